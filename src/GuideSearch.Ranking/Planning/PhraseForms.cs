using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Planning;

/// <summary>The forms in which a phrase stands in the guides.</summary>
public sealed class PhraseForms(ITermDictionary dictionary, IOccurrences occurrences)
{
    /// <summary>Forms of each word, and of the phrase, that are told.</summary>
    private const int MaxForms = 4;

    /// <summary>Words of a phrase that may vary; those behind them stay as typed.</summary>
    private const int MaxWords = 3;

    /// <summary>Forms beside the typed one, as the guides write them; none for a phrase that allows no inflections.</summary>
    public IReadOnlyList<string> Of(QueryPhrase phrase)
    {
        if (phrase.Stems is not { } stems)
            return [];

        var rows = phrase.Words.Select((word, i) => i < MaxWords ? FormsOf(word, stems[i]) : [word]).Aggregate(
            new List<string[]> { Array.Empty<string>() },
            (before, forms) => [.. before.SelectMany(row => forms, (row, form) => (string[])[.. row, form])]);
        return [.. rows.Where(row => !row.SequenceEqual(phrase.Words) && Occurs(row)).Take(MaxForms).Select(row => string.Join(' ', row))];
    }

    private string[] FormsOf(string word, string stem) =>
        [word, .. dictionary.FormsOf(stem).Where(form => form != word).Take(MaxForms - 1)];

    private bool Occurs(string[] row)
    {
        var occurs = false;
        foreach (var field in TextFields.OfQuestion)
            occurrences.Count(field, TermForm.Word, row, (_, _) => occurs = true);
        return occurs;
    }
}
