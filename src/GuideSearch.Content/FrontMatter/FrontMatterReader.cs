using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Content.FrontMatter;

/// <summary>What front matter, folders and text say of a guide.</summary>
/// <param name="Guide">Without its questions.</param>
/// <param name="Slugs">The addresses that the guide may have, the shortest first; none where its author chose one.</param>
/// <param name="HasLabels">Whether title, category and vertical all stand in the front matter.</param>
/// <param name="HasTitle">Whether the title stands in the front matter.</param>
/// <param name="Question">What the author says that the file asks, or <c>file</c>; null where nothing is said.</param>
/// <param name="Inferred">A hint for each label that nobody wrote.</param>
internal sealed record FrontMatterReading(
    Guide Guide, IReadOnlyList<string> Slugs, bool HasLabels, bool HasTitle, string? Question, IReadOnlyList<Diagnostic> Inferred);

/// <summary>
/// Turns the values of front matter into the fields of a guide; what is wrong is reported, what is missing is taken from the folders'
/// defaults, else from the text and the names of folders.
/// </summary>
internal sealed class FrontMatterReader
{
    /// <summary>Keys of the title, the best first.</summary>
    private static readonly string[] _titles = ["term", "title", "name"];

    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly DiagnosticList _diagnostics;
    private readonly GuidePlace _place;
    private readonly LabelInference _labels;
    private readonly FacetDefinition[] _facets;
    private readonly string[] _read;

    private FrontMatterReader(YamlNode.Map map, GuidePlace place, Func<string?> heading, DiagnosticList diagnostics)
    {
        (_diagnostics, _place, _labels) = (diagnostics, place, new(place, heading, map));
        _facets = [.. place.Facets.All.Where(facet => facet.FrontMatterKey is not null)];
        _read = [.. GuideKeys.All, .. _facets.Select(facet => facet.FrontMatterKey!)];
        foreach (var (key, value) in map.Entries)
            Accept(key, value);
    }

    /// <param name="map">Of the front matter; empty where there is none.</param>
    /// <param name="lines">Of the whole file, where the front matter is YAML; else empty.</param>
    /// <param name="heading">Finds the first heading of the body; null where it has none.</param>
    /// <param name="today">Guides of a later day are skipped; null where none is.</param>
    /// <returns>Null where a label is too long, with errors reported, or where it is not public.</returns>
    public static FrontMatterReading? Read(
        YamlNode.Map map, GuidePlace place, string[] lines, Func<string?> heading, DateOnly? today, DiagnosticList diagnostics)
    {
        map = ForeignKeys.Renamed(map, place.Defaults.Keys);
        if (Publicity.KeepsOut(map, today, diagnostics))
            return null;

        foreach (var (_, value) in map.Entries)
            FrontMatterValues.WarnOfComment(value, lines, diagnostics);
        return new FrontMatterReader(map, place, heading, diagnostics).Read();
    }

    private FrontMatterReading? Read()
    {
        var title = _titles.Select(key => Label(key, ContentLimits.TitleLength)).FirstOrDefault(text => text is not null);
        var category = Label("category", ContentLimits.LabelLength);
        var vertical = Label("vertical", ContentLimits.LabelLength);
        IReadOnlyList<string> slugs = _place.Slugs();
        var own = OwnSlug(slugs[0]);
        if (_diagnostics.HasErrors)
            return null;

        var guide = new Guide
        {
            Slug = own ?? slugs[0],
            HasOwnSlug = own is not null,
            Title = title ?? _labels.Title(),
            Category = category ?? _labels.Category(),
            Vertical = vertical ?? _labels.Vertical(),
            Description = Shortened("description", ContentLimits.DescriptionLength) ?? "",
            Published = Date("pubDate"),
            Modified = Date("modDate"),
            Tags = [.. Tags(), .. _place.Defaults.Tags],
            Labels = Labels(),
            Aliases = _values.TryGetValue("aliases", out var aliases) ? FrontMatterValues.Aliases(aliases, _diagnostics) : [],
            Source = new(_diagnostics.Path),
            Documents = [],
        };
        var labeled = title is not null && category is not null && vertical is not null;
        slugs = own is null ? slugs : [];
        return new(guide, slugs, labeled, title is not null, Shortened("question", ContentLimits.TitleLength), _labels.Hints());
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
                key.Column, cause: $"unknown key '{KeyNames.Shown(name)}'");
        }

        if (meant is not null && !_values.TryAdd(meant, value))
            _diagnostics.Error(DiagnosticCodes.YamlDuplicateKey, key.Line,
                $"The key '{meant}' stands on line {_values[meant].Line} already; keep one of them.", key.Column);
    }

    /// <summary>Of a list the first value counts: other programs let a page have several categories.</summary>
    /// <returns>Null where there is none, or none that is text; with an error where it is too long.</returns>
    private string? Label(string key, int length)
    {
        var text = _values.GetValueOrDefault(key) is YamlNode.List { Items: [YamlNode.Text { IsNull: false } first, ..] }
            ? CleanText.From(first.Value)
            : Text(key);
        if (text is null && _values.GetValueOrDefault(key) is YamlNode.List { Items.Count: > 0 } or YamlNode.Map)
            _diagnostics.Warning(
                DiagnosticCodes.WrongType, _values[key].Line, $"The value of '{key}' must be text; it is left out.", _values[key].Column);
        if (text?.Length > length)
            _diagnostics.Error(DiagnosticCodes.FieldTooLong, _values[key].Line,
                $"The value of '{key}' has {text.Length} characters, more than {length}; shorten it.", _values[key].Column);
        return text is { Length: > 0 } ? text : null;
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
        return CleanText.From(text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]);
    }

    /// <param name="other">The address without one.</param>
    /// <returns>What the author wrote; null where nothing is written, or nothing that can be an address.</returns>
    private string? OwnSlug(string other)
    {
        if (Text("slug") is not { Length: > 0 } given)
            return null;

        var (slug, at) = (Slugs.From(given), _values["slug"]);
        if (slug.Length > Slugs.MaxLength || !Slugs.HasWord(slug))
        {
            _diagnostics.Warning(
                DiagnosticCodes.BadSlug, at.Line,
                $"The slug must have 1 to {Slugs.MaxLength} characters, a letter or digit among them; the path gives '{other}' instead.",
                at.Column);
            return null;
        }

        if (given != slug)
            _diagnostics.Warning(DiagnosticCodes.BadSlug, at.Line, $"The slug is read as '{slug}'; write it so.", at.Column);
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

    private IReadOnlyList<string> Tags() => _values.TryGetValue("tags", out var tags) ? FrontMatterValues.Tags(tags, _diagnostics) : [];

    private DateOnly? Date(string key) => _values.TryGetValue(key, out var value) ? FrontMatterValues.Date(key, value, _diagnostics) : null;

    private string? Text(string key) => _values.GetValueOrDefault(key) is YamlNode.Text { IsNull: false } text ? CleanText.From(text.Value)
        : null;
}
