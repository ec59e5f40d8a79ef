using GuideSearch.Facets;
using GuideSearch.Indexing;

namespace GuideSearch.Contract.Answers;

/// <summary>The facets that a search may be narrowed by.</summary>
/// <param name="Facets">In the order in which answers list them.</param>
public sealed record FacetsAnswer(string Generation, IReadOnlyList<FacetDefinitionAnswer> Facets)
{
    public static FacetsAnswer From(Generation generation) =>
        new(generation.Id, [.. FacetSet.Create(generation.Facets).All.Select(FacetDefinitionAnswer.From)]);
}

/// <param name="Name">The parameter that filters by it; also with .all and .not.</param>
/// <param name="Label">The name as people read it.</param>
/// <param name="MultiValued">Whether a question may have several values.</param>
/// <param name="Order">The order in which values are listed; empty where the most frequent come first.</param>
/// <param name="Values">All values there are; empty where guides may write any.</param>
public sealed record FacetDefinitionAnswer(
    string Name, string Label, bool MultiValued, IReadOnlyList<string> Order, IReadOnlyList<FacetChoiceAnswer> Values)
{
    public static FacetDefinitionAnswer From(FacetDefinition facet) => new(
        facet.Name, facet.Label, facet.IsMultiValued, facet.Order,
        [.. facet.Choices.Select(choice => new FacetChoiceAnswer(choice.Value, choice.Label))]);
}

/// <param name="Value">What a filter takes.</param>
/// <param name="Label">What to show.</param>
public sealed record FacetChoiceAnswer(string Value, string Label);
