using GuideSearch.Analysis;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Gathers what a generation can suggest.</summary>
internal static class Suggestibles
{
    /// <param name="prompts">The words of each prompt, in their order.</param>
    public static IEnumerable<Suggestible> From(DocumentColumns columns, List<TitleWord>[] prompts) =>
        QuestionsOf(columns, prompts)
            .Concat(GuidesOf(columns))
            .Concat(TagsOf(columns))
            .Where(suggestible => suggestible.Words.Count > 0 && suggestible.Count > 0);

    /// <summary>Questions of the same words are one, whatever their case, accents and punctuation.</summary>
    private static IEnumerable<Suggestible> QuestionsOf(DocumentColumns columns, List<TitleWord>[] prompts) =>
        Enumerable.Range(0, prompts.Length)
            .Where(document => IsSuggested(columns, document))
            .GroupBy(document => string.Join(' ', prompts[document].Select(word => word.Word)), StringComparer.Ordinal)
            .Select(alike => new Suggestible(
                SuggestionKind.Question, alike.First(), alike.Select(columns.Guides.Of).Distinct().Count(), prompts[alike.First()]));

    private static IEnumerable<Suggestible> GuidesOf(DocumentColumns columns) =>
        columns.Guides.Summaries.Select((guide, i) => new Suggestible(SuggestionKind.Guide, i, guide.Questions, WordsOf(guide.Title)));

    /// <summary>Tags that differ only by case are one filter, and one suggestion in the spelling of most questions.</summary>
    private static IEnumerable<Suggestible> TagsOf(DocumentColumns columns)
    {
        var column = columns.Facets.ColumnOf(FacetNames.Tag);
        var counts = CountsOf(columns, column);
        return Enumerable.Range(0, counts.Length)
            .Where(tag => !column.IsEverywhere(tag))
            .GroupBy(tag => column.Values[tag], StringComparer.OrdinalIgnoreCase)
            .Select(alike => new Suggestible(
                SuggestionKind.Tag, alike.MaxBy(tag => counts[tag]), alike.Sum(tag => counts[tag]), WordsOf(alike.Key)));
    }

    private static int[] CountsOf(DocumentColumns columns, FacetColumn column)
    {
        var counts = new int[column.Values.Length];
        for (var document = 0; document < column.Documents; document++)
        {
            if (!IsSuggested(columns, document))
                continue;
            foreach (var tag in column.OrdinalsOf(document))
                counts[tag]++;
        }

        return counts;
    }

    private static bool IsSuggested(DocumentColumns columns, int document) =>
        columns.Kinds[document] is DocumentKind.Question && columns.IsShown(document);

    private static List<TitleWord> WordsOf(string title) =>
        [.. TechnicalAnalyzer.Analyze(title).Select(token => new TitleWord(token.Term, token.Position))];
}
