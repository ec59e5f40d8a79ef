using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GuideSearch.Contract.Parameters;

/// <summary>A whole number between bounds.</summary>
public sealed class NumberParameter(string name, string description, int fallback, int least, int most)
    : Parameter<int>(name, description, fallback)
{
    public override ParameterSchema Schema => new(ParameterType.Number)
    {
        Minimum = least,
        Maximum = most,
        Default = Fallback.ToString(CultureInfo.InvariantCulture),
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var read = int.TryParse(texts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        value = number;
        fault = read && number >= least && number <= most ? null : Fault($"must be a whole number from {least} to {most}");
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) =>
        (int)value == Fallback ? [] : [((int)value).ToString(CultureInfo.InvariantCulture)];
}
