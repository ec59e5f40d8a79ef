using System.Text.Json;
using System.Text.Json.Serialization;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>A stretch of text that matched, written as <c>[start, length, how]</c>.</summary>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="How">exact, stem, prefix, typo or synonym.</param>
[JsonConverter(typeof(RangeAnswerJson))]
public sealed record RangeAnswer(int Start, int Length, string How)
{
    public static readonly string[] Kinds = ["exact", "stem", "prefix", "typo", "synonym"];

    public static IReadOnlyList<RangeAnswer> From(IReadOnlyList<MarkRange> ranges) =>
        ranges.Count == 0 ? [] : [.. ranges.Select(r => new RangeAnswer(r.Start, r.Length, Kinds[(int)r.How]))];
}

internal sealed class RangeAnswerJson : JsonConverter<RangeAnswer>
{
    public override RangeAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Ranges are written, never read.");

    public override void Write(Utf8JsonWriter writer, RangeAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
        writer.WriteStringValue(value.How);
        writer.WriteEndArray();
    }
}
