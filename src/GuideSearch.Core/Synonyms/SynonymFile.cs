using System.Text.Json;
using GuideSearch.Guides;

namespace GuideSearch.Synonyms;

/// <summary>A thesaurus as a generation keeps it: JSON that only this program writes and reads.</summary>
public static class SynonymFile
{
    public const string Name = "synonyms.json";

    private static readonly JsonSerializerOptions _strict =
        new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static byte[] Write(SynonymSet set) => JsonSerializer.SerializeToUtf8Bytes(set.Entries.Select(Wire.Create), _strict);

    /// <exception cref="JsonException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static SynonymSet Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Wire[]>(json, _strict) is { } entries
            ? new([.. entries.Select(entry => entry.ToEntry())])
            : throw new JsonException("The list of synonyms is null.");

    /// <param name="To">Null where the entry holds both ways.</param>
    /// <param name="Fields">Null for all guides.</param>
    private sealed record Wire(
        IReadOnlyList<string> From, IReadOnlyList<string>? To, string Path, int Line, int Column, IReadOnlyList<string>? Fields = null)
    {
        public static Wire Create(SynonymEntry entry) =>
            new(entry.From, entry.IsTwoWay ? null : entry.To, entry.Source.Path, entry.Source.Line, entry.Source.Column,
                entry.Fields.Count > 0 ? entry.Fields : null);

        public SynonymEntry ToEntry() =>
            SynonymEntry.OneWay(From, To ?? From, new ContentLocation(Path, Line, Column)) with { Fields = Fields ?? [] };
    }
}
