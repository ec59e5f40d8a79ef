using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Synonyms;

/// <summary>Reads the terms of one key of an entry.</summary>
internal static class SynonymTerms
{
    /// <returns>
    /// The terms, each once, empty where the key has no value; null, with an error reported, where one of them cannot be used.
    /// </returns>
    public static IReadOnlyList<string>? Read(string key, YamlNode value, DiagnosticList diagnostics)
    {
        IReadOnlyList<YamlNode> items = value switch
        {
            YamlNode.List list => list.Items,
            YamlNode.Text { IsNull: true } => [],
            _ => [value],
        };
        if (items.Count > ContentLimits.SynonymTerms)
            return Refuse<IReadOnlyList<string>>(
                value, $"'{key}' has more than {ContentLimits.SynonymTerms} terms; split the entry", diagnostics);

        var terms = new List<string>();
        foreach (var item in items)
        {
            if (Term(item, diagnostics) is not { } term)
                return null;
            if (terms.Contains(term, StringComparer.OrdinalIgnoreCase))
                diagnostics.Warning(
                    DiagnosticCodes.SynonymTwice, item.Line, $"The term '{term}' stands twice in '{key}'; remove one.", item.Column);
            else
                terms.Add(term);
        }

        return terms;
    }

    private static string? Term(YamlNode item, DiagnosticList diagnostics)
    {
        if (item is not YamlNode.Text text)
            return Refuse<string>(item, "A term must be text", diagnostics);

        var term = text.IsNull ? "" : CleanText.From(text.Value);
        if (!term.Any(char.IsLetterOrDigit))
            return Refuse<string>(item, "A term is empty or has no letter and no digit", diagnostics);
        if (term.Length > ContentLimits.LabelLength)
            return Refuse<string>(item, $"A term has more than {ContentLimits.LabelLength} characters", diagnostics);
        return term.Count(c => c == ' ') < ContentLimits.SynonymWords
            ? term
            : Refuse<string>(item, $"The term '{term}' has more than {ContentLimits.SynonymWords} words", diagnostics);
    }

    private static T? Refuse<T>(YamlNode at, string message, DiagnosticList diagnostics)
        where T : class
    {
        diagnostics.Error(DiagnosticCodes.SynonymTerm, at.Line, $"{message}. The entry is left out.", at.Column);
        return null;
    }
}
