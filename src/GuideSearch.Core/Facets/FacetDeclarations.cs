using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using GuideSearch.Guides;

namespace GuideSearch.Facets;

/// <summary>Holds the facets that an operator declares against what a facet must be.</summary>
public static partial class FacetDeclarations
{
    public const int Max = 10;

    private const int MaxLabelLength = 60;

    private const int MaxOrder = 200;

    /// <summary>Length of the longest value, as of every label that a guide has.</summary>
    private const int MaxValueLength = 128;

    /// <summary>Names that mean something else as parameter, as flag of a command or as column of an export.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new[]
    {
        "after", "aliases", "also-asked-in", "alsoAskedIn", "answer", "answerHtml", "content", "count", "endLine", "explain",
        "facet-size", "facets", "facetSize", "feedback", "fields", "file", "follow-links", "force", "format", "gs", "hasAnswer",
        "help", "highlight", "id", "index", "kind", "labels", "lang", "line", "match", "n", "name", "number", "page", "per-guide",
        "perGuide", "prefix", "q", "query", "question", "sectionTitle", "seed", "semantic", "set", "similar", "size", "slug",
        "snippets", "sort", "strict", "synonyms", "tags", "text", "title", "typo", "valuePrefix", "version",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything that is wrong, as sentences to be read behind the name of the setting; empty when all can be used.</summary>
    public static IReadOnlyList<string> FaultsOf(IReadOnlyList<FacetDeclaration> declared) =>
    [
        .. declared.Count <= Max ? Array.Empty<string>() : [Invariant($"has {declared.Count} facets; at most {Max} can be declared")],
        .. declared.Select(facet => FaultOf(facet.Name)).OfType<string>(),
        .. declared.GroupBy(facet => Folded(facet.Name)).Where(group => group.Key.Length > 0 && group.Count() > 1)
            .Select(group => $"declares {string.Join(" and ", group.Select(f => $"'{f.Name}'"))}, which read one key; keep one of them"),
        .. declared.Where(facet => !IsText(facet.Label, MaxLabelLength))
            .Select(facet => Invariant($"gives '{facet.Name}' a label that is not 1 to {MaxLabelLength} visible characters")),
        .. declared.Where(facet => !IsOrder(facet.Order)).Select(facet => Invariant(
            $"gives '{facet.Name}' an order that is not up to {MaxOrder} different values of 1 to {MaxValueLength} visible characters")),
    ];

    private static string? FaultOf(string name) => name switch
    {
        _ when !Name().IsMatch(name) =>
            $"declares '{name}'; a name begins with a letter and has up to 40 letters, digits, hyphens and underscores",
        _ when FacetSet.BuiltIn.Find(name) is not null => $"declares '{name}', a facet that every index has",
        _ when Reserved.Contains(name) => $"declares '{name}', which is a parameter, flag or column already; rename the key",
        _ => null,
    };

    private static bool IsOrder(IReadOnlyList<string> order) =>
        order.Count <= MaxOrder && order.All(value => IsText(value, MaxValueLength))
        && order.Distinct(StringComparer.OrdinalIgnoreCase).Count() == order.Count;

    private static bool IsText(string text, int maxLength) =>
        text.Length <= maxLength && text.Trim().Length > 0 && !UnfitCharacters.AreIn(text) && !text.AsSpan().ContainsAny('\t', '\n');

    /// <summary>Front matter does not tell keys apart that differ in case, hyphens and underscores only.</summary>
    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,39}\z")]
    private static partial Regex Name();
}
