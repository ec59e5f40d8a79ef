using System.Text;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>What the parameters of one request say.</summary>
public sealed class ParameterReading(ParameterTable table)
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly List<ParameterFault> _faults = [];
    private readonly List<StrayParameter> _strays = [];

    /// <summary>Every fault, in the order of the query string, then those between parameters.</summary>
    public IReadOnlyList<ParameterFault> Faults => _faults;

    /// <summary>What a page passed over and may have been meant for one of its parameters; empty where a stray is a fault.</summary>
    public IReadOnlyList<StrayParameter> Strays => _strays;

    /// <summary>The facets that it was read with.</summary>
    public FacetSet Facets => table.Facets;

    /// <summary>The filters given, in the order of the table.</summary>
    public IReadOnlyList<FacetFilter> Filters =>
    [
        .. table.Parameters.OfType<ValuesParameter>().Where(Has).Select(p => new FacetFilter(p.Facet.Name, p.Mode, Get(p))),
    ];

    /// <summary>The value given, or the default: that of the table, where it has such a parameter.</summary>
    public T Get<T>(Parameter<T> parameter)
        where T : notnull =>
        table.Find(parameter.Name) is not Parameter<T> own ? parameter.Fallback
        : _values.TryGetValue(own.Name, out var value) ? (T)value
        : own.Fallback;

    public bool Has(Parameter parameter) =>
        _values.ContainsKey(parameter.Name) && table.Find(parameter.Name)?.GetType() == parameter.GetType();

    /// <summary>The query string of this reading in its one spelling: parameters in the order of the table, defaults left out.</summary>
    /// <returns>With the question mark; empty when everything has its default.</returns>
    public string Spell()
    {
        var text = new StringBuilder();
        foreach (var parameter in table.Parameters)
        {
            if (!_values.TryGetValue(parameter.Name, out var value))
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
        foreach (var (name, given) in _values)
        {
            if (name != without?.Name)
                changed._values[name] = given;
        }

        changed._values[parameter.Name] = value;
        return changed.Spell();
    }

    internal void Add(Parameter parameter, object value) => _values[parameter.Name] = value;

    internal void Add(ParameterFault fault) => _faults.Add(fault);

    internal void AddStray(StrayParameter stray) => _strays.Add(stray);
}
