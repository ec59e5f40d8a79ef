using GuideSearch.Facets;
using GuideSearch.Indexing;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>The facets that a search may be narrowed by.</summary>
/// <param name="Facets">In the order in which answers list them.</param>
public sealed record FacetsAnswer(string Generation, IReadOnlyList<FacetDefinitionAnswer> Facets)
{
    internal static FacetsAnswer From(Generation generation) =>
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
    internal static FacetDefinitionAnswer From(FacetDefinition facet) => new(
        facet.Name, facet.Label, facet.IsMultiValued, facet.Order,
        [.. facet.Choices.Select(choice => new FacetChoiceAnswer(choice.Value, choice.Label))]);
}

/// <param name="Value">What a filter takes.</param>
/// <param name="Label">What to show.</param>
public sealed record FacetChoiceAnswer(string Value, string Label);

/// <summary>Tells which facets there are.</summary>
internal static class FacetsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapFacetsApi(IQuestionIndex index) => routes.MapApi("/facets", new([]), ApiJson.Wire.FacetsAnswer,
            new("facets", "The facets that a search may be narrowed by, with their labels.", RouteStory.OfIndex),
            (_, _) =>
            {
                var status = index.Status;
                var generation = status.Open ?? throw status.ToException();
                return new(new Reply<FacetsAnswer>(FacetsAnswer.From(generation), generation.Id));
            });
    }
}
