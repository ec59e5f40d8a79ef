using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Search;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch;

/// <summary>One generation of the cluster, read by its own name for as long as somebody compares, judges or lists it.</summary>
internal sealed class OpenSearchGenerationReader(ClusterClient client, OpenedGeneration open) : IGenerationReader
{
    /// <summary>What is measured here must not depend on how busy the machines are.</summary>
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(30);

    public Generation Generation => open.Generation;

    public IQuestionSearcher Searcher { get; } = new OpenSearchSearcher(() => open, TimeProvider.System) { Budget = _budget };

    public IReadOnlyList<GuideSummary> Guides => open.Loaded.Guides;

    public IEnumerable<Question> Documents => new DocumentReader(client, open.Loaded.Index).ReadAllAsync(CancellationToken.None)
        .ToBlockingEnumerable().Select(document => StoredQuestion.FromBytes(document.Stored).ToQuestion());

    public IReadOnlyList<Guide> GuidesOf(IReadOnlySet<string> files)
    {
        var documents = Documents.Where(d => files.Contains(d.Source.Path)).ToLookup(d => d.Id.Guide, StringComparer.Ordinal);
        return
        [
            .. open.Loaded.Guides.Where(g => documents.Contains(g.Slug)).Select(g => GuidesFile.GuideOf(g, [.. documents[g.Slug]])),
        ];
    }

    public void Dispose()
    {
        // Nothing is held open: the index is deleted only some minutes after the alias left it.
    }
}
