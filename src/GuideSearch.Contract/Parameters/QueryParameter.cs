using System.Diagnostics.CodeAnalysis;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Querying;

namespace GuideSearch.Contract.Parameters;

/// <summary>The query, read as candidates write it.</summary>
/// <param name="facets">Those that its text may filter by.</param>
public sealed class QueryParameter(string name, string description, FacetSet facets)
    : Parameter<QueryReading>(name, description, fallback: QueryReader.Read(""))
{
    public override ParameterSchema Schema => new(ParameterType.Text) { MaxLength = QueryLimits.Characters, Default = "" };

    public override Parameter WithFacets(FacetSet facets) => new QueryParameter(Name, Description, facets)
    {
        Example = Example,
        OtherNames = OtherNames,
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var reading = QueryReader.Read(texts[0], facets);
        value = reading;
        fault = reading.Excess is { } excess ? Fault(excess) with { Code = ProblemCodes.QueryTooLong } : null;
        return fault is null;
    }

    /// <summary>A space ends a last word that would else be taken for a beginning.</summary>
    public override IEnumerable<string> Spell(object value) =>
        value is QueryReading { Text: { Length: > 0 } text } reading
            ? [!reading.IsUnfinished && char.IsLetterOrDigit(text[^1]) ? text + " " : text]
            : [];
}
