using System.Text.Json.Serialization;
using GuideSearch.Encoders;
using GuideSearch.Facets;

namespace GuideSearch.Indexing;

/// <summary>One complete build of the index: written once, never changed, live or kept for a rollback.</summary>
/// <param name="Id">UTC time of the build in milliseconds, <c>20261123T131500123Z</c>; the order of names is the order of age.</param>
/// <param name="ContentHash">SHA-256 over everything it was built from: guides, synonyms, rules, declared facets.</param>
/// <param name="SchemaStamp">Names fields and analyzers; a program reads only generations with its own stamp.</param>
/// <param name="Bytes">Size of the index files.</param>
public sealed record Generation(
    string Id, DateTimeOffset BuiltAt, int Guides, int Questions, int Documents, string ContentHash, string SchemaStamp, long Bytes)
{
    /// <summary>The folder it was built from, as a full path; null where the content came from elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContentRoot { get; init; }

    /// <summary>Guides that are of an earlier generation, in the order of their files; null where each is as its file says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<KeptGuide>? Kept { get; init; }

    /// <summary>Hash of the sentence model that its vectors are of; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Model { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public VectorState Vectors { get; init; }

    /// <summary>How many rules it was built with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Rules { get; init; }

    /// <summary>The facets that the operator declared; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetDeclaration>? Facets { get; init; }
}
