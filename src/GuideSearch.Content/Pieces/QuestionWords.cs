using System.Text.RegularExpressions;

namespace GuideSearch.Content.Pieces;

/// <summary>
/// Whether a line reads like a question or a task for a candidate. Evidence, not proof: a fifth of all questions has no question
/// mark.
/// </summary>
internal static partial class QuestionWords
{
    public static bool Ask(string text) => text.Contains('?', StringComparison.Ordinal) || Opening().IsMatch(text);

    /// <summary>More than half of the lines ask something.</summary>
    public static bool MostAsk(IReadOnlyCollection<string> lines) => lines.Count > 0 && lines.Count(Ask) * 2 > lines.Count;

    [GeneratedRegex(
        @"^(?:how|what|why|when|where|which|who|whose|whom|can|could|would|will|do|does|did|have|has|is|are|was|were|should|may|" +
        @"describe|explain|tell|give|discuss|imagine|suppose|if|walk|talk|share|provide|name|list|compare|contrast|define|outline|" +
        @"design|write|implement|summarize|summarise|illustrate|assume|consider|identify|demonstrate|sketch|pitch|sell|show|convince|" +
        @"you|your|you're|you’re|you've|you’ve|in what|in which|with which|for which|on what|at what|from what|under what|to what)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
