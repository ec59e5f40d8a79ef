using GuideSearch.Guides;
using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Querying;
using GuideSearch.Search;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Suggesting;

/// <summary>Gathers what a generation can suggest.</summary>
internal static class Suggestibles
{
    public static IEnumerable<Suggestible> Of(SearchableGeneration generation, AtomicReader reader) =>
        QuestionsOf(generation, PromptWords.Read(reader))
            .Concat(GuidesOf(generation))
            .Concat(TagsOf(generation))
            .Where(suggestible => suggestible.Words.Count > 0 && suggestible.Count > 0);

    /// <summary>Questions of the same words are one, whatever their case, accents and punctuation.</summary>
    private static IEnumerable<Suggestible> QuestionsOf(SearchableGeneration generation, List<TitleWord>[] prompts) =>
        Enumerable.Range(0, prompts.Length)
            .Where(document => IsSuggested(generation, document))
            .GroupBy(document => string.Join(' ', prompts[document].Select(word => word.Word)), StringComparer.Ordinal)
            .Select(alike => new Suggestible(
                SuggestionKind.Question, alike.First(), alike.Select(generation.Guides.Of).Distinct().Count(), prompts[alike.First()]));

    private static IEnumerable<Suggestible> GuidesOf(SearchableGeneration generation) =>
        generation.Guides.Summaries.Select((guide, i) => new Suggestible(SuggestionKind.Guide, i, guide.Questions, WordsOf(guide.Title)));

    /// <summary>Tags that differ only by case are one filter, and one suggestion in the spelling of most questions.</summary>
    private static IEnumerable<Suggestible> TagsOf(SearchableGeneration generation)
    {
        var column = generation.Tags;
        var counts = CountsOf(generation, column);
        return Enumerable.Range(0, counts.Length)
            .Where(tag => !column.IsEverywhere(tag))
            .GroupBy(tag => column.Values[tag], StringComparer.OrdinalIgnoreCase)
            .Select(alike => new Suggestible(
                SuggestionKind.Tag, alike.MaxBy(tag => counts[tag]), alike.Sum(tag => counts[tag]), WordsOf(alike.Key)));
    }

    private static int[] CountsOf(SearchableGeneration generation, FacetColumn column)
    {
        var counts = new int[column.Values.Length];
        for (var document = 0; document < column.Documents; document++)
        {
            if (!IsSuggested(generation, document))
                continue;
            foreach (var tag in column.Of(document))
                counts[tag]++;
        }

        return counts;
    }

    private static bool IsSuggested(SearchableGeneration generation, int document) =>
        generation.Kinds[document] is DocumentKind.Question && generation.IsShown(document);

    private static List<TitleWord> WordsOf(string title) =>
        [.. TechnicalAnalyzer.Analyze(title).Select(token => new TitleWord(token.Term, token.Position))];
}
