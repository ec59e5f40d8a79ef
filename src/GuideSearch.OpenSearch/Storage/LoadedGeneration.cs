using GuideSearch.Encoders;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Rules;
using GuideSearch.Search;
using GuideSearch.Serving.Answering.Suggesting;
using GuideSearch.Serving.Companions;
using GuideSearch.Synonyms;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>What a front end keeps of a generation: everything but texts and postings, which stay in the cluster.</summary>
internal sealed class LoadedGeneration
{
    public required ClusterManifest Manifest { get; init; }

    /// <summary>Its index, by name: a request holds it from its beginning to its end, wherever the alias leads.</summary>
    public required string Index { get; init; }

    /// <summary>In the order of their slugs.</summary>
    public required IReadOnlyList<GuideSummary> Guides { get; init; }

    public required SynonymSet Synonyms { get; init; }

    public required QuestionClusters Clusters { get; init; }

    public required RuleSet Rules { get; init; }

    /// <summary>The address of today for each earlier one.</summary>
    public required IReadOnlyDictionary<QuestionId, QuestionId> Moves { get; init; }

    public required sbyte[] Embeddings { get; init; }

    /// <summary>Null where it has none, or more than are held.</summary>
    public required Int8Matrix? Vectors { get; init; }

    public required GenerationColumns Columns { get; init; }

    public required WordTable Words { get; init; }

    /// <summary>The words of each prompt.</summary>
    public required List<TitleWord>[] Prompts { get; init; }

    /// <summary>As the front end has it.</summary>
    public Generation Generation => Manifest.Generation is var built && built.Vectors is VectorState.Complete && Vectors is null
        && Manifest.VectorDimensions == 0 ? built with { Vectors = VectorState.TooMany } : built;

    public FacetSet Definitions => FacetSet.Create(Manifest.Generation.Facets);

    /// <summary>Fetches it from the cluster, or what it can from the cache.</summary>
    /// <param name="maxVectorBytes">See <see cref="ClusterOptions.MaxVectorBytes"/>.</param>
    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="ClusterException">The cluster does not answer.</exception>
    public static async Task<LoadedGeneration> LoadAsync(
        ClusterClient client, string index, ClusterManifest manifest, CompanionCache cache, long maxVectorBytes,
        CancellationToken cancellationToken)
    {
        var companions = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var companion in manifest.Companions.Where(IsRead))
        {
            companions.Add(companion.Name, await cache.GetAsync(
                companion, token => CompanionStore.ReadAsync(client, index, companion, token), cancellationToken).ConfigureAwait(false));
        }

        bool IsRead(CompanionEntry companion) => companion.Name switch
        {
            SumFile.Name => false,
            VectorFile.Name => companion.Length <= maxVectorBytes,
            _ => true,
        };

        try
        {
            return Read(index, manifest, companions);
        }
        catch (Exception e) when (e is not DamagedGenerationException)
        {
            throw new DamagedGenerationException($"It does not open: {e.Message}", e);
        }
    }

    private static LoadedGeneration Read(string index, ClusterManifest manifest, Dictionary<string, byte[]> companions)
    {
        var documents = manifest.Generation.Documents;
        var words = WordTable.Read(companions[WordTable.Name]);
        return new()
        {
            Manifest = manifest,
            Index = index,
            Guides = GuidesFile.Read(companions[GuidesFile.Name]),
            Synonyms = SynonymFile.Read(companions[SynonymFile.Name]),
            Clusters = new(ClusterFile.Read(companions[ClusterFile.Name]), documents),
            Rules = RuleFile.Read(companions[RuleFile.Name]),
            Moves = MoveFile.Read(companions[MoveFile.Name]).ToDictionary(m => m.From, m => m.To),
            Embeddings = EmbeddingFile.Read(companions[EmbeddingFile.Name], documents),
            Vectors = companions.TryGetValue(VectorFile.Name, out var vectors) ? VectorFile.Read(vectors, documents) : null,
            Columns = GenerationColumns.Read(companions[GenerationColumns.Name]),
            Words = words,
            Prompts = PromptWordsFile.Read(companions[PromptWordsFile.Name], documents, words),
        };
    }
}
