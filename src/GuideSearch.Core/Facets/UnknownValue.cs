namespace GuideSearch.Facets;

/// <summary>A value that a filter asks for and that no document of the generation has.</summary>
/// <param name="Facet">Name of the facet.</param>
/// <param name="Value">As asked.</param>
/// <param name="Meant">The value that was probably meant, as the index writes it; null where none is near.</param>
public sealed record UnknownValue(string Facet, string Value, string? Meant)
{
    /// <summary>So many of one search are told; whoever asks for more made another kind of mistake.</summary>
    public const int Max = 5;

    /// <param name="known">The values that documents have, the most frequent first.</param>
    public static UnknownValue Create(string facet, string value, IEnumerable<string> known) =>
        new(facet, value, NearestValue.Find(value, known));
}
