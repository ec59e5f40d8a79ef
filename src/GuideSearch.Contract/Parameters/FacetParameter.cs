using System.Diagnostics.CodeAnalysis;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>The name of one facet, in the path of a route.</summary>
/// <param name="facets">Those that there are.</param>
public sealed class FacetParameter(string name, string description, FacetSet facets) : Parameter<string>(name, description, fallback: "")
{
    public override Parameter WithFacets(FacetSet facets) => new FacetParameter(Name, Description, facets) { InPath = InPath };

    public override ParameterSchema Schema => new(ParameterType.Text) { Choices = facets.Names };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        value = texts[0];
        fault = facets.Names.Contains(texts[0])
            ? null
            : Fault($"must be one of {string.Join(", ", facets.Names)}", NearestName.Find(texts[0], facets.Names));
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => [(string)value];
}
