using System.Text.RegularExpressions;
using GuideSearch.Facets;

namespace GuideSearch.Content.Defaults;

/// <summary>Where a guide stands, and what it takes from there: defaults of its folders, names of folders and file.</summary>
/// <param name="Path">Relative to the content root, with forward slashes.</param>
/// <param name="RootName">Name of the content root itself.</param>
internal sealed partial record GuidePlace(string Path, string RootName, FolderDefaults Defaults)
{
    /// <summary>Tell which keys of front matter become labels.</summary>
    public FacetSet Facets { get; init; } = FacetSet.BuiltIn;

    private string[] Folders => Path.Split('/')[..^1];

    private string FileName => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsMdx => Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first folder below the root, else the root's name.</summary>
    public string Category => Folders is [var first, ..] ? first : RootName;

    /// <summary>The second folder below the root, else the root's name.</summary>
    public string Vertical => Folders is [_, var second, ..] ? second : RootName;

    /// <summary>The name of the file; where that only says that it stands for its folder, the folder's.</summary>
    public string Name => !FolderFile().IsMatch(FileName) ? FileName : Folders is [.., var folder] ? folder : RootName;

    /// <summary>What the address may be made of, the shortest first: the name, then with one folder more each.</summary>
    public IReadOnlyList<string> SlugTexts()
    {
        var file = FolderFile().Match(FileName);
        var language = file.Groups["language"].Value;
        var suffix = language.Length == 0 ? "" : $"-{language}";
        var (name, above) = (file.Success, Folders) switch
        {
            (true, [.. var outer, var folder]) => (folder + suffix, outer),
            (true, _) => (file.Groups["name"].Value + suffix, []),
            (_, var folders) => (FileName, folders),
        };
        return [.. Enumerable.Range(0, above.Length + 1).Select(count => string.Join('-', above[^count..].Append(name)))];
    }

    /// <summary>A file that stands for its folder, also in a language of its own: <c>README.zh-CN</c>.</summary>
    [GeneratedRegex(@"^(?<name>readme|_?index)(?:[._-](?<language>[a-z]{2,3}(?:[_-][a-z0-9]{2,4})?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex FolderFile();
}
