using System.CommandLine;
using System.Globalization;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Options;

/// <summary>The flags that narrow by a facet, one for each facet (<c>--tag</c>), each of which may be given several times.</summary>
internal sealed class FilterOptions(FacetSet facets)
{
    private readonly IReadOnlyList<(FacetDefinition Facet, Option<string[]> Option)> _options =
        [.. facets.All.Select(facet => (facet, OptionOf(facet)))];

    public Option<string> Kind { get; } = new Option<string>("--kind")
    {
        Description = "Which documents: question, overview, any",
        HelpName = "kind",
        DefaultValueFactory = _ => "question",
    }.OneOf(["question", "overview", "any"]);

    /// <summary>The flag of a parameter: <c>--facet-size</c> for <c>facetSize</c>.</summary>
    public static string FlagOf(string parameter) => "--" + string.Concat(
        parameter.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString(CultureInfo.InvariantCulture)));

    public void AddTo(Command command)
    {
        AddFacetsTo(command);
        command.Add(Kind);
    }

    public void AddFacetsTo(Command command)
    {
        foreach (var (_, option) in _options)
            command.Add(option);
    }

    /// <summary>The facets that were given, with their values.</summary>
    public IReadOnlyList<FacetFilter> Read(ParseResult parsed) =>
    [
        .. from o in _options
           let values = parsed.GetValue(o.Option)
           where values is { Length: > 0 }
           select new FacetFilter(o.Facet.Name, FacetMode.Any, values),
    ];

    private static Option<string[]> OptionOf(FacetDefinition facet)
    {
        string[] choices = [.. facet.Choices.Select(choice => choice.Value)];
        var option = new Option<string[]>(FlagOf(facet.Name))
        {
            Description = $"Only {(choices.Length > 0 ? string.Join(", ", choices) : $"this {facet.Name}")}; repeat for one or the other",
            HelpName = facet.ValueName,
        };
        return choices.Length > 0 ? option.OneOf(choices, StringComparison.OrdinalIgnoreCase) : option;
    }
}
