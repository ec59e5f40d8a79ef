using GuideSearch.Guides;
using GuideSearch.Lucene.Explaining;
using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Indexing;
using GuideSearch.Lucene.Related;
using GuideSearch.Lucene.Suggesting;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Answers searches from the open generation of a Lucene index: acquire, compile, collect, map, release.</summary>
public sealed class LuceneSearcher : IQuestionSearcher
{
    private readonly IGenerationHolder _index;
    private readonly RankingOptions _ranking;
    private readonly TimeProvider _clock;

    /// <param name="clock">Keeps the time budget of searches.</param>
    /// <remarks>Make it before the index is opened, so that every generation is warm before it answers.</remarks>
    public LuceneSearcher(LuceneQuestionIndex index, RankingOptions ranking, TimeProvider clock)
        : this((IGenerationHolder)index, ranking, clock) => index.WarmUp = open => Warming.Run(StateOf(open), ranking);

    internal LuceneSearcher(IGenerationHolder index, RankingOptions ranking, TimeProvider clock) =>
        (_index, _ranking, _clock) = (index, ranking, clock);

    /// <summary>How long one search may walk through the index before it gives what it has. Default 200 ms.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMilliseconds(200);

    public ValueTask<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => Answer(
        generation => SearchAnswer.Make(generation, request, _ranking, new(_clock, Budget)), cancellationToken);

    public ValueTask<FacetListing> ListFacetAsync(FacetRequest request, CancellationToken cancellationToken) => Answer(
        generation => FacetAnswer.Make(generation, request, _ranking, new(_clock, Budget)), cancellationToken);

    public ValueTask<SuggestionList> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) => Answer(
        generation => SuggestAnswer.Make(generation, request), cancellationToken);

    public ValueTask<HitExplanation?> ExplainAsync(SearchRequest request, QuestionId id, CancellationToken cancellationToken) => Answer(
        generation => HitExplainer.Explain(generation, request, id, _ranking), cancellationToken);

    public ValueTask<GuideList> ListGuidesAsync(GuideListRequest request, CancellationToken cancellationToken) => Answer(
        generation => generation.Catalog.List(request), cancellationToken);

    public ValueTask<GuideDetails?> FindGuideAsync(string slug, CancellationToken cancellationToken) => Answer(
        generation => generation.Catalog.FindGuide(slug), cancellationToken);

    public ValueTask<QuestionDetails?> FindQuestionAsync(QuestionId id, CancellationToken cancellationToken) => Answer(
        generation => generation.Catalog.FindQuestion(id), cancellationToken);

    public ValueTask<RelatedQuestions?> FindSimilarAsync(QuestionId id, int size, CancellationToken cancellationToken) => Answer(
        generation => RelatedAnswer.Similar(generation, id, size, _ranking), cancellationToken);

    public ValueTask<RelatedQuestions?> FindNextAsync(QuestionId id, int size, CancellationToken cancellationToken) => Answer(
        generation => RelatedAnswer.Next(generation, id, size, _ranking), cancellationToken);

    public ValueTask<PracticeSet> DrawAsync(DrawRequest request, CancellationToken cancellationToken) => Answer(
        generation => PracticeDraw.Make(generation, request, _ranking, new(_clock, Budget)), cancellationToken);

    private ValueTask<T> Answer<T>(Func<SearchableGeneration, T> make, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var lease = _index.Acquire();
        try
        {
            return ValueTask.FromResult(make(StateOf(lease.Generation)));
        }
        catch (Exception e) when (e is not SearchException and not OperationCanceledException)
        {
            _index.Doubt();
            throw;
        }
    }

    private SearchableGeneration StateOf(OpenGeneration open) => open.StateOf(o => new SearchableGeneration(o, _ranking));
}
