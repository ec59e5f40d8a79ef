using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Segments;
using GuideSearch.Lucene.Storage;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Answering.Suggesting;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Companions;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Lucene;

/// <summary>Reads of an open generation what its answers are made of.</summary>
internal static class GenerationAnswers
{
    public static ServedGeneration Read(OpenGeneration open, RankingOptions options, LazyEncoder encoder)
    {
        // Half of all that is read, on a core of its own, and then what is made of it: a search that needs it before waits.
        var dictionary = Task.Run(() =>
            open.TryRead(WordFile.Name) is { } words ? WordFile.Read(words) : TermDictionaryReader.Read(open.Segment));
        _ = dictionary.ContinueWith(
            read => read.Result.Prepare(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        var ids = new DocumentIds(open.Segment);
        var rules = new RuleBook(open.Rules, ids.Find);
        var columns = ReadColumns(open, rules.Hidden);
        var texts = StoredQuestions.From(open.Segment);
        // As much work as all the rest together, and no search waits for it.
        var suggestions = new Lazy<SuggestionIndex>(() => new(Suggestibles.From(columns, PromptWords.Read(open.Segment))));
        var occurrences = new LuceneOccurrences(open.Segment);
        var facts = GenerationFacts.Create(
            occurrences, dictionary.GetAwaiter().GetResult(), TurnedQuestions.Read(occurrences), open.Synonyms, open.Embeddings, columns,
            options);
        _ = Task.Run(() => facts.Neighbors.Value);
        var meaning = GenerationMeaning.Create(open.Vectors, open.Generation.Model, encoder.Encoder, options);
        var context = new SearchContext(open.Id, new GenerationPostings(occurrences, facts), columns, rules, options) { Meaning = meaning };
        var catalog = new GuideCatalog(open.Id, columns, texts, ids.Find, open.Moves);
        return ServedGeneration.Create(context, texts, catalog, suggestions);
    }

    /// <param name="hidden">Documents that a rule hides from every search, with their addresses.</param>
    private static DocumentColumns ReadColumns(OpenGeneration open, IReadOnlyDictionary<int, QuestionId> hidden)
    {
        var definitions = FacetSet.Create(open.Generation.Facets);
        return DocumentColumns.Create(
            new(
                Array.ConvertAll(NumberColumn.Read(open.Segment, IndexFields.Kind), kind => (DocumentKind)kind),
                NumberColumn.Read(open.Segment, IndexFields.Date),
                NumberColumn.ReadWide(open.Segment, IndexFields.Wording)),
            definitions,
            new([.. definitions.All.Select(facet => FacetColumnReader.Read(open.Segment, facet))]),
            open.Guides,
            open.Clusters,
            hidden);
    }
}
