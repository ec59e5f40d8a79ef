using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.QueryLogs;

/// <summary>One search as the query log keeps it: what was asked and what came of it, and nothing of who asked.</summary>
public sealed record LoggedQuery
{
    /// <summary>To the minute: more would tell visits apart.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The query as it was read, with what looks personal masked; of a long text only the words that were searched for. Never empty.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>How many documents matched; null when the search ran out of time.</summary>
    public int? Questions { get; init; }

    /// <summary>How many of them had every word; null when the search ran out of time.</summary>
    public int? AllWords { get; init; }

    /// <summary>Whether the guides answer it; null when the search ran out of time, and in logs of earlier versions.</summary>
    public bool? Answered { get; init; }

    /// <summary>Whether filters narrowed the search: then finding nothing says little of the content.</summary>
    public bool Filtered { get; init; }

    /// <summary>Time of the answer; near 0 where it was kept.</summary>
    public double Milliseconds { get; init; }

    /// <summary>Whether that was longer than the operator allows without a mark.</summary>
    public bool Slow { get; init; }

    /// <summary>Whether the guides do not answer it; where the log does not say, whether no document has every word.</summary>
    public bool Failed => !Filtered && (Questions is 0 || (Answered is { } answered ? !answered : AllWords is 0));

    /// <summary>What is to be logged of a search; when and how long are for whoever answers it.</summary>
    /// <returns>Null for browsing and for further pages, which ask nothing new.</returns>
    public static LoggedQuery? Create(SearchRequest request, SearchResponse response) =>
        request is not { Page: 1, After: null } || TextOf(response.Query).Length == 0
            ? null
            : new()
            {
                At = default,
                Text = PersonalData.Mask(TextOf(response.Query)),
                Questions = response.Totals?.Documents,
                AllWords = response.Totals?.AllWords,
                Answered = response.Answered,
                Filtered = request.Filters.Count > 0 || request.Query.Filters.Count > 0 || request.Kind is not KindFilter.Question,
            };

    private static string TextOf(QueryReading query) => query.Read is { } read ? string.Join(' ', read.Words) : query.Text;
}
