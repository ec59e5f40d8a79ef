using System.CommandLine;
using System.Text;
using GuideSearch.Cli.Options;
using GuideSearch.Facets;
using GuideSearch.Server.Api;
using GuideSearch.Server.Parameters;

namespace GuideSearch.Cli.Searching;

/// <summary>
/// The query and the flags of a search. They become a query string that the API's own table reads: the same bounds, the same
/// meaning, the same faults.
/// </summary>
/// <param name="facets">Those that have a flag.</param>
internal sealed class SearchFlags(FacetSet facets)
{
    private readonly Argument<string> _query = new("query")
    {
        Description = "Words, \"phrases\", -exclusions and filters such as tag:python; empty browses",
    };

    private readonly FilterOptions _filters = new(facets);
    private readonly Option<string?> _match = Flag("--match", "mode", "How many words a hit must have: auto, all, any [default: auto]");
    private readonly Option<bool> _explain = new("--explain") { Description = "Show the parts of every score" };
    private readonly IReadOnlyList<(string Parameter, Option<string?> Option)> _paging =
    [
        (SearchParameters.Page.Name, Flag("--page", "number", "Which page [default: 1]")),
        (SearchParameters.Size.Name, Flag("--size", "number", "Hits on a page, 1 to 50 [default: 10]")),
        (SearchParameters.Sort.Name, Flag("--sort", "order", "relevance, newest, guide, asked [default: relevance]")),
        (SearchParameters.PerGuide.Name, Flag("--per-guide", "number", "The most hits of one guide, 1 to 10; 0 is no cap [default: 0]")),
        (SearchParameters.Similar.Name, Flag("--similar", "mode", "Questions asked (nearly) alike: show, collapse [default: show]")),
        (SearchParameters.Snippets.Name, Flag("--snippets", "number", "Passages of each answer, 0 to 3 [default: 1]")),
    ];

    /// <summary>Adds what chooses documents.</summary>
    public void AddChoosingTo(Command command)
    {
        command.Add(_query);
        _filters.AddTo(command);
        command.Add(_match);
    }

    /// <summary>Adds what orders and shows them.</summary>
    public void AddShowingTo(Command command)
    {
        foreach (var (_, option) in _paging)
            command.Add(option);
        command.Add(_explain);
    }

    /// <summary>What was asked for, in the terms of the API.</summary>
    /// <param name="indexed">The facets of the index that is searched.</param>
    /// <exception cref="UsageException">Something is out of bounds; all of it is told at once.</exception>
    public ParameterReading Read(ParseResult parsed, FacetSet indexed)
    {
        var reading = SearchParameters.Table.For(indexed).Read(QueryString(parsed));
        return reading.Faults.Count == 0
            ? reading
            : throw new UsageException(string.Join(Environment.NewLine, reading.Faults.Select(Sentence)));
    }

    private string QueryString(ParseResult parsed)
    {
        var text = new StringBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        Add(SearchParameters.Query.Name, parsed.GetValue(_query));
        foreach (var filter in _filters.Read(parsed))
        {
            foreach (var value in filter.Values)
                Add(filter.Facet, value);
        }

        Add(SearchParameters.Kind.Name, parsed.GetValue(_filters.Kind));
        Add(SearchParameters.Match.Name, parsed.GetValue(_match));
        foreach (var (parameter, option) in _paging.Where(p => parsed.GetResult(p.Option) is not null))
            Add(parameter, parsed.GetValue(option));
        Add(SearchParameters.Explain.Name, parsed.GetResult(_explain) is not null && parsed.GetValue(_explain) ? "true" : null);
        return text.ToString();
    }

    private string Sentence(ParameterFault fault)
    {
        if (SearchParameters.Table.Find(fault.Parameter) is null && facets.Find(fault.Parameter) is not null)
            return $"--{fault.Parameter}: the index was built without this facet; 'guidesearch index' brings it in.";

        var option = _paging.Append((SearchParameters.Match.Name, _match)).FirstOrDefault(p => p.Item1 == fault.Parameter).Item2;
        var name = option?.Name ?? (fault.Parameter == SearchParameters.Query.Name ? "the query" : $"--{fault.Parameter}");
        return $"{name} {fault.Reason}{(fault.Suggestion is null ? "." : $"; did you mean '{fault.Suggestion}'?")}";
    }

    private static Option<string?> Flag(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };
}
