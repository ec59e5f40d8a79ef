using System.CommandLine;
using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Cli.Options;

/// <summary>The flags that narrow by a facet, <c>--tag</c> to <c>--has</c>, each of which may be given several times.</summary>
internal sealed class FilterOptions
{
    private static readonly string[] _features = ["code", "list", "table", "follow-ups"];

    private readonly IReadOnlyList<(string Facet, Option<string[]> Option)> _options =
    [
        (FacetNames.Tag, Values("--tag", "tag")),
        (FacetNames.Category, Values("--category", "name")),
        (FacetNames.Vertical, Values("--vertical", "name")),
        (FacetNames.Section, Choices("--section", "type", SectionTypes.Names)),
        (FacetNames.Guide, Values("--guide", "slug")),
        (FacetNames.Has, Choices("--has", "what", _features)),
    ];

    public Option<string> Kind { get; } = new Option<string>("--kind")
    {
        Description = "Which documents: question, overview, any",
        HelpName = "kind",
        DefaultValueFactory = _ => "question",
    }.AcceptOnlyFromAmong("question", "overview", "any");

    public void AddTo(Command command)
    {
        foreach (var (_, option) in _options)
            command.Add(option);
        command.Add(Kind);
    }

    /// <summary>The facets that were given, with their values.</summary>
    public IReadOnlyList<FacetFilter> Read(ParseResult parsed) =>
    [
        .. from o in _options
           let values = parsed.GetValue(o.Option)
           where values is { Length: > 0 }
           select new FacetFilter(o.Facet, FacetMode.Any, values),
    ];

    private static Option<string[]> Values(string name, string value) => new(name)
    {
        Description = $"Only this {name[2..]}; repeat for one or the other",
        HelpName = value,
    };

    private static Option<string[]> Choices(string name, string value, IEnumerable<string> choices)
    {
        var option = Values(name, value).AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. choices]);
        option.Description = $"Only {string.Join(", ", choices)}; repeat for one or the other";
        return option;
    }
}
