using System.Runtime.CompilerServices;
using GuideSearch.Content;
using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Semantics;
using GuideSearch.Testing;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>The repository's own guides, indexed with the sentence model and open; one index for all tests of relevance.</summary>
[CollectionDefinition(Name)]
public sealed class ContentIndex : IAsyncLifetime, ICollectionFixture<ContentIndex>
{
    public const string Name = "content";

    private readonly LazyEncoder _encoder = new(() => OnnxSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "models")));
    private readonly TemporaryFolder _folder = new();
    private LuceneQuestionIndex _index = null!;

    public IQuestionSearcher Searcher { get; private set; } = null!;

    /// <summary>Where the judged queries stand.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(Here())!;

    public static string ContentFolder { get; } = Path.GetFullPath(Path.Combine(Folder, "..", "..", "..", "content"));

    public async Task InitializeAsync()
    {
        var build = new IndexBuild(
            new GuideFolder(ContentFolder),
            new LuceneIndexer(_folder.Path, TimeProvider.System) { Encoder = _encoder, MaxWholeAnswers = int.MaxValue },
            new BuildPolicy(),
            TimeProvider.System);
        Assert.Equal(BuildOutcome.Published, build.Run(new BuildRequest(), progress: null, CancellationToken.None).Outcome);

        _index = new(_folder.Path);
        // A busy machine must not change what is found.
        Searcher = new LuceneSearcher(_index, new RankingOptions(), TimeProvider.System, _encoder) { Budget = TimeSpan.FromSeconds(30) };
        Assert.True(await _index.RefreshAsync(CancellationToken.None));
    }

    public Task<SearchResponse> SearchAsync(string text) =>
        Searcher.SearchAsync(new() { Query = QueryReader.Read(text), Facets = [] }, CancellationToken.None).AsTask();

    public async Task DisposeAsync()
    {
        await _index.DisposeAsync();
        _folder.Dispose();
        (_encoder.Encoder as IDisposable)?.Dispose();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
