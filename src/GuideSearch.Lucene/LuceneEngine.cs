using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Search;

namespace GuideSearch.Lucene;

/// <summary>Lucene.NET over one index folder.</summary>
/// <param name="encoder">What reads meaning; null for none.</param>
/// <param name="maxWholeAnswers">See <see cref="LuceneIndexer.MaxWholeAnswers"/>.</param>
public sealed class LuceneEngine(
    string indexFolder, RankingOptions ranking, TimeProvider clock, LazyEncoder? encoder = null, int maxWholeAnswers = 0) : IEngine
{
    private readonly LuceneQuestionIndex _index = new(indexFolder, clock);

    public IQuestionIndex Index => _index;

    public IQuestionIndexer Indexer { get; } = new LuceneIndexer(indexFolder, clock)
    {
        Ranking = ranking,
        Encoder = encoder ?? LazyEncoder.None,
        MaxWholeAnswers = maxWholeAnswers,
    };

    public IGenerationArchive Archive { get; } = new LuceneGenerationArchive(indexFolder, ranking, encoder);

    public LazyEncoder Encoder { get; } = encoder ?? LazyEncoder.None;

    public IQuestionSearcher CreateSearcher(TimeSpan budget) =>
        new LuceneSearcher(_index, ranking, clock, Encoder) { Budget = budget };

    public void Dispose() => _index.Dispose();
}
