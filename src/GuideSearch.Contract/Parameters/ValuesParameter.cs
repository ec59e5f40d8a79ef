using System.Diagnostics.CodeAnalysis;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>Values that narrow a search by one facet, each given once: <c>tag</c>, <c>tag.all</c> or <c>tag.not</c>.</summary>
public sealed class ValuesParameter(FacetDefinition facet, FacetMode mode)
    : Parameter<IReadOnlyList<string>>(NameOf(facet.Name, mode), DescriptionOf(facet.Name, mode), fallback: [])
{
    public const int MaxValues = 10;

    public FacetDefinition Facet { get; } = facet;

    public FacetMode Mode { get; } = mode;

    public override bool Repeatable => true;

    /// <summary>The three parameters of a facet.</summary>
    public static IEnumerable<ValuesParameter> AllOf(FacetDefinition facet) =>
        Enum.GetValues<FacetMode>().Select(mode => new ValuesParameter(facet, mode)
        {
            Example = mode is FacetMode.Any ? facet.Example : null,
            OtherNames = mode is FacetMode.Any && facet.Name == FacetNames.Tag ? NamesElsewhere.Filter : [],
        });

    /// <summary>The name under which a filter is given and echoed.</summary>
    public static string NameOf(FacetFilter filter) => NameOf(filter.Facet, filter.Mode);

    public override ParameterSchema Schema => new(ParameterType.List)
    {
        MaxItems = MaxValues,
        Items = new(ParameterType.Text) { MinLength = 1, MaxLength = Facet.MaxLength },
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        string[] values = [.. texts.Select(Visible).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        value = values;
        fault = values.Length > MaxValues ? Fault($"must have at most {MaxValues} values")
            : values.Any(v => v.Length > Facet.MaxLength) ? Fault($"must have values of at most {Facet.MaxLength} characters")
            : values.Any(string.IsNullOrWhiteSpace) ? Fault("must not be empty")
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => (IReadOnlyList<string>)value;

    /// <summary>No value of content has a control character: one that is asked for with it matches nothing, and can be shown.</summary>
    private static string Visible(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\ufffd' : c)) : text;

    private static string NameOf(string facet, FacetMode mode) => mode switch
    {
        FacetMode.All => $"{facet}.all",
        FacetMode.Not => $"{facet}.not",
        _ => facet,
    };

    private static string DescriptionOf(string facet, FacetMode mode) => mode switch
    {
        FacetMode.All => $"Only documents with all of these values of {facet}.",
        FacetMode.Not => $"Only documents with none of these values of {facet}.",
        _ => $"Only documents with at least one of these values of {facet}, ignoring case.",
    };
}
