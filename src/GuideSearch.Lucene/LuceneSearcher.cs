using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Lucene.Storage;
using GuideSearch.Search;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Answering.Suggesting;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene;

/// <summary>Answers searches from the open generation of a Lucene index: acquire, compile, collect, map, release.</summary>
public sealed class LuceneSearcher : IQuestionSearcher
{
    /// <summary>A preparation searches for each sentence of a posting: it has the time of so many searches.</summary>
    private const int PreparationSearches = 5;

    private readonly IGenerationHolder _index;
    private readonly RankingOptions _options;
    private readonly TimeProvider _clock;
    private readonly LazyEncoder _encoder;

    /// <param name="encoder">What reads the meaning of queries; null for none.</param>
    /// <param name="clock">Keeps the time budget of searches.</param>
    /// <remarks>Make it before the index is opened, so that every generation is warm before it answers.</remarks>
    public LuceneSearcher(LuceneQuestionIndex index, RankingOptions options, TimeProvider clock, LazyEncoder? encoder = null)
        : this((IGenerationHolder)index, options, clock, encoder ?? LazyEncoder.None) => index.WarmUp = open =>
        {
            var served = Served(open);
            WarmUp.Run(served.Search, served.Texts);
            _ = Task.Run(() => Prepare(open, served.Suggestions));
        };

    internal LuceneSearcher(IGenerationHolder index, RankingOptions options, TimeProvider clock, LazyEncoder encoder)
    {
        (_index, _options, _clock, _encoder) = (index, options, clock, encoder);
        encoder.Begin();
    }

    /// <summary>How long one search may walk through the index before it gives what it has. Default 200 ms.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMilliseconds(200);

    public ValueTask<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => Answer(
        served => served.Search.Search(request, Deadline(cancellationToken)), cancellationToken);

    public ValueTask<FacetListing> ListFacetAsync(FacetRequest request, CancellationToken cancellationToken) => Answer(
        served => served.Search.ListFacet(request, Deadline(cancellationToken)), cancellationToken);

    public ValueTask<SuggestionList> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) => Answer(
        served => served.Suggestions.Suggest(request), cancellationToken);

    public ValueTask<HitExplanation?> ExplainAsync(SearchRequest request, QuestionId id, CancellationToken cancellationToken) => Answer(
        served => served.Explainer.Explain(request, id, cancellationToken), cancellationToken);

    public ValueTask<GuideList> ListGuidesAsync(GuideListRequest request, CancellationToken cancellationToken) => Answer(
        served => served.Catalog.List(request), cancellationToken);

    public ValueTask<GuideDetails?> FindGuideAsync(string slug, CancellationToken cancellationToken) => Answer(
        served => served.Catalog.FindGuide(slug), cancellationToken);

    public ValueTask<QuestionDetails?> FindQuestionAsync(QuestionId id, CancellationToken cancellationToken) => Answer(
        served => served.Catalog.FindQuestion(id), cancellationToken);

    public ValueTask<bool> HasFileAsync(string path, CancellationToken cancellationToken) => Answer(
        served => served.Catalog.HasFile(path), cancellationToken);

    public ValueTask<RelatedQuestions?> FindSimilarAsync(QuestionId id, int size, CancellationToken cancellationToken) => Answer(
        served => served.Related.Similar(id, size), cancellationToken);

    public ValueTask<RelatedQuestions?> FindNextAsync(QuestionId id, int size, CancellationToken cancellationToken) => Answer(
        served => served.Related.Next(id, size), cancellationToken);

    public ValueTask<PracticeSet> DrawAsync(DrawRequest request, CancellationToken cancellationToken) => Answer(
        served => served.Practice.Draw(request, Deadline(cancellationToken)), cancellationToken);

    public ValueTask<Preparation> PrepareAsync(PrepareRequest request, CancellationToken cancellationToken) => Answer(
        served => served.Preparation.Prepare(request, new(_clock, PreparationSearches * Budget, cancellationToken)), cancellationToken);

    private ValueTask<T> Answer<T>(Func<ServedGeneration, T> answer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var lease = _index.Acquire();
        try
        {
            return ValueTask.FromResult(answer(Served(lease.Generation)));
        }
        catch (Exception e) when (e is not SearchException and not OperationCanceledException)
        {
            _index.Doubt();
            throw;
        }
    }

    /// <summary>With the generation held, so that nobody closes what is read. A failure is kept for whoever asks for suggestions.</summary>
    private static void Prepare(OpenGeneration open, SuggestService suggestions)
    {
        if (!open.TryAcquire())
            return;

        try
        {
            suggestions.Prepare();
        }
        finally
        {
            open.Release();
        }
    }

    private Deadline Deadline(CancellationToken cancellationToken) => new(_clock, Budget, cancellationToken);

    private ServedGeneration Served(OpenGeneration open) => open.StateOf(o => GenerationAnswers.Read(o, _options, _encoder));
}
