using System.Diagnostics.CodeAnalysis;

namespace GuideSearch.Contract.Parameters;

/// <summary>A text of limited length.</summary>
/// <param name="most">In UTF-16 units.</param>
public sealed class TextParameter(string name, string description, int most) : Parameter<string>(name, description, fallback: "")
{
    public override ParameterSchema Schema => new(ParameterType.Text) { MaxLength = most, MinLength = Required ? 1 : null };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var text = WithoutControls(texts[0]);
        value = text;
        fault = text.Length > most ? Fault($"must have at most {most} characters")
            : Required && text.Length == 0 ? Fault("must not be empty")
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => value is "" ? [] : [(string)value];
}
