using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Search;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene;

/// <summary>One generation, held open for as long as somebody compares, judges or lists it.</summary>
internal sealed class LuceneGenerationReader : IGenerationReader, IGenerationHolder
{
    /// <summary>What is measured here must not depend on how busy the machine is.</summary>
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(30);

    private readonly OpenGeneration _open;
    private bool _disposed;

    /// <param name="open">Owned by the reader from now on.</param>
    public LuceneGenerationReader(OpenGeneration open, RankingOptions ranking, LazyEncoder encoder)
    {
        _open = open;
        Searcher = new LuceneSearcher(this, ranking, TimeProvider.System, encoder) { Budget = _budget };
    }

    public Generation Generation => _open.Generation;

    public IQuestionSearcher Searcher { get; }

    public IReadOnlyList<GuideSummary> Guides => _open.Guides;

    public IEnumerable<Question> Documents => EarlierDocuments.Of(_open).All;

    public FileReading? FindReading(string path, string key) => EarlierDocuments.Of(_open).FindReading(path, key);

    public IReadOnlyList<Guide> GuidesOf(IReadOnlySet<string> files)
    {
        var documents = Documents.Where(d => files.Contains(d.Source.Path)).ToLookup(d => d.Id.Guide, StringComparer.Ordinal);
        return [.. _open.Guides.Where(g => documents.Contains(g.Slug)).Select(g => GuidesFile.GuideOf(g, [.. documents[g.Slug]]))];
    }

    public GenerationLease Acquire() =>
        _open.TryAcquire() ? new(_open) : throw new ObjectDisposedException(nameof(LuceneGenerationReader));

    /// <summary>Every byte was verified when it was opened; what fails since then is thrown to the caller.</summary>
    public void Doubt()
    {
    }

    public void Dispose()
    {
        if (!_disposed)
            _open.Release();
        _disposed = true;
    }
}
