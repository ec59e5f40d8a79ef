using System.Diagnostics.CodeAnalysis;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>Names of facets with commas between them, or <c>none</c>.</summary>
/// <param name="facets">Those that there are, and that are meant where nothing is given.</param>
public sealed class FacetsParameter(string name, string description, FacetSet facets)
    : Parameter<IReadOnlyList<string>>(name, description, fallback: facets.Names)
{
    private const string None = "none";

    public override Parameter WithFacets(FacetSet facets) => new FacetsParameter(Name, Description, facets)
    {
        Example = Example,
        OtherNames = OtherNames,
    };

    public override ParameterSchema Schema
    {
        get
        {
            var pattern = $"^({None}|{CommaList.PatternOf(facets.Names)})$";
            return new(ParameterType.Text) { Pattern = pattern, Default = string.Join(',', Fallback) };
        }
    }

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var names = texts[0] == None ? [] : texts[0].Split(',');
        value = facets.Names.Where(names.Contains).ToArray();
        fault = CommaList.FaultOf(names, facets.Names) is { } reason
            ? Fault($"{reason}, or be {None}", CommaList.Nearest(names, facets.Names))
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value)
    {
        var names = (IReadOnlyList<string>)value;
        return names.Count == facets.Names.Count ? [] : [names.Count == 0 ? None : string.Join(',', names)];
    }
}
