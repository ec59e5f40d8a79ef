using GuideSearch.Search;

namespace GuideSearch.OpenSearch.Tests.Hosting;

/// <summary>An answer as text, to compare with that of another engine, time or generation.</summary>
internal static class AnswerText
{
    /// <summary>Totals, every hit with its score, and every facet.</summary>
    public static string ToText(this SearchResponse response) => string.Join('\n',
    [
        $"{response.Query.Text}: {response.Totals}, confidence {response.Confidence}, suggestion {response.Suggestion}",
        .. response.Hits.Select(hit => $"{hit.Rank} {hit.Id} {hit.Score:R} {hit.Prompt.Ranges.Count} {string.Join(',', hit.Missing)}"),
        .. (response.Facets ?? []).Select(f => $"{f.Name}: {string.Join(", ", f.Values.Select(v => $"{v.Value} {v.Count}"))}"),
    ]);
}
