using GuideSearch.Guides;

namespace GuideSearch.Content.Defaults;

/// <summary>What guides of a folder have where they say nothing themselves; null and empty where nothing is said.</summary>
internal sealed record FolderDefaults
{
    public static FolderDefaults Empty { get; } = new();

    public string? Category { get; init; }

    public string? Vertical { get; init; }

    /// <summary>Stand behind the guide's own tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The known key by the name that authors of this folder write for it.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>();

    /// <summary>What is left out, the rules of the nearest folder first.</summary>
    public IReadOnlyList<IgnoreRules> Ignore { get; init; } = [];

    /// <summary>Whether each file is one question; null where nobody says.</summary>
    public bool? OneQuestionPerFile { get; init; }

    /// <summary>Types of sections by their titles, whatever their case.</summary>
    public IReadOnlyDictionary<string, SectionType> Sections { get; init; } = new Dictionary<string, SectionType>();

    /// <summary>The same for what lies deeper: own values win, lists and maps are joined.</summary>
    public FolderDefaults Over(FolderDefaults outer) => new()
    {
        Category = Category ?? outer.Category,
        Vertical = Vertical ?? outer.Vertical,
        Tags = [.. Tags.Concat(outer.Tags).Distinct(StringComparer.OrdinalIgnoreCase)],
        Keys = Joined(Keys, outer.Keys, StringComparer.Ordinal),
        Ignore = [.. Ignore, .. outer.Ignore],
        OneQuestionPerFile = OneQuestionPerFile ?? outer.OneQuestionPerFile,
        Sections = Joined(Sections, outer.Sections, StringComparer.OrdinalIgnoreCase),
    };

    /// <param name="path">Of a file, relative to the content root, with forward slashes.</param>
    public bool IgnoresFile(string path) => Verdict(path) ?? IgnoreRules.Hidden(NameOf(path));

    /// <summary>
    /// Whether nothing below a folder is read; hidden folders and those of tools only where a rule with <c>!</c> asks for them.
    /// </summary>
    /// <param name="path">Relative to the content root, with forward slashes.</param>
    public bool IgnoresFolder(string path) => Verdict(IgnoreRules.AnythingIn(path)) ?? IgnoreRules.OfTools(NameOf(path));

    private bool? Verdict(string path)
    {
        foreach (var rules in Ignore)
        {
            if (rules.Judge(path) is { } ignored)
                return ignored;
        }

        return null;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static Dictionary<string, T> Joined<T>(
        IReadOnlyDictionary<string, T> own, IReadOnlyDictionary<string, T> outer, StringComparer comparer)
    {
        var joined = new Dictionary<string, T>(own, comparer);
        foreach (var (key, value) in outer)
            joined.TryAdd(key, value);
        return joined;
    }
}
