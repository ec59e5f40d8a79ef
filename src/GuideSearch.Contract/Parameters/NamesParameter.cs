using System.Diagnostics.CodeAnalysis;

namespace GuideSearch.Contract.Parameters;

/// <summary>Names of a fixed set, with commas between them.</summary>
/// <param name="names">Those that there are, and that are meant where nothing is given.</param>
public sealed class NamesParameter(string name, string description, IReadOnlyList<string> names)
    : Parameter<IReadOnlyList<string>>(name, description, fallback: names)
{
    public override ParameterSchema Schema => new(ParameterType.Text) { Pattern = $"^{CommaList.PatternOf(Fallback)}$" };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var written = texts[0].Split(',');
        value = Fallback.Where(written.Contains).ToArray();
        fault = CommaList.FaultOf(written, Fallback) is { } reason ? Fault(reason, CommaList.Nearest(written, Fallback)) : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value)
    {
        var chosen = (IReadOnlyList<string>)value;
        return chosen.Count == Fallback.Count ? [] : [string.Join(',', chosen)];
    }
}
