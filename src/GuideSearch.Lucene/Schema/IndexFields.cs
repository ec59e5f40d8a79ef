using GuideSearch.Facets;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Companions;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Lucene.Schema;

/// <summary>How a field is written.</summary>
internal enum FieldKind
{
    /// <summary>One exact term, indexed.</summary>
    Key,

    /// <summary>Stems with positions and offsets in the postings.</summary>
    Stems,

    /// <summary>Folded, unstemmed words at the positions of their stems.</summary>
    Words,

    /// <summary>Sorted-set doc values, exactly as written.</summary>
    Facet,

    /// <summary>One number per document as doc value.</summary>
    Number,

    /// <summary>Bytes that come back with a hit.</summary>
    Stored,
}

/// <param name="Reason">What the field is there for.</param>
internal sealed record IndexField(string Name, FieldKind Kind, string Reason);

/// <summary>A text that is searched, under its three names.</summary>
/// <param name="Stems">Holds stems.</param>
internal sealed record SearchedText(string Stems)
{
    /// <summary>Holds folded, unstemmed words: exact phrases, the dictionary for spelling, the bonus for the exact form.</summary>
    public string Words { get; } = Stems + ".exact";

    /// <summary>Holds the length in words; BM25F weighs real lengths, and norms keep only three bits of them.</summary>
    public string Length { get; } = Stems + ".length";
}

/// <summary>Every field of the index, named once.</summary>
internal static class IndexFields
{
    /// <summary>Bump when the field list is unchanged but the values written to the fields, clusters or guides change.</summary>
    public const int Version = 5;

    /// <summary>A <see cref="GuideSearch.Guides.QuestionId"/> as text.</summary>
    public const string Id = "id";

    /// <summary>The document as <see cref="StoredQuestion"/>.</summary>
    public const string Stored = "stored";

    /// <summary>A <see cref="GuideSearch.Guides.DocumentKind"/> as number.</summary>
    public const string Kind = "kind";

    /// <summary>
    /// Day number of the guide's change, else of its publication; <see cref="DocumentNumbers.NoDate"/> where it tells neither.
    /// </summary>
    public const string Date = "date";

    /// <summary>A <see cref="GuideSearch.Ranking.NearDuplicates.WordingHash"/> of the prompt.</summary>
    public const string Wording = "wording";

    public static readonly SearchedText Prompt = new("prompt");
    public static readonly SearchedText Answer = new("answer");
    public static readonly SearchedText Tags = new("tags");
    public static readonly SearchedText Guide = new("guide");
    public static readonly SearchedText Section = new("section");

    /// <summary>All texts, in the order of <see cref="TextField"/>.</summary>
    public static IReadOnlyList<SearchedText> Texts { get; } = [Prompt, Tags, Guide, Answer, Section];

    public static SearchedText TextOf(TextField field) => Texts[(int)field];

    /// <summary>The whole schema, but for facets that an operator declared: they are no business of the program's version.</summary>
    public static IReadOnlyList<IndexField> All { get; } =
    [
        new(Id, FieldKind.Key, "finds one document"),
        .. Texts.SelectMany(text => new IndexField[]
        {
            new(text.Stems, FieldKind.Stems, "matches whatever the inflection, and highlights"),
            new(text.Words, FieldKind.Words, "matches the exact form"),
            new(text.Length, FieldKind.Number, "length in words for BM25F"),
        }),
        .. FacetSet.BuiltIn.Names.Select(name => new IndexField(FacetOf(name), FieldKind.Facet, "filters and counts")),
        new(Kind, FieldKind.Number, "keeps questions and overview passages apart"),
        new(Date, FieldKind.Number, "sorts by newest"),
        new(Wording, FieldKind.Number, "finds a question that was typed word for word"),
        new(Stored, FieldKind.Stored, "shows hits and questions"),
    ];

    /// <summary>The doc values field of a facet.</summary>
    public static string FacetOf(string facetName) => "facet." + facetName;
}
