using System.Collections.Frozen;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>All parameters of a route: what is not in the table is refused, or passed over on a page.</summary>
/// <param name="parameters">In the order of the OpenAPI document and of normalised addresses.</param>
/// <param name="crossChecks">Faults between parameters; one that cannot be read counts as not given.</param>
public sealed class ParameterTable(IReadOnlyList<Parameter> parameters, params Func<ParameterReading, ParameterFault?>[] crossChecks)
{
    private readonly FrozenDictionary<string, Parameter> _inQuery =
        parameters.Where(p => !p.InPath).ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    private ParameterTable? _ofDeclared;

    public IReadOnlyList<Parameter> Parameters { get; } = parameters;

    /// <summary>The facets that its parameters know.</summary>
    public FacetSet Facets { get; private init; } = FacetSet.BuiltIn;

    /// <summary>
    /// The same table over an index with these facets: one that filters takes the filters of declared facets too, behind all others.
    /// </summary>
    public ParameterTable WithFacets(FacetSet facets)
    {
        if (facets.Equals(Facets))
            return this;
        if (_ofDeclared is { } known && known.Facets.Equals(facets))
            return known;

        var declared = facets.All.Skip(FacetSet.BuiltIn.All.Count).SelectMany(ValuesParameter.AllOf);
        var end = Parameters.Index().LastOrDefault(p => p.Item is ValuesParameter, (Index: -1, Item: null!)).Index + 1;
        var all = Parameters.Take(end).Concat(end > 0 ? declared : []).Concat(Parameters.Skip(end));
        return _ofDeclared = new([.. all.Select(parameter => parameter.WithFacets(facets))], crossChecks)
        {
            Facets = facets,
        };
    }

    /// <summary>The parameter of a name, in the query or the path; null where there is none.</summary>
    public Parameter? Find(string name) => _inQuery.GetValueOrDefault(name) ?? Parameters.FirstOrDefault(p => p.InPath && p.Name == name);

    /// <summary>Reads what was given; total: every fault is in the reading, in the order of <paramref name="pairs"/>.</summary>
    /// <param name="pairs">Names and values; a name that is given several times stands there several times.</param>
    /// <param name="passOver">Whether what is not in the table is passed over: links gather parameters on their way.</param>
    public ParameterReading Read(IEnumerable<(string Name, string Value)> pairs, bool passOver = false)
    {
        var given = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (!given.TryGetValue(name, out var texts))
                given.Add(name, texts = []);
            texts.Add(value);
        }

        var reading = new ParameterReading(this);
        foreach (var (name, texts) in given)
        {
            if (_inQuery.TryGetValue(name, out var parameter))
                ReadOne(parameter, texts, reading);
            else
                ReadStray(name, passOver, reading);
        }

        foreach (var missing in Parameters.Where(p => p.Required && !p.InPath && !given.ContainsKey(p.Name)))
            reading.Add(new ParameterFault(missing.Name, "is required", null));

        foreach (var check in crossChecks)
        {
            if (check(reading) is { } fault)
                reading.Add(fault);
        }

        return reading;
    }

    private void ReadOne(Parameter parameter, List<string> texts, ParameterReading reading)
    {
        if (texts.Count > 1 && !parameter.Repeatable)
            reading.Add(new ParameterFault(parameter.Name, "must be given once only", null));
        else if (parameter.TryRead(texts, out var value, out var fault))
            reading.Add(parameter, value);
        else
            reading.Add(Renamed(parameter.Name) is { } meant ? fault with { Suggestion = meant } : fault);
    }

    private void ReadStray(string name, bool passOver, ParameterReading reading)
    {
        var meant = Renamed(name) ?? NearestName.Find(name, Parameters.Select(p => p.Name)) ?? Held(name);
        if (!passOver)
            reading.Add(new ParameterFault(Cut(name), "unknown parameter", meant));
        else if (meant is not null)
            reading.AddStray(new(Cut(name), meant));
    }

    private string? Renamed(string name) =>
        Parameters.FirstOrDefault(p => p.OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase))?.Name;

    /// <summary>The parameter of one letter whose key was held: <c>qq</c>; any other error would leave no trace of it.</summary>
    private string? Held(string name) =>
        _inQuery.Keys.FirstOrDefault(key => key.Length == 1 && name.Length > 1 && name.All(letter => letter == key[0]));

    /// <summary>Cuts on a character border, and leaves out what would break a line of a log or a terminal.</summary>
    private static string Cut(string name)
    {
        var clean = string.Concat(name.Where(c => !char.IsControl(c)));
        if (clean.Length <= ParameterFault.MaxNameLength)
            return clean;

        var splitsPair = char.IsHighSurrogate(clean[ParameterFault.MaxNameLength - 1]);
        return clean[..(ParameterFault.MaxNameLength - (splitsPair ? 1 : 0))];
    }
}
