using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Search;

namespace GuideSearch.OpenSearch;

/// <summary>An index in an OpenSearch cluster, spoken to over HTTP.</summary>
public sealed class OpenSearchEngine : IEngine
{
    private readonly ClusterClient _client;
    private readonly OpenSearchIndex _index;
    private readonly TimeProvider _clock;

    /// <param name="cacheFolder">Keeps what each start would fetch again; need not exist.</param>
    /// <param name="encoder">What reads meaning; null for none.</param>
    /// <param name="maxWholeAnswers">Of at most so many documents the sentence encoder reads each answer to its end; 0 for never.</param>
    public OpenSearchEngine(
        ClusterOptions options,
        string cacheFolder,
        RankingOptions ranking,
        TimeProvider clock,
        LazyEncoder? encoder = null,
        int maxWholeAnswers = 0)
    {
        (_clock, Encoder) = (clock, encoder ?? LazyEncoder.None);
        _client = new(options, clock);
        var store = new ClusterStore(_client, options, clock);
        var readers = new ClusterReaders(store, new(Path.Combine(cacheFolder, "companions")), ranking, Encoder);
        _index = new(store, readers, clock);
        _client.Meter.Watch(() => _index.Status.Fault);
        Indexer = new OpenSearchIndexer(store, readers, ranking, clock) { Encoder = Encoder, MaxWholeAnswers = maxWholeAnswers };
        Archive = new OpenSearchArchive(store, readers, clock);
    }

    public IQuestionIndex Index => _index;

    public IQuestionIndexer Indexer { get; }

    public IGenerationArchive Archive { get; }

    public LazyEncoder Encoder { get; }

    public IQuestionSearcher CreateSearcher(TimeSpan budget) => new OpenSearchSearcher(_index.Acquire, _clock) { Budget = budget };

    public void Dispose()
    {
        _index.Dispose();
        _client.Dispose();
    }
}
