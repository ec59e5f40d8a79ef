using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Options;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Searching;

/// <summary>
/// The query and the flags of a search: one for each parameter of the API, read by the API's own table. So they have the same bounds, the
/// same meaning and the same faults, and a new parameter is a new flag.
/// </summary>
internal sealed class SearchFlags
{
    /// <summary>Flags that have words of their own, and come first; the others are described as the API describes them.</summary>
    private static readonly (Parameter Parameter, string Value, string Description)[] _worded =
    [
        (SearchParameters.Match, "mode", "Which words a hit must have: auto, all, any [default: auto]"),
        (SearchParameters.Page, "number", "Which page [default: 1]"),
        (SearchParameters.Size, "number", "Hits per page, 1 to 50 [default: 10]"),
        (SearchParameters.Sort, "order", "relevance, newest, guide, asked [default: relevance]"),
        (SearchParameters.PerGuide, "number", "At most this many hits per guide, 1 to 10; 0 for no limit [default: 0]"),
        (SearchParameters.Similar, "mode", "Near-duplicate questions: show, collapse [default: show]"),
        (SearchParameters.Snippets, "number", "Passages per answer, 0 to 3 [default: 1]"),
        (SearchParameters.Explain, "", "Explain every score"),
        (SearchParameters.Highlight, "mode", "How the json format marks matches: ranges, html, none [default: ranges]"),
        (SearchParameters.After, "cursor", "Continue after the last hit: the cursor that the previous page printed; replaces --page"),
    ];

    private readonly Argument<string> _query = new("query")
    {
        Description = "Words, \"phrases\", -exclusions and filters such as tag:python; empty to browse",
    };

    private readonly FilterOptions _filters;
    private readonly FacetSet _facets;
    private readonly IReadOnlyList<(Parameter Parameter, Option Option)> _choosing;
    private readonly IReadOnlyList<(Parameter Parameter, Option Option)> _showing;

    /// <param name="facets">Those that have flags.</param>
    public SearchFlags(FacetSet facets)
    {
        _facets = facets;
        _filters = new(facets);
        var choosing = SearchParameters.Choosing.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var others = SearchParameters.Table.WithFacets(facets).Parameters.Where(parameter =>
            parameter is not ValuesParameter { Mode: FacetMode.Any }
            && parameter.Name != SearchParameters.Query.Name && parameter.Name != SearchParameters.Kind.Name);
        var flags = _worded.Select(worded => worded.Parameter).UnionBy(others, parameter => parameter.Name)
            .Select(parameter => (Parameter: parameter, Option: OptionFor(parameter))).ToList();
        _choosing = [.. flags.Where(f => f.Parameter is ValuesParameter || choosing.Contains(f.Parameter.Name))];
        _showing = [.. flags.Except(_choosing)];
    }

    /// <summary>Adds what chooses documents.</summary>
    public void AddChoosingTo(Command command)
    {
        command.Add(_query);
        _filters.AddTo(command);
        foreach (var (_, option) in _choosing)
            command.Add(option);
    }

    /// <summary>Adds what orders and shows them.</summary>
    public void AddShowingTo(Command command)
    {
        foreach (var (_, option) in _showing)
            command.Add(option);
    }

    /// <summary>Finds what is wrong in the flags before an index is opened, but for facets: which there are, the index knows.</summary>
    /// <exception cref="UsageException">Something is out of bounds; all of it is told at once.</exception>
    public void Check(ParseResult parsed) => Require(SearchParameters.Table.WithFacets(_facets).Read(PairsOf(parsed)).Faults
        .Where(fault => fault.Parameter != SearchParameters.FacetList.Name));

    /// <summary>What was asked for, in the terms of the API.</summary>
    /// <param name="indexed">The facets of the index that is searched.</param>
    /// <exception cref="UsageException">Something is out of bounds; all of it is told at once.</exception>
    public ParameterReading Read(ParseResult parsed, FacetSet indexed)
    {
        var reading = SearchParameters.Table.WithFacets(indexed).Read(PairsOf(parsed));
        Require(reading.Faults);
        return reading;
    }

    private void Require(IEnumerable<ParameterFault> faults)
    {
        var sentences = faults.Select(Sentence).ToList();
        if (sentences.Count > 0)
            throw new UsageException(string.Join(Environment.NewLine, sentences));
    }

    private IEnumerable<(string Name, string Value)> PairsOf(ParseResult parsed) =>
    [
        (SearchParameters.Query.Name, parsed.GetValue(_query) ?? ""),
        .. _filters.Read(parsed).SelectMany(filter => filter.Values.Select(value => (filter.Facet, value))),
        (SearchParameters.Kind.Name, parsed.GetValue(_filters.Kind)!),
        .. from flag in _choosing.Concat(_showing)
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
        if (SearchParameters.Table.Find(fault.Parameter) is null && _facets.Find(facet) is not null)
            return $"{FilterOptions.FlagOf(fault.Parameter)}: the index was built without this facet; 'guidesearch index' brings it in.";

        var name = fault.Parameter == SearchParameters.Query.Name ? "the query" : FilterOptions.FlagOf(fault.Parameter);
        var suggestion = fault.Suggestion is null || fault.Other is not null ? "." : $"; did you mean '{fault.Suggestion}'?";
        return $"{name} {fault.ReasonWith(FilterOptions.FlagOf)}{suggestion}";
    }

    private static Option OptionFor(Parameter parameter)
    {
        var (name, worded) = (FilterOptions.FlagOf(parameter.Name), _worded.FirstOrDefault(w => w.Parameter == parameter));
        var description = worded.Description ?? DescriptionOf(parameter);
        var value = worded.Value ?? ValueNameOf(parameter.Schema);
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
