using System.Text.RegularExpressions;
using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Content.Defaults;

/// <summary>Where a guide stands, and what it takes from there: defaults of its folders, names of folders and file.</summary>
/// <param name="Path">Relative to the content root, with forward slashes.</param>
/// <param name="RootName">Name of the content root itself.</param>
internal sealed partial record GuidePlace(string Path, string RootName, FolderDefaults Defaults)
{
    /// <summary>The address of a file whose name gives none.</summary>
    private const string Nameless = "guide";

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

    /// <summary>
    /// The addresses that the path may give, the shortest first: the name, then with one folder more each, and at last with both the folder
    /// and the name of a file that stands for it. What has neither letter nor digit is passed over.
    /// </summary>
    /// <returns>At least one; each has room for the fingerprint that tells twins apart.</returns>
    public IReadOnlyList<string> Slugs()
    {
        var file = FolderFile().Match(FileName);
        string[] language = [.. SlugOf(file.Groups["language"].Value)];
        var name = SlugOf(file.Success ? file.Groups["name"].Value : FileName).FirstOrDefault(Nameless);
        string[] folders = [.. Folders.SelectMany(SlugOf)];
        var alone = file.Success && folders.Length > 0;
        var slugs = Enumerable.Range(alone ? 1 : 0, folders.Length + (alone ? 0 : 1))
            .Select(count => folders[^count..].Concat(alone ? [] : [name]).Concat(language));
        if (alone)
            slugs = slugs.Append(folders.Append(name).Concat(language));

        var joined = slugs.Select(parts => string.Join('-', parts)).ToList();
        var fit = joined.Where(slug => slug.Length <= Markdown.Slugs.MaxLength - TwinAddress.SuffixLength).ToList();
        return fit.Count > 0 ? fit : [Markdown.Slugs.Short(joined[0])];
    }

    private static IEnumerable<string> SlugOf(string name) => new[] { Markdown.Slugs.From(name) }.Where(Markdown.Slugs.HasWord);

    /// <summary>A file that stands for its folder, also in a language of its own: <c>README.zh-CN</c>.</summary>
    [GeneratedRegex(@"^(?<name>readme|_?index)(?:[._-](?<language>[a-z]{2,3}(?:[_-][a-z0-9]{2,4})?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex FolderFile();
}
