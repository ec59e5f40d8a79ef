using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Content.FrontMatter;

/// <summary>
/// Turns the values of front matter into the fields of a guide; what is wrong is reported, and only a required field stops the guide.
/// </summary>
internal sealed class FrontMatterReader
{
    private static readonly string[] _known =
    [
        "term", "title", "description", "category", "vertical", "pubDate", "modDate", "author", "avatar", "image", "tags", "slug",
            "aliases", "draft", "published",
    ];

    private static readonly string[] _required = ["term", "category", "vertical"];

    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly DiagnosticList _diagnostics;
    private readonly FacetDefinition[] _facets;
    private readonly string[] _read;

    private FrontMatterReader(YamlNode.Map map, FacetSet facets, DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        _facets = [.. facets.All.Where(facet => facet.FrontMatterKey is not null)];
        _read = [.. _known, .. _facets.Select(facet => facet.FrontMatterKey!)];
        foreach (var (key, value) in map.Entries)
            Accept(key, value);
    }

    /// <summary>The guide without its questions.</summary>
    /// <param name="fileName">Without folder and extension: the slug where front matter names none.</param>
    /// <param name="today">Guides of a later day are skipped; null where none is.</param>
    /// <param name="facets">Tell which keys become <see cref="Guides.Guide.Labels"/>.</param>
    /// <returns>Null where a required value is missing or too long, with errors reported, or where it is not public.</returns>
    public static Guide? Read(
        YamlNode.Map map, string fileName, string[] lines, DateOnly? today, FacetSet facets, DiagnosticList diagnostics)
    {
        if (Publicity.KeepsOut(map, today, diagnostics))
            return null;

        foreach (var (_, value) in map.Entries)
            FrontMatterValues.WarnOfComment(value, lines, diagnostics);
        return new FrontMatterReader(map, facets, diagnostics).Guide(fileName);
    }

    private Guide? Guide(string fileName)
    {
        var title = Required("term", ContentLimits.TitleLength);
        var category = Required("category", ContentLimits.LabelLength);
        var vertical = Required("vertical", ContentLimits.LabelLength);
        var slug = Slug(fileName);
        if (title is null || category is null || vertical is null || slug is null)
            return null;

        return new()
        {
            Slug = slug,
            Title = title,
            Category = category,
            Vertical = vertical,
            Description = Shortened("description", ContentLimits.DescriptionLength) ?? "",
            Published = Date("pubDate"),
            Modified = Date("modDate"),
            Author = Shortened("author", ContentLimits.TitleLength),
            Avatar = Picture("avatar"),
            Image = Picture("image"),
            Tags = _values.TryGetValue("tags", out var tags) ? FrontMatterValues.Tags(tags, _diagnostics) : [],
            Labels = Labels(),
            Aliases = _values.TryGetValue("aliases", out var aliases) ? FrontMatterValues.Aliases(aliases, _diagnostics) : [],
            Source = new(_diagnostics.Path),
            Documents = [],
        };
    }

    /// <summary>
    /// Takes a known key; one that differs by case or invisible characters is taken with a warning, others are warned of.
    /// </summary>
    private void Accept(YamlNode.Text key, YamlNode value)
    {
        var name = key.Value;
        var meant = Array.Find(_read, known => known == name) ?? Array.Find(_read, known => KeyNames.SameWord(known, name));
        if (meant is not null && meant != name)
            _diagnostics.Warning(DiagnosticCodes.UnknownKey, key.Line,
                $"The key '{KeyNames.Shown(name)}' is read as '{meant}'; write it so.", key.Column);
        else if (meant is null && !Publicity.Knows(name))
        {
            var near = KeyNames.Nearest(name, _read);
            _diagnostics.Warning(
                DiagnosticCodes.UnknownKey, key.Line,
                $"The key '{KeyNames.Shown(name)}' is unknown and left out{(near is null ? "." : $"; did you mean '{near}'?")}",
                key.Column);
        }

        var target = meant is "title" && !_values.ContainsKey("term") ? "term" : meant;
        if (target is not null && !_values.TryAdd(target, value) && target != "title")
            _diagnostics.Error(DiagnosticCodes.YamlDuplicateKey, key.Line,
                $"The key '{target}' stands on line {_values[target].Line} already; keep one of them.", key.Column);
    }

