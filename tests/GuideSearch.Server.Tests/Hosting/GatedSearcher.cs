using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>The real searcher behind a gate: a search waits until the test opens it, so that it is surely under way.</summary>
internal sealed class GatedSearcher(IQuestionSearcher searcher) : IQuestionSearcher
{
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until one more search has begun.</summary>
    public Task ArrivalAsync() => _arrived.WaitAsync();

    public void Open() => _open.SetResult();

    public async ValueTask<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        _arrived.Release();
        await _open.Task.WaitAsync(cancellationToken);
        return await searcher.SearchAsync(request, cancellationToken);
    }

    public ValueTask<FacetListing> ListFacetAsync(FacetRequest request, CancellationToken cancellationToken) =>
        searcher.ListFacetAsync(request, cancellationToken);

    public ValueTask<SuggestionList> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) =>
        searcher.SuggestAsync(request, cancellationToken);

    public ValueTask<HitExplanation?> ExplainAsync(SearchRequest request, QuestionId id, CancellationToken cancellationToken) =>
        searcher.ExplainAsync(request, id, cancellationToken);

    public ValueTask<GuideList> ListGuidesAsync(GuideListRequest request, CancellationToken cancellationToken) =>
        searcher.ListGuidesAsync(request, cancellationToken);

    public ValueTask<GuideDetails?> FindGuideAsync(string slug, CancellationToken cancellationToken) =>
        searcher.FindGuideAsync(slug, cancellationToken);

    public ValueTask<QuestionDetails?> FindQuestionAsync(QuestionId id, CancellationToken cancellationToken) =>
        searcher.FindQuestionAsync(id, cancellationToken);

    public ValueTask<bool> HasFileAsync(string path, CancellationToken cancellationToken) =>
        searcher.HasFileAsync(path, cancellationToken);

    public ValueTask<RelatedQuestions?> FindSimilarAsync(QuestionId id, int size, CancellationToken cancellationToken) =>
        searcher.FindSimilarAsync(id, size, cancellationToken);

    public ValueTask<RelatedQuestions?> FindNextAsync(QuestionId id, int size, CancellationToken cancellationToken) =>
        searcher.FindNextAsync(id, size, cancellationToken);

    public ValueTask<PracticeSet> DrawAsync(DrawRequest request, CancellationToken cancellationToken) =>
        searcher.DrawAsync(request, cancellationToken);

    public ValueTask<Preparation> PrepareAsync(PrepareRequest request, CancellationToken cancellationToken) =>
        searcher.PrepareAsync(request, cancellationToken);
}
