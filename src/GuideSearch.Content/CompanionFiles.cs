using GuideSearch.Content.Intake;
using GuideSearch.Content.Rules;
using GuideSearch.Content.Synonyms;

namespace GuideSearch.Content;

/// <summary>The files that are read beside the guides.</summary>
internal static class CompanionFiles
{
    private static readonly string[] _names = [RuleReader.FileName, SynonymReader.FileName];

    /// <summary>Where they stand in a content folder; none of them need exist.</summary>
    public static IEnumerable<GuideFile> In(string root) => _names.Select(name => In(root, name));

    public static GuideFile In(string root, string name) => new(name, Path.Combine(root, name));
}
