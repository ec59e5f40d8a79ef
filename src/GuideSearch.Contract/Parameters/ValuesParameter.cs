using System.Diagnostics.CodeAnalysis;

namespace GuideSearch.Contract.Parameters;

/// <summary>Values of a facet: given once for each.</summary>
public sealed class ValuesParameter(string name, string description) : Parameter<IReadOnlyList<string>>(name, description, fallback: [])
{
    public const int MostValues = 10;
    public const int LongestValue = 128;

    /// <summary>Slugs of guides may be longer than other values.</summary>
    private const int LongestSlug = 300;

    private readonly int _longest = name.StartsWith("guide", StringComparison.Ordinal) ? LongestSlug : LongestValue;

    public override bool Repeatable => true;

    public override ParameterSchema Schema => new(ParameterType.List)
    {
        MaxItems = MostValues,
        Items = new(ParameterType.Text) { MinLength = 1, MaxLength = _longest },
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        string[] values = [.. texts.Select(WithoutControls).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        value = values;
        fault = values.Length > MostValues ? Fault($"must have at most {MostValues} values")
            : values.Any(v => v.Length > _longest) ? Fault($"must have values of at most {_longest} characters")
            : values.Any(string.IsNullOrWhiteSpace) ? Fault("must not be empty")
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => (IReadOnlyList<string>)value;
}
