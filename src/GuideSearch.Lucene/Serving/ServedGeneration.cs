using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Lucene.Collecting;
using GuideSearch.Lucene.Postings;
using GuideSearch.Lucene.Segments;
using GuideSearch.Lucene.Serving.Preparing;
using GuideSearch.Lucene.Serving.Related;
using GuideSearch.Lucene.Serving.Suggesting;
using GuideSearch.Lucene.Storage;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Lucene.Serving;

/// <summary>The answers of one generation, put together when it is opened; each part takes what it needs and no more.</summary>
internal sealed record ServedGeneration(
    SearchService Search,
    HitExplainer Explainer,
    GuideCatalog Catalog,
    RelatedQuestionFinder Related,
    PracticeDraw Practice,
    PostingPreparation Preparation,
    SuggestService Suggestions,
    StoredTexts Texts)
{
    public static ServedGeneration Create(OpenGeneration open, RankingOptions options, LazyEncoder encoder)
    {
        // Half of all that is read, on a core of its own.
        var dictionary = Task.Run(() => TermDictionaryReader.Read(open.Segment));
        var ids = new DocumentIds(open.Segment);
        var rules = new RuleBook(open.Rules, ids.Find);
        var columns = DocumentColumns.Read(open, rules.Hidden);
        var texts = new StoredTexts(open.Segment);
        // As much work as all the rest together, and no search waits for it.
        var suggestions = new Lazy<SuggestionIndex>(() => new(Suggestibles.From(columns, open.Segment)));
        var postings = GenerationPostings.Create(open, columns, dictionary.GetAwaiter().GetResult(), options);
        var meaning = GenerationMeaning.Create(open.Vectors, open.Generation.Model, encoder.Encoder, options);
        var context = new SearchContext(open.Id, postings, columns, rules, options) { Meaning = meaning };
        var catalog = new GuideCatalog(open.Id, columns, texts, ids, open.Moves);
        return new(
            new(context, texts, catalog),
            new(context, catalog),
            catalog,
            RelatedQuestionFinder.Create(context, texts, catalog),
            new(context, catalog),
            new(context, catalog),
            new(open.Id, suggestions, columns, texts),
            texts);
    }
}
