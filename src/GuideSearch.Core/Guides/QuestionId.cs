using System.Diagnostics.CodeAnalysis;

namespace GuideSearch.Guides;

/// <summary>The address of a question or overview passage, written <c>guide/question</c>.</summary>
/// <param name="Guide">Slug of the guide, unique in a corpus.</param>
/// <param name="Slug">Slug of the question, unique in its guide.</param>
public readonly record struct QuestionId(string Guide, string Slug) : IParsable<QuestionId>
{
    public static QuestionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id)
            ? id
            : throw new FormatException($"'{s}' is not a question id; expected 'guide/question'.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QuestionId result)
    {
        result = default;
        if (s?.Split('/') is not [{ Length: > 0 } guide, { Length: > 0 } slug])
            return false;

        result = new(guide, slug);
        return true;
    }

    public override string ToString() => $"{Guide}/{Slug}";
}
