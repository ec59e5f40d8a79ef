using GuideSearch.Core.Ranking;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Search;

namespace GuideSearch.Lucene;

/// <summary>Lucene.NET over one index folder.</summary>
public sealed class LuceneEngine(string indexFolder, RankingOptions ranking, TimeProvider clock) : IEngine
{
    private readonly LuceneQuestionIndex _index = new(indexFolder, clock);

    public IQuestionIndex Index => _index;

    public IQuestionIndexer Indexer { get; } = new LuceneIndexer(indexFolder, clock) { Ranking = ranking };

    public IGenerationArchive Archive { get; } = new LuceneGenerationArchive(indexFolder, ranking);

    public IQuestionSearcher CreateSearcher(TimeSpan budget) => new LuceneSearcher(_index, ranking, clock) { Budget = budget };

    public void Dispose() => _index.Dispose();
}
