using System.Text.Json;

namespace GuideSearch.Rules;

/// <summary>Rules as a generation keeps them: JSON that only this program writes and reads.</summary>
public static class RuleFile
{
    public const string Name = "rules.json";

    private static readonly JsonSerializerOptions _strict =
        new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static byte[] Write(RuleSet set) => JsonSerializer.SerializeToUtf8Bytes(set.Rules.Select(Wire.Create), _strict);

    /// <exception cref="JsonException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static RuleSet Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Wire[]>(json, _strict) is { } rules
            ? new([.. rules.Select(rule => rule.ToRule())])
            : throw new JsonException("The list of rules is null.");

    private sealed record Wire(
        RuleMatch Match, string Query, RuleAction Action, string Guide, string Question, double Value, string Path, int Line)
    {
        public static Wire Create(QueryRule rule) => new(
            rule.Match, rule.Query, rule.Action, rule.Question.Guide, rule.Question.Slug, rule.Value, rule.Source.Path, rule.Source.Line);

        public QueryRule ToRule() => new(Match, Query, Action, new(Guide, Question), Value, new(Path, Line));
    }
}
