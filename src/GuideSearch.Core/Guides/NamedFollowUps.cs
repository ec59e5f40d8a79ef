using System.Text.RegularExpressions;

namespace GuideSearch.Guides;

/// <summary>The follow-ups that an answer names: behind "Follow-up:" on a line, or on the lines below "Follow-up questions:".</summary>
public static partial class NamedFollowUps
{
    /// <summary>What stands further below a label belongs to something else.</summary>
    private const int MaxLines = 5;

    /// <summary>Whether a line of the answer begins by speaking of follow-ups.</summary>
    public static bool AreIn(string answer) => TypedPrefix().IsMatch(answer);

    /// <summary>Questions without their answers, or points in one sentence, in the order of the answer.</summary>
    public static IReadOnlyList<string> Parse(string answer)
    {
        var (found, open) = (new List<string>(), 0);
        foreach (var line in answer.Split('\n', StringSplitOptions.TrimEntries))
        {
            var label = Label().Match(line);
            if (label.Success)
                open = label.Groups["rest"] is { Length: > 0 } ? 0 : MaxLines;
            else if (line.EndsWith(':') || OtherLabel().IsMatch(line))
                open = 0;

            var text = label.Success ? label.Groups["rest"].Value : open-- > 0 ? line : "";
            if (text.Length > 0)
                found.Add(QuestionOf(text));
        }

        return found;
    }

    private static string QuestionOf(string text)
    {
        var question = text.IndexOf('?', StringComparison.Ordinal);
        var sentence = text.IndexOf(". ", StringComparison.Ordinal);
        return question >= 0 ? text[..(question + 1)] : sentence >= 0 ? text[..(sentence + 1)] : text;
    }

    private const string Name = @"^(?:(?:possible|potential|likely|common|typical)\s+)?follow[- ]?ups?\b";
    private const string Kind = @"(?:\s+(?:points?|questions?|topics?|prompts?))?(?:\s+to\s+expect)?";

    [GeneratedRegex(Name, RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex TypedPrefix();

    [GeneratedRegex(Name + Kind + @"\s*(?::\s*(?<rest>.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    /// <summary>"Best practice: …" and its like, which end a list of follow-ups.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}' -]{2,40}:\s")]
    private static partial Regex OtherLabel();
}
