using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Serving.Answering;

/// <summary>
/// Answers searches by what a generation serves. An engine says which generation answers, each request by one from its beginning to its
/// end, and what its own failures mean.
/// </summary>
/// <param name="clock">Keeps the time budget of searches.</param>
public abstract class GenerationSearcher(TimeProvider clock) : IQuestionSearcher
{
    /// <summary>A preparation searches for each sentence of a posting: it has the time of so many searches.</summary>
    private const int PreparationSearches = 5;

    /// <summary>How long one search may walk through a generation before it gives what it has. Default 200 ms.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMilliseconds(200);

    public ValueTask<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Search.Search(request, Deadline(cancellationToken)), cancellationToken);

    public ValueTask<FacetListing> ListFacetAsync(FacetRequest request, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Search.ListFacet(request, Deadline(cancellationToken)), cancellationToken);

    public ValueTask<SuggestionList> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Suggestions.Suggest(request), cancellationToken);

    public ValueTask<HitExplanation?> ExplainAsync(SearchRequest request, QuestionId id, CancellationToken cancellationToken) =>
        AnswerAsync(served => served.Explainer.Explain(request, id, cancellationToken), cancellationToken);

    public ValueTask<GuideList> ListGuidesAsync(GuideListRequest request, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Catalog.List(request), cancellationToken);

    public ValueTask<GuideDetails?> FindGuideAsync(string slug, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Catalog.FindGuide(slug), cancellationToken);

    public ValueTask<QuestionDetails?> FindQuestionAsync(QuestionId id, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Catalog.FindQuestion(id), cancellationToken);

    public ValueTask<bool> HasFileAsync(string path, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Catalog.HasFile(path), cancellationToken);

    public ValueTask<RelatedQuestions?> FindSimilarAsync(QuestionId id, int size, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Related.Similar(id, size), cancellationToken);

    public ValueTask<RelatedQuestions?> FindNextAsync(QuestionId id, int size, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Related.Next(id, size), cancellationToken);

    public ValueTask<PracticeSet> DrawAsync(DrawRequest request, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Practice.Draw(request, Deadline(cancellationToken)), cancellationToken);

    public ValueTask<Preparation> PrepareAsync(PrepareRequest request, CancellationToken cancellationToken) => AnswerAsync(
        served => served.Preparation.Prepare(request, new(clock, PreparationSearches * Budget, cancellationToken)), cancellationToken);

    private protected abstract ValueTask<T> AnswerAsync<T>(Func<ServedGeneration, T> answer, CancellationToken cancellationToken);

    private Deadline Deadline(CancellationToken cancellationToken) => new(clock, Budget, cancellationToken);
}
