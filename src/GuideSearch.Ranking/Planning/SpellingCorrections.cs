namespace GuideSearch.Ranking.Planning;

/// <summary>The words of a query that have a better spelling, and that spelling.</summary>
/// <param name="Words">By the word as typed.</param>
/// <param name="Quoted">The same inside of quotes, where a word is searched as it stands and may be misspelt all the same.</param>
public sealed record SpellingCorrections(IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, string> Quoted)
{
    public bool IsEmpty => Words.Count + Quoted.Count == 0;

    public static SpellingCorrections Create(QueryPlan plan, TermExpander expander) => new(
        Collect(plan.Terms.Select(term => (term.Text, CorrectionOf(term, expander)))),
        Collect(plan.Phrases.SelectMany(phrase => phrase.Text.Split(' ')).Select(word => (word, expander.SpellingOf(word)))));

    private static Dictionary<string, string> Collect(IEnumerable<(string Word, string? Better)> found)
    {
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, better) in found)
        {
            if (better is not null)
                corrections.TryAdd(word, better);
        }

        return corrections;
    }

    private static string? CorrectionOf(QueryTerm term, TermExpander expander) =>
        term.Variants.FirstOrDefault(variant => variant.Kind is VariantKind.Typo) is { } better ? string.Join(' ', better.Words)
        : term.Variants.FirstOrDefault(variant => variant.IsTyped) is { Words: [var typed] } ? expander.CommonerSpelling(typed)
        : null;
}
