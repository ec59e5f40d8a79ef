namespace GuideSearch.Guides;

/// <summary>What readers of a guide may open of the files beside it, by their names.</summary>
/// <param name="MediaType">What browsers are told of it: never a kind of which they run anything.</param>
/// <param name="IsPicture">Whether pages show it in the place of a link.</param>
/// <param name="IsDownload">Whether browsers save it instead of showing it.</param>
public sealed record FileType(string MediaType, bool IsPicture = false, bool IsDownload = false)
{
    private static readonly FileType _text = new("text/plain; charset=utf-8");

    private static readonly FileType _download = new("application/octet-stream", IsDownload: true);

    private static readonly Dictionary<string, FileType> _ofExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = new("image/png", IsPicture: true),
        [".jpg"] = new("image/jpeg", IsPicture: true),
        [".jpeg"] = new("image/jpeg", IsPicture: true),
        [".gif"] = new("image/gif", IsPicture: true),
        [".webp"] = new("image/webp", IsPicture: true),
        [".avif"] = new("image/avif", IsPicture: true),
        [".bmp"] = new("image/bmp", IsPicture: true),
        [".svg"] = new("image/svg+xml", IsPicture: true),
        [".pdf"] = new("application/pdf", IsDownload: true),
    };

    /// <summary>Settings of this program, which say what readers do not see.</summary>
    private static readonly string[] _settings = ["guidesearch.json", "defaults.yml", "rules.yml", "synonyms.yml"];

    private static readonly string[] _named = ["dockerfile", "makefile", "license", "jenkinsfile", "vagrantfile", "procfile"];

    static FileType()
    {
        const string texts = "md markdown mdx mdown mkd txt rst adoc csv tsv json yml yaml xml toml html htm css scss js mjs jsx ts tsx "
            + "vue cs fs vb java kt kts scala groovy gradle py ipynb rb php pl go rs c h cc cpp hpp m swift dart r jl lua ex exs erl hs "
            + "clj elm sql sh bash zsh ps1 bat tf hcl proto graphql dot puml plantuml mmd mermaid tex bib diff patch sol asm ml";
        const string downloads = "docx xlsx pptx odt ods odp drawio excalidraw zip gz";
        foreach (var extension in texts.Split(' '))
            _ofExtensions.Add($".{extension}", _text);
        foreach (var extension in downloads.Split(' '))
            _ofExtensions.Add($".{extension}", _download);
    }

    /// <param name="path">With forward slashes.</param>
    /// <returns>Null for what nobody is shown: hidden files and folders, settings, and every kind that is not known.</returns>
    public static FileType? From(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (path.Split('/').Any(step => step.StartsWith('.')) || _settings.Contains(name, StringComparer.OrdinalIgnoreCase))
            return null;
        return _named.Contains(name, StringComparer.OrdinalIgnoreCase) ? _text : _ofExtensions.GetValueOrDefault(Path.GetExtension(name));
    }
}
