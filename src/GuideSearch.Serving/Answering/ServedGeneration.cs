using GuideSearch.Serving.Answering.Preparing;
using GuideSearch.Serving.Answering.Related;
using GuideSearch.Serving.Answering.Suggesting;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering;

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
    /// <param name="suggestions">Of the same generation.</param>
    public static ServedGeneration Create(
        SearchContext context, StoredTexts texts, GuideCatalog catalog, Lazy<SuggestionIndex> suggestions) => new(
        new(context, texts, catalog),
        new(context, catalog),
        catalog,
        RelatedQuestionFinder.Create(context, texts, catalog),
        new(context, catalog),
        new(context, catalog),
        new(context.Generation, suggestions, context.Columns, texts),
        texts);
}