    private string? Required(string key, int length)
    {
        if (!_values.TryGetValue(key, out var value) || value is YamlNode.Text { IsNull: true })
        {
            _diagnostics.Error(DiagnosticCodes.MissingKey, value?.Line ?? 1,
                $"The key '{key}' is missing; a guide needs {string.Join(", ", _required)}.", value?.Column ?? 0);
            return null;
        }

        var text = Text(key);
        if (text is null)
            _diagnostics.Error(DiagnosticCodes.WrongType, value.Line, $"The value of '{key}' must be text.", value.Column);
        else if (text.Length == 0)
            _diagnostics.Error(DiagnosticCodes.MissingKey, value.Line,
                $"The value of '{key}' is empty; a guide needs {string.Join(", ", _required)}.", value.Column);
        else if (text.Length > length)
            _diagnostics.Error(DiagnosticCodes.FieldTooLong, value.Line,
                $"The value of '{key}' has {text.Length} characters, more than {length}; shorten it.", value.Column);
        else
            return text;
        return null;
    }

    private string? Shortened(string key, int length)
    {
        if (Text(key) is not { Length: > 0 } text)
        {
            if (_values.GetValueOrDefault(key) is YamlNode.List or YamlNode.Map)
                _diagnostics.Warning(DiagnosticCodes.WrongType, _values[key].Line,
                    $"The value of '{key}' must be text; it is left out.", _values[key].Column);
            return null;
        }

        if (text.Length <= length)
            return text;

        _diagnostics.Warning(DiagnosticCodes.FieldTooLong, _values[key].Line,
            $"The value of '{key}' has {text.Length} characters; it is cut at {length}.");
        return CleanText.Of(text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]);
    }

    private string? Slug(string fileName)
    {
        var given = Text("slug");
        var slug = Slugs.Of(given is { Length: > 0 } ? given : fileName);
        if (slug.Length is 0 or > Slugs.MaxLength)
        {
            _diagnostics.Error(DiagnosticCodes.BadSlug, _values.GetValueOrDefault("slug")?.Line ?? 0,
                $"The address of the guide must have 1 to {Slugs.MaxLength} letters or digits; set 'slug:'.");
            return null;
        }

        if (given is { Length: > 0 } && given != slug)
            _diagnostics.Warning(DiagnosticCodes.BadSlug, _values["slug"].Line,
                $"The slug is read as '{slug}'; write it so.", _values["slug"].Column);
        return slug;
    }

    /// <summary>Null without any.</summary>
    private Dictionary<string, IReadOnlyList<string>>? Labels()
    {
        var labels = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var facet in _facets)
        {
            if (_values.TryGetValue(facet.FrontMatterKey!, out var value)
                && FrontMatterValues.Labels(facet.FrontMatterKey!, value, _diagnostics) is { Count: > 0 } values)
                labels.Add(facet.Name, values);
        }

        return labels.Count > 0 ? labels : null;
    }

    private DateOnly? Date(string key) => _values.TryGetValue(key, out var value) ? FrontMatterValues.Date(key, value, _diagnostics) : null;

    private Picture? Picture(string key)
    {
        if (_values.GetValueOrDefault(key) is not YamlNode.Map map)
            return Text(key) is { Length: > 0 } address ? new(address, "") : null;
        var url = map["url"] is YamlNode.Text { IsNull: false } text ? CleanText.Of(text.Value) : "";
        return url.Length == 0 ? null : new(url, map["alt"] is YamlNode.Text alt ? CleanText.Of(alt.Value) : "");
    }

    private string? Text(string key) => _values.GetValueOrDefault(key) is YamlNode.Text { IsNull: false } text ? CleanText.Of(text.Value)
        : null;
}
