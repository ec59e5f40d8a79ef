namespace GuideSearch.Facets;

/// <summary>A facet of an operator's own: a key of front matter whose values narrow searches.</summary>
/// <param name="Name">The key, and the name of the facet.</param>
/// <param name="Label">The name as people read it.</param>
/// <param name="Order">The order in which values are listed; empty where the most frequent come first.</param>
public sealed record FacetDeclaration(string Name, string Label, IReadOnlyList<string> Order)
{
    public bool Equals(FacetDeclaration? other) =>
        other is not null && Name == other.Name && Label == other.Label && Order.SequenceEqual(other.Order, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Name, Label, Order.Count);
}
