using System.Text.Json.Nodes;
using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Answering.Suggesting;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>Makes of a loaded generation what answers requests.</summary>
internal static class ClusterAnswers
{
    /// <param name="window">See <see cref="ClusterOptions.Window"/>.</param>
    public static ServedGeneration Create(
        ClusterClient client, LoadedGeneration generation, RankingOptions options, LazyEncoder encoder, int window)
    {
        var documents = new DocumentReader(client, generation.Index);
        var rules = new RuleBook(generation.Rules, id => Find(documents, id));
        var definitions = generation.Definitions;
        var columns = DocumentColumns.Create(
            generation.Columns.Numbers, definitions, generation.Columns.ToTable(definitions), generation.Guides, generation.Clusters,
            rules.Hidden);
        var facts = GenerationFacts.Create(
            new TokenTable(generation.Words, generation.Columns.Lengths, []), generation.Words.ToDictionary(), generation.Columns.Turns,
            generation.Synonyms, generation.Embeddings, columns, options);
        var queries = new ClauseQueries(columns.Guides, columns.Facets.ColumnOf(FacetNames.Section), options);
        var id = generation.Generation.Id;
        var windows = new QueryWindows(documents, generation, facts, columns.Facets, queries, new(documents, queries), window);
        var context = new SearchContext(id, windows, columns, rules, options)
        {
            Meaning = GenerationMeaning.Create(VectorsOf(generation, documents), generation.Generation.Model, encoder.Encoder, options),
        };
        var texts = new StoredTexts(
            columns.Count, numbers => Blocking.Run(() => documents.ReadTextsAsync(numbers, CancellationToken.None)), isFar: true);
        var catalog = new GuideCatalog(id, columns, texts, question => Find(documents, question), generation.Moves);
        var suggestions = new Lazy<SuggestionIndex>(() => new(Suggestibles.From(columns, generation.Prompts)));
        return ServedGeneration.Create(context, texts, catalog, suggestions);
    }

    /// <summary>Those that are held, else those that the cluster finds; null where it has none.</summary>
    private static INearestVectors? VectorsOf(LoadedGeneration generation, DocumentReader documents) =>
        generation.Vectors is { } held ? held
        : generation.Manifest.VectorDimensions is > 0 and var dimensions ? new ClusterVectors(documents, dimensions)
        : null;

    /// <returns>Null when there is no such question or passage.</returns>
    private static int? Find(DocumentReader documents, QuestionId id)
    {
        var body = new JsonObject
        {
            ["size"] = 1,
            ["_source"] = false,
            ["sort"] = new JsonArray(ClusterFields.Number),
            ["query"] = new JsonObject { ["term"] = new JsonObject { [ClusterFields.Id] = id.ToString() } },
        };
        var hits = Blocking.Run(() => documents.SearchAsync(body, CancellationToken.None)).GetProperty("hits").GetProperty("hits");
        return hits.GetArrayLength() == 0 ? null : hits[0].GetProperty("sort")[0].GetInt32();
    }
}
