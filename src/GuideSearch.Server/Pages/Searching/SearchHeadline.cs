using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Searching;

/// <summary>What was found, in words: the heading of the results and the title of the page.</summary>
public static class SearchHeadline
{
    /// <summary>So many of the questions found are told in a preview.</summary>
    private const int FirstHits = 3;

    /// <summary><c>37 questions in 9 guides</c>; without a number where the search ran out of time.</summary>
    public static string Heading(SearchRequest request, SearchTotals? totals) => Count(request, totals) + Where(totals);

    /// <summary><c>37 questions</c>: what a small screen has room for.</summary>
    public static string Count(SearchRequest request, SearchTotals? totals) => totals switch
    {
        null => $"{Capital(NounOf(request.Kind))}s found in time",
        { Documents: 0 } => $"No {NounOf(request.Kind)} found",
        { Documents: var documents } => PageWording.Count(documents, NounOf(request.Kind)),
    };

    /// <summary><c> in 9 guides</c>, to stand behind the count; empty where there is none.</summary>
    public static string Where(SearchTotals? totals) =>
        totals is { Documents: > 0 } ? $" in {PageWording.Count(totals.Guides, "guide")}" : "";

    /// <summary>The text first, since tabs and bookmarks show the beginning.</summary>
    public static string Title(SearchRequest request, SearchTotals? totals)
    {
        var heading = Heading(request, totals);
        var page = request.Page > 1 ? $", page {PageWording.Number(request.Page)}" : "";
        return request.Query.Text.Length == 0 ? $"{heading}{page}" : $"{PageWording.Shorten(request.Query.Text, 60)}: {heading}{page}";
    }

    /// <summary>What was found, and the first of it, for previews of a shared search.</summary>
    public static string Description(SearchRequest request, SearchResponse response)
    {
        var about = request.Query.Text.Length > 0 ? $" about “{PageWording.Shorten(request.Query.Text, 60)}”" : "";
        var first = string.Concat(response.Hits.Take(FirstHits).Select(hit => $" {hit.Prompt.Text}"));
        return PageWording.Shorten($"{Heading(request, response.Totals)}{about}.{first}", PageWording.MaxDescription);
    }

    /// <summary>How many have every word, where that says more than the heading; null else.</summary>
    public static string? Coverage(SearchRequest request, SearchTotals? totals) => totals switch
    {
        null or { Documents: 0 } => null,
        _ when request.Match is MatchMode.All || request.Query.LongText is not null
            || request.Query.Words.Count + request.Query.Phrases.Count < 2 => null,
        { AllWords: 0 } => "None of them has every word; the closest come first.",
        var t when t.AllWords == t.Documents => $"{(t.Documents == 1 ? "It has" : "All of them have")} every word.",
        { AllWords: 1 } => "1 of them has every word.",
        var t => $"{PageWording.Number(t.AllWords)} of them have every word.",
    };

    public static string NounOf(KindFilter kind) => kind switch
    {
        KindFilter.Question => "question",
        KindFilter.Overview => "passage",
        _ => "result",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
