using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Options;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Searching;

/// <summary>
/// The flags of a request: one for each parameter of the API, read by the API's own table. So they have the same bounds, the same meaning
/// and the same faults, and a new parameter is a new flag.
/// </summary>
/// <param name="table">Of the route.</param>
/// <param name="facets">Those that have flags.</param>
/// <param name="argument">The parameter that is no flag, and what faults call it.</param>
/// <param name="worded">Flags that have words of their own, and come first; the others are described as the API describes them.</param>
internal sealed class RequestFlags(
    ParameterTable table, FacetSet facets, (string Parameter, string Called) argument,
    IReadOnlyList<(Parameter Parameter, string Value, string Description)> worded)
{
    private readonly FilterOptions _filters = new(facets);

    private readonly IReadOnlyList<(Parameter Parameter, Option Option)> _flags =
    [
        .. worded.Select(own => (own.Parameter, OptionFor(own.Parameter, own.Value, own.Description))),
        .. table.WithFacets(facets).Parameters
            .Where(parameter => parameter is not ValuesParameter { Mode: FacetMode.Any }
                && parameter.Name != argument.Parameter && parameter.Name != SearchParameters.Kind.Name)
            .ExceptBy(worded.Select(own => own.Parameter.Name), parameter => parameter.Name)
            .Select(parameter => (parameter, OptionFor(parameter, ValueNameOf(parameter.Schema), DescriptionOf(parameter)))),
    ];

    private bool HasKind => table.Find(SearchParameters.Kind.Name) is not null;

    /// <summary>Adds the flags that filter by facets and, where the request knows it, by kind.</summary>
    public void AddFiltersTo(Command command)
    {
        _filters.AddFacetsTo(command);
        if (HasKind)
            command.Add(_filters.Kind);
    }

    /// <summary>Adds the others.</summary>
    /// <param name="wanted">Which of them.</param>
    public void AddTo(Command command, Func<Parameter, bool> wanted)
    {
        foreach (var (_, option) in _flags.Where(flag => wanted(flag.Parameter)))
            command.Add(option);
    }

    /// <summary>Finds what is wrong in the flags before an index is opened, but for facets: which there are, the index knows.</summary>
    /// <param name="given">What was written as the argument.</param>
    /// <exception cref="UsageException">Something is out of bounds; all of it is told at once.</exception>
    public void Check(ParseResult parsed, string given) => Require(
        table.WithFacets(facets).Read(PairsOf(parsed, given)).Faults.Where(fault => fault.Parameter != SearchParameters.FacetList.Name));

    /// <summary>What was asked for, in the terms of the API.</summary>
    /// <param name="given">What was written as the argument.</param>
    /// <param name="indexed">The facets of the index that is searched.</param>
    /// <exception cref="UsageException">Something is out of bounds; all of it is told at once.</exception>
    public ParameterReading Read(ParseResult parsed, string given, FacetSet indexed)
    {
        var reading = table.WithFacets(indexed).Read(PairsOf(parsed, given));
        Require(reading.Faults);
        return reading;
    }

    private void Require(IEnumerable<ParameterFault> faults)
    {
        var sentences = faults.Select(Sentence).ToList();
        if (sentences.Count > 0)
            throw new UsageException(string.Join(Environment.NewLine, sentences));
    }

    private IEnumerable<(string Name, string Value)> PairsOf(ParseResult parsed, string given) =>
    [
        (argument.Parameter, given),
        .. _filters.Read(parsed).SelectMany(filter => filter.Values.Select(value => (filter.Facet, value))),
        .. HasKind ? [(SearchParameters.Kind.Name, parsed.GetValue(_filters.Kind)!)] : Array.Empty<(string, string)>(),
        .. from flag in _flags
           where parsed.GetResult(flag.Option) is not null
           from value in ValuesOf(parsed, flag.Option)
           select (flag.Parameter.Name, value),
    ];

    private static string[] ValuesOf(ParseResult parsed, Option option) => option switch
    {
        Option<bool> flag => [parsed.GetValue(flag) ? "true" : "false"],
        Option<string[]> values => parsed.GetValue(values) ?? [],
        _ => parsed.GetValue((Option<string?>)option) is { } value ? [value] : [],
    };

    /// <summary>Other parameters that a fault speaks of are named as they would be typed here, too.</summary>
    private string Sentence(ParameterFault fault)
    {
        var facet = fault.Parameter.Split('.')[0];
        if (table.Find(fault.Parameter) is null && facets.Find(facet) is not null)
            return $"{FilterOptions.FlagOf(fault.Parameter)}: the index was built without this facet; 'guidesearch index' brings it in.";

        var name = fault.Parameter == argument.Parameter ? argument.Called : FilterOptions.FlagOf(fault.Parameter);
        var suggestion = fault.Suggestion is null || fault.Other is not null ? "." : $"; did you mean '{fault.Suggestion}'?";
        return $"{name} {fault.ReasonWith(FilterOptions.FlagOf)}{suggestion}";
    }

    private static Option OptionFor(Parameter parameter, string value, string description)
    {
        var name = FilterOptions.FlagOf(parameter.Name);
        return parameter.Schema.Type switch
        {
            ParameterType.Boolean => new Option<bool>(name) { Description = description },
            ParameterType.List => new Option<string[]>(name) { Description = description, HelpName = value },
            _ => new Option<string?>(name) { Description = description, HelpName = value },
        };
    }

    private static string DescriptionOf(Parameter parameter)
    {
        var schema = parameter.Schema;
        var bounds = schema switch
        {
            { Choices: { } choices } => $": {string.Join(", ", choices)}",
            { Minimum: { } least, Maximum: { } most } => string.Create(CultureInfo.InvariantCulture, $", {least} to {most}"),
            { Type: ParameterType.List } => "; repeat for more",
            _ => "",
        };
        return parameter.Description.TrimEnd('.') + bounds + (schema.Default is { Length: > 0 } value ? $" [default: {value}]" : "");
    }

    private static string ValueNameOf(ParameterSchema schema) => schema switch
    {
        { Choices: not null } => "mode",
        { Type: ParameterType.Number } => "number",
        { Type: ParameterType.List } => "value",
        _ => "text",
    };
}
