using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Requests;

/// <summary>The three parameters that filter by one facet: <c>tag</c>, <c>tag.all</c>, <c>tag.not</c>.</summary>
public sealed class FacetParameters(string facet)
{
    public string Facet { get; } = facet;

    public ValuesParameter Any { get; } = new(facet, $"Only documents with at least one of these values of {facet}; case does not matter.")
    {
        Example = ExampleOf(facet),
    };

    public ValuesParameter Each { get; } = new($"{facet}.all", $"Only documents with each of these values of {facet}.");

    public ValuesParameter Not { get; } = new($"{facet}.not", $"Only documents with none of these values of {facet}.");

    public IEnumerable<ValuesParameter> All => [Any, Each, Not];

    /// <summary>The name under which a filter is given and echoed.</summary>
    public static string NameOf(FacetFilter filter) => filter.Mode switch
    {
        FacetMode.All => $"{filter.Facet}.all",
        FacetMode.Not => $"{filter.Facet}.not",
        _ => filter.Facet,
    };

    /// <summary>The filters given, in the order any, all, not.</summary>
    public IEnumerable<FacetFilter> Read(ParameterReading reading)
    {
        foreach (var (parameter, mode) in new[] { (Any, FacetMode.Any), (Each, FacetMode.All), (Not, FacetMode.Not) })
        {
            if (reading.Has(parameter))
                yield return new(Facet, mode, reading.Get(parameter));
        }
    }

    private static string ExampleOf(string facet) => facet switch
    {
        FacetNames.Section => "behavioral",
        FacetNames.Has => "code",
        FacetNames.Guide => "ai-research-scientist-interview-guide",
        FacetNames.Category => "Technical",
        FacetNames.Vertical => "Data Science",
        _ => "Python",
    };
}
