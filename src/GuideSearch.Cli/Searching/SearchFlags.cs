using System.CommandLine;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Searching;

/// <summary>The query and the flags of a search.</summary>
/// <param name="facets">Those that have flags.</param>
internal sealed class SearchFlags(FacetSet facets)
{
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

    private readonly RequestFlags _flags = new(SearchParameters.Table, facets, (SearchParameters.Query.Name, "the query"), _worded);

    private readonly Argument<string> _query = new("query")
    {
        Description = "Words, \"phrases\", -exclusions and filters such as tag:python; empty to browse",
    };

    /// <summary>Adds what chooses documents.</summary>
    public void AddChoosingTo(Command command)
    {
        command.Add(_query);
        _flags.AddFiltersTo(command);
        _flags.AddTo(command, IsChoosing);
    }

    /// <summary>Adds what orders and shows them.</summary>
    public void AddShowingTo(Command command) => _flags.AddTo(command, parameter => !IsChoosing(parameter));

    /// <inheritdoc cref="RequestFlags.Check"/>
    public void Check(ParseResult parsed) => _flags.Check(parsed, QueryIn(parsed));

    /// <inheritdoc cref="RequestFlags.Read"/>
    public ParameterReading Read(ParseResult parsed, FacetSet indexed) => _flags.Read(parsed, QueryIn(parsed), indexed);

    private string QueryIn(ParseResult parsed) => parsed.GetValue(_query) ?? "";

    private static bool IsChoosing(Parameter parameter) =>
        parameter is ValuesParameter || SearchParameters.Choosing.Any(choosing => choosing.Name == parameter.Name);
}
