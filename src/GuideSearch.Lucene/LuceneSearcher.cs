using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Lucene.Storage;
using GuideSearch.Search;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Answering.Suggesting;

namespace GuideSearch.Lucene;

/// <summary>Answers searches from the open generation of a Lucene index: acquire, compile, collect, map, release.</summary>
public sealed class LuceneSearcher : GenerationSearcher
{
    private readonly IGenerationHolder _index;
    private readonly RankingOptions _options;
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
        : base(clock)
    {
        (_index, _options, _encoder) = (index, options, encoder);
        encoder.Begin();
    }

    private protected override ValueTask<T> AnswerAsync<T>(Func<ServedGeneration, T> answer, CancellationToken cancellationToken)
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

    private ServedGeneration Served(OpenGeneration open) => open.StateOf(o => GenerationAnswers.Read(o, _options, _encoder));
}
