using GuideSearch.Content.Intake;

namespace GuideSearch.Content.Defaults;

/// <summary>Defaults that the command line or a setting gives: <c>category=DevOps</c>.</summary>
public static class AssignedDefaults
{
    private static readonly string[] _keys = ["category", "vertical", "tags", "question"];

    /// <summary>What is wrong with an assignment, as the end of a sentence; null where it can be used.</summary>
    public static string? FaultOf(string assignment) => Parts(assignment) switch
    {
        null => $"needs 'key=value' with one of {string.Join(", ", _keys)}, and not '{assignment}'",
        ("question", not ("file" or "auto")) => "takes 'question=file', where each file is one question, or 'question=auto'",
        (not "tags", { Length: > ContentLimits.LabelLength }) => $"takes at most {ContentLimits.LabelLength} characters",
        _ => null,
    };

    /// <param name="assignments">Each without a fault; of several for one key the last counts, and tags add up.</param>
    internal static FolderDefaults Parse(IEnumerable<string> assignments) => assignments.Select(Parts).OfType<(string, string)>()
        .Aggregate(FolderDefaults.Empty, (defaults, pair) => pair switch
        {
            ("category", var value) => defaults with { Category = value },
            ("vertical", var value) => defaults with { Vertical = value },
            ("tags", var value) => defaults with { Tags = [.. defaults.Tags, .. TagsOf(value)] },
            (_, var value) => defaults with { OneQuestionPerFile = value == "file" },
        });

    private static IEnumerable<string> TagsOf(string value) => value.Split(',').Select(CleanText.From).Where(tag => tag.Length > 0);

    private static (string Key, string Value)? Parts(string assignment)
    {
        var at = assignment.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = at < 0 ? ("", "") : (assignment[..at].Trim(), CleanText.From(assignment[(at + 1)..]));
        return _keys.Contains(key) && value.Length > 0 ? (key, value) : null;
    }
}
