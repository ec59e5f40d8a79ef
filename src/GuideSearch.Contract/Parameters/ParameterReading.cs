using System.Text;

namespace GuideSearch.Contract.Parameters;

/// <summary>What the parameters of one request say.</summary>
public sealed class ParameterReading(ParameterTable table)
{
    private readonly Dictionary<Parameter, object> _values = [];
    private readonly List<ParameterFault> _faults = [];
    private readonly List<StrayParameter> _strays = [];

    /// <summary>Every fault, in the order of the query string, then those between parameters.</summary>
    public IReadOnlyList<ParameterFault> Faults => _faults;

    /// <summary>What a page passed over and may have been meant for one of its parameters; empty where a stray is a fault.</summary>
    public IReadOnlyList<StrayParameter> Strays => _strays;

    /// <summary>The value given, or the default.</summary>
    public T Get<T>(Parameter<T> parameter)
        where T : notnull =>
        _values.TryGetValue(parameter, out var value) ? (T)value : parameter.Fallback;

    public bool Has(Parameter parameter) => _values.ContainsKey(parameter);

    /// <summary>The query string of this reading in its one spelling: parameters in the order of the table, defaults left out.</summary>
    /// <returns>With the question mark; empty when everything has its default.</returns>
    public string Spell()
    {
        var text = new StringBuilder();
        foreach (var parameter in table.Parameters)
        {
            if (!_values.TryGetValue(parameter, out var value))
                continue;

            foreach (var spelled in parameter.Spell(value))
                text.Append(text.Length == 0 ? '?' : '&').Append(parameter.Name).Append('=').Append(Uri.EscapeDataString(spelled));
        }

        return text.ToString();
    }

    /// <summary>The same with one parameter replaced.</summary>
    /// <param name="without">Left out beside it; null for none.</param>
    public string SpellWith<T>(Parameter<T> parameter, T value, Parameter? without = null)
        where T : notnull
    {
        var changed = new ParameterReading(table);
        foreach (var (each, given) in _values)
        {
            if (each != without)
                changed.Add(each, given);
        }

        changed._values[parameter] = value;
        return changed.Spell();
    }

    internal void Add(Parameter parameter, object value) => _values[parameter] = value;

    internal void Add(ParameterFault fault) => _faults.Add(fault);

    internal void AddStray(StrayParameter stray) => _strays.Add(stray);
}
