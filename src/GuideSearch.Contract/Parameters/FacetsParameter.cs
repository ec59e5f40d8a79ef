using System.Diagnostics.CodeAnalysis;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>Names of facets with commas between them, or <c>none</c>.</summary>
/// <param name="facets">Those that there are, and that are meant where nothing is given.</param>
public sealed class FacetsParameter(string name, string description, FacetSet facets)
    : Parameter<IReadOnlyList<string>>(name, description, fallback: facets.Names)
{
    private const string None = "none";

    public override Parameter WithFacets(FacetSet facets) => new FacetsParameter(Name, Description, facets) { Example = Example };

    public override ParameterSchema Schema
    {
        get
        {
            var names = string.Join('|', facets.Names);
            return new(ParameterType.Text) { Pattern = $"^({None}|({names})(,({names}))*)$", Default = string.Join(',', Fallback) };
        }
    }

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var names = texts[0] == None ? [] : texts[0].Split(',');
        value = facets.Names.Where(names.Contains).ToArray();
        var unknown = names.FirstOrDefault(n => !facets.Names.Contains(n));
        fault = unknown is null
            ? null
            : Fault($"must list some of {string.Join(", ", facets.Names)}, or be none", NearestName.Find(unknown, facets.Names));
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value)
    {
        var names = (IReadOnlyList<string>)value;
        return names.Count == facets.Names.Count ? [] : [names.Count == 0 ? None : string.Join(',', names)];
    }
}
