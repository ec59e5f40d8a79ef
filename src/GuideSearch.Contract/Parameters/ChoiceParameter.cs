using System.Diagnostics.CodeAnalysis;
using GuideSearch.Diagnostics;

namespace GuideSearch.Contract.Parameters;

/// <summary>One of a few values, spelled exactly so.</summary>
/// <param name="choices">What each spelling stands for; the first is the default.</param>
public sealed class ChoiceParameter<T>(string name, string description, params (string Text, T Value)[] choices)
    : Parameter<T>(name, description, choices[0].Value)
    where T : notnull
{
    public override ParameterSchema Schema => new(ParameterType.Text)
    {
        Choices = [.. choices.Select(c => c.Text)],
        Default = InPath ? null : choices[0].Text,
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var index = Array.FindIndex(choices, c => c.Text == texts[0]);
        value = index < 0 ? Fallback : choices[index].Value;
        var names = choices.Select(c => c.Text).ToArray();
        fault = index < 0 ? Fault($"must be one of {string.Join(", ", names)}", NearestName.Find(texts[0], names)) : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) =>
        value.Equals(Fallback) ? [] : [choices.First(c => c.Value.Equals(value)).Text];
}
