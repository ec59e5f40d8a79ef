using GuideSearch.Guides;
using GuideSearch.OpenSearch.Http;
using GuideSearch.Search;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.OpenSearch;

/// <summary>Answers searches from a generation of the cluster, each from one of them from its beginning to its end.</summary>
/// <param name="acquire">What answers now.</param>
internal sealed class OpenSearchSearcher(Func<OpenedGeneration> acquire, TimeProvider clock) : IQuestionSearcher
{
    /// <summary>A preparation searches for each sentence of a posting: it has the time of so many searches.</summary>
    private const int PreparationSearches = 5;

    /// <summary>How long one search may take here before it gives what it has; the cluster has limits of its own.</summary>
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

    private async ValueTask<T> AnswerAsync<T>(Func<ServedGeneration, T> answer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var open = acquire();
        try
        {
            return await Task.Run(() => answer(open.Served), cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException e)
        {
            throw new SearchException(SearchError.NoIndex, MessageOf(e.Fault), e);
        }
    }

    /// <summary>Names no node: callers may be anybody.</summary>
    private static string MessageOf(ClusterFault fault) => fault switch
    {
        ClusterFault.Unreachable => "The search cluster does not answer now.",
        ClusterFault.Partial => "A part of the search cluster does not answer now.",
        ClusterFault.Missing => "The index was removed from the search cluster.",
        _ => "The search cluster refuses this search.",
    };

    private Deadline Deadline(CancellationToken cancellationToken) => new(clock, Budget, cancellationToken);
}
