using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>A real index on disk, in a folder of its own.</summary>
internal sealed class BuiltIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder["index-data"];

    /// <summary>Makes the vectors of its generations.</summary>
    public LazyEncoder Encoder { get; init; } = LazyEncoder.None;

    /// <summary>Publishes guides as a new generation.</summary>
    public Generation Publish(params Guide[] guides) => PublishTo(Path, BuildHooks.None, guides);

    /// <param name="inputs">What the generation carries beside guides.</param>
    public Generation Publish(Guide[] guides, BuildInputs inputs) => PublishTo(Path, BuildHooks.None, guides, inputs, Encoder);

    public static Generation PublishTo(string path, BuildHooks hooks, params Guide[] guides) => PublishTo(path, hooks, guides, new("test"), LazyEncoder.None);

    private static Generation PublishTo(string path, BuildHooks hooks, Guide[] guides, BuildInputs inputs, LazyEncoder encoder)
    {
        using var session = new LuceneIndexer(path, TimeProvider.System) { Hooks = hooks, Encoder = encoder }.Begin();
        foreach (var guide in guides.OrderBy(g => g.Slug, StringComparer.Ordinal))
            session.Add(guide);
        if (encoder.IsWanted)
            session.Embed(null, CancellationToken.None);
        var generation = session.Seal(inputs, CancellationToken.None);
        session.Publish(keep: 3);
        return generation;
    }

    /// <summary>Opens what is live.</summary>
    public async Task<LuceneQuestionIndex> OpenAsync() => await OpenAsync(Path);

    public static async Task<LuceneQuestionIndex> OpenAsync(string path)
    {
        var index = new LuceneQuestionIndex(path);
        await index.RefreshAsync(CancellationToken.None);
        return index;
    }

    public void Dispose() => _folder.Dispose();
}
