using System.Diagnostics.CodeAnalysis;

namespace GuideSearch.Contract.Parameters;

/// <summary><c>true</c> or <c>false</c>; the default is false.</summary>
public sealed class FlagParameter(string name, string description) : Parameter<bool>(name, description, fallback: false)
{
    public override ParameterSchema Schema => new(ParameterType.Boolean) { Default = "false" };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        value = texts[0] == "true";
        fault = texts[0] is "true" or "false" ? null : Fault("must be true or false");
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => (bool)value ? ["true"] : [];
}
