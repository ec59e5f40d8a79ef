using GuideSearch.Content.Defaults;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content.FrontMatter;

/// <summary>
/// Finds the labels that an author did not write: in the defaults of folders, in the text, in the names of folders and file.
/// </summary>
/// <param name="heading">Finds the first heading of the body; null where it has none.</param>
internal sealed class LabelInference(GuidePlace place, Func<string?> heading, YamlNode.Map frontMatter)
{
    private readonly List<(string Key, string Value, string From)> _inferred = [];

    public string Title() => heading() is { Length: > 0 } text
        ? Inferred("term", Cut(text, ContentLimits.TitleLength), "the first heading")
        : Inferred("term", Cut(place.Name, ContentLimits.TitleLength), "the name of the file or its folder");

    public string Category() => place.Defaults.Category ?? Inferred("category", Folder(place.Category), "the names of the folders");

    public string Vertical() => place.Defaults.Vertical ?? Inferred("vertical", Folder(place.Vertical), "the names of the folders");

    /// <summary>One for the whole file where it has no front matter, else one for each label that is missing there.</summary>
    public IReadOnlyList<Diagnostic> Hints()
    {
        if (frontMatter.Entries.Count == 0)
            return _inferred.Count == 0 ? [] : [Hint(
                DiagnosticCodes.FrontMatterMissing, new(place.Path, 1), "no front matter",
                $"There is no front matter: {string.Join(", ", _inferred.Select(i => $"{i.Key} '{i.Value}'"))} "
                + $"{(_inferred.Count == 1 ? "is" : "are")} taken from the text and the names of the folders.")];

        return [.. _inferred.Select(i => Hint(
            DiagnosticCodes.MissingKey, PlaceOf(i.Key), $"no '{i.Key}'",
            $"The key '{i.Key}' is missing; '{i.Value}' is taken from {i.From}."))];
    }

    private ContentLocation PlaceOf(string key) =>
        frontMatter[key] is { } value ? new(place.Path, value.Line, value.Column) : new(place.Path, 1);

    private string Inferred(string key, string value, string from)
    {
        _inferred.Add((key, value, from));
        return value;
    }

    private static string Folder(string name) => Cut(Intake.CleanText.From(name), ContentLimits.LabelLength);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static Diagnostic Hint(string code, ContentLocation source, string cause, string message) =>
        new(code, Severity.Hint, source, message) { Cause = cause };
}
