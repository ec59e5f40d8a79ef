using System.Globalization;
using System.Text.Json.Nodes;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Schema;

/// <summary>How a field of the cluster is written.</summary>
internal enum ClusterFieldKind
{
    /// <summary>One exact term.</summary>
    Key,

    /// <summary>A whole number that sorts and filters.</summary>
    Number,

    /// <summary>Terms with blanks between them, made by our own analysis; the cluster only cuts at the blanks.</summary>
    Terms,

    /// <summary>A number above 0 for each of some terms, which scores a document that has it.</summary>
    Numbers,

    /// <summary>Bytes that come back as a doc value, cheaper than a document.</summary>
    Packed,

    /// <summary>Bytes or text that come back with a document, and nothing else.</summary>
    Kept,
}

/// <param name="Reason">What the field is there for.</param>
internal sealed record ClusterField(string Name, ClusterFieldKind Kind, string Reason);

/// <summary>Every field of an index of the cluster, named once.</summary>
internal static class ClusterFields
{
    /// <summary>Bump when the list is unchanged but the values written to the fields or companions change.</summary>
    public const int Version = 2;

    /// <summary>The number of a document, from 0 on in the order of guides and questions.</summary>
    public const string Number = "n";

    /// <summary>A <see cref="GuideSearch.Guides.QuestionId"/> as text.</summary>
    public const string Id = "id";

    /// <summary>What a document has of each stem: <see cref="Tokens.WeightedOccurrences"/>.</summary>
    public const string Occurrences = "occurrences";

    /// <summary>What the formula reads of a document: <see cref="Tokens.PackedText"/>.</summary>
    public const string Packed = "packed";

    /// <summary>What is shown of a document.</summary>
    public const string Stored = "stored";

    /// <summary>A piece of a companion of the generation.</summary>
    public const string Piece = "piece";

    /// <summary>The number of the document whose vector this is.</summary>
    public const string VectorOf = "vector_of";

    /// <summary>A vector that k-NN finds; its bytes are in <see cref="Packed"/>.</summary>
    public const string Vector = "vector";

    /// <summary>A <see cref="GuideSearch.Guides.DocumentKind"/> as number.</summary>
    public const string Kind = "kind";

    /// <summary>Ordinal of the guide.</summary>
    public const string Guide = "guide_number";

    private const string Words = "_exact";
    private const string FacetPrefix = "facet_";
    private const string Analyzer = "blanks";

    /// <summary>The whole schema, but for facets, whose names an operator may add to.</summary>
    public static IReadOnlyList<ClusterField> All { get; } =
    [
        new(Number, ClusterFieldKind.Number, "orders ties, and names a document to the front end"),
        new(Id, ClusterFieldKind.Key, "finds one document"),
        new(Kind, ClusterFieldKind.Number, "keeps questions and overview passages apart"),
        new(Guide, ClusterFieldKind.Number, "counts guides"),
        .. TextFields.All.SelectMany(field => new ClusterField[]
        {
            new(TermsOf(field, TermForm.Stem), ClusterFieldKind.Terms, "matches whatever the inflection"),
            new(TermsOf(field, TermForm.Word), ClusterFieldKind.Terms, "matches the exact form"),
        }),
        new(Occurrences, ClusterFieldKind.Numbers, "orders candidates nearly as the formula does"),
        new(Packed, ClusterFieldKind.Packed, "what the formula reads"),
        new(Stored, ClusterFieldKind.Kept, "shows hits and questions"),
        new(Piece, ClusterFieldKind.Kept, "a companion of the generation, a piece a document"),
    ];

    public static string TermsOf(TextField field, TermForm form) =>
        FieldWeights.NameOf(field) + (form is TermForm.Word ? Words : "");

    /// <param name="stem">Its number.</param>
    public static string OccurrencesOf(int stem) => string.Create(CultureInfo.InvariantCulture, $"{Occurrences}.{stem}");

    public static string FacetOf(string facet) => FacetPrefix + facet;

    /// <summary>What a new index is made with: no copies and no refreshes before it is complete.</summary>
    /// <param name="canNear">Whether it may get vectors: see <see cref="VectorMapping"/>.</param>
    public static JsonObject IndexBody(int shards, bool canNear) => new()
    {
        ["settings"] = new JsonObject(canNear ? [KeyValuePair.Create("knn", (JsonNode?)true)] : [])
        {
            ["number_of_shards"] = shards,
            ["number_of_replicas"] = 0,
            ["refresh_interval"] = "-1",
            ["analysis"] = new JsonObject
            {
                ["tokenizer"] = new JsonObject { [Analyzer] = new JsonObject { ["type"] = "whitespace", ["max_token_length"] = 32_000 } },
                ["analyzer"] = new JsonObject { [Analyzer] = new JsonObject { ["type"] = "custom", ["tokenizer"] = Analyzer } },
            },
        },
        ["mappings"] = new JsonObject
        {
            ["dynamic"] = true,
            ["dynamic_templates"] = new JsonArray(new JsonObject
            {
                ["facets"] = new JsonObject { ["match"] = FacetPrefix + "*", ["mapping"] = new JsonObject { ["type"] = "keyword" } },
            }),
            ["_source"] = new JsonObject { ["includes"] = new JsonArray(Stored, Piece) },
            ["properties"] = new JsonObject(All.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)MappingOf(field.Kind)))),
        },
    };

    /// <summary>What an index gets where its vectors are too many for a front end: documents of their own, found by a graph.</summary>
    public static JsonObject VectorMapping(int dimensions) => new()
    {
        ["properties"] = new JsonObject
        {
            [VectorOf] = MappingOf(ClusterFieldKind.Number),
            [Vector] = new JsonObject
            {
                ["type"] = "knn_vector",
                ["dimension"] = dimensions,
                ["data_type"] = "byte",
                ["method"] = new JsonObject { ["name"] = "hnsw", ["space_type"] = "cosinesimil", ["engine"] = "lucene" },
            },
        },
    };

    private static JsonObject MappingOf(ClusterFieldKind kind) => kind switch
    {
        ClusterFieldKind.Key => new() { ["type"] = "keyword", ["doc_values"] = false },
        ClusterFieldKind.Number => new() { ["type"] = "integer" },
        ClusterFieldKind.Terms => new()
        {
            ["type"] = "text",
            ["analyzer"] = Analyzer,
            ["norms"] = false,
            ["position_increment_gap"] = TermsText.ValueGap,
        },
        ClusterFieldKind.Numbers => new() { ["type"] = "rank_features" },
        ClusterFieldKind.Packed => new() { ["type"] = "binary", ["doc_values"] = true },
        _ => new() { ["type"] = "object", ["enabled"] = false },
    };
}
