using System.Diagnostics.CodeAnalysis;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>Names of facets with commas between them, or <c>none</c>.</summary>
public sealed class FacetsParameter(string name, string description)
    : Parameter<IReadOnlyList<string>>(name, description, fallback: FacetNames.All)
{
    private const string None = "none";

    public override ParameterSchema Schema
    {
        get
        {
            var names = string.Join('|', FacetNames.All);
            return new(ParameterType.Text) { Pattern = $"^({None}|({names})(,({names}))*)$", Default = string.Join(',', Fallback) };
        }
    }

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var names = texts[0] == None ? [] : texts[0].Split(',');
        value = FacetNames.All.Where(names.Contains).ToArray();
        var unknown = names.FirstOrDefault(n => !FacetNames.All.Contains(n));
        fault = unknown is null
            ? null
            : Fault($"must list some of {string.Join(", ", FacetNames.All)}, or be none", NearestName.Of(unknown, FacetNames.All));
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value)
    {
        var names = (IReadOnlyList<string>)value;
        return names.Count == FacetNames.All.Count ? [] : [names.Count == 0 ? None : string.Join(',', names)];
    }
}
