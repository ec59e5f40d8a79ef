using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.QueryLogs;

/// <param name="Questions">How many questions have the tag.</param>
public sealed record NearTag(string Tag, int Questions);

/// <summary>A query that the guides do not answer.</summary>
/// <param name="Questions">How many questions have some of its words today.</param>
/// <param name="Tags">The nearest tags, best first: where a new question would belong.</param>
public sealed record QueryGap(string Query, int Searches, int Questions, DateTimeOffset Last, IReadOnlyList<NearTag> Tags);

/// <summary>Asks failed queries again and finds which tags they come near; what is answered today is no gap any more.</summary>
public sealed class GapFinder(IQuestionSearcher searcher)
{
    private const int MaxTags = 3;

    /// <summary>Shorter words are near to everything.</summary>
    private const int MinWordLength = 3;

    /// <summary>Typing errors rarely touch the beginning of a word.</summary>
    private const int SharedBeginning = 2;

    private const int MaxValues = 200;

    /// <param name="failed">As <see cref="QueryReports.Failed"/> lists them; their order is kept.</param>
    /// <exception cref="SearchException">There is no index, or none that opens.</exception>
    public async Task<IReadOnlyList<QueryGap>> FindAsync(IEnumerable<QueryCount> failed, CancellationToken cancellationToken)
    {
        var gaps = new List<QueryGap>();
        foreach (var query in failed)
        {
            var response = await searcher.SearchAsync(
                new() { Query = QueryReader.Read(query.Query), Match = MatchMode.Any, Facets = [] }, cancellationToken);
            if (response is { Answered: true, Totals.Documents: > 0 })
                continue;

            var tags = await TagsOfAsync(response, cancellationToken);
            gaps.Add(new(query.Query, query.Searches, response.Totals?.Documents ?? 0, query.Last, tags));
        }

        return gaps;
    }

    /// <summary>Tags that are spelled nearly so, then those that the best hits have in common.</summary>
    private async Task<IReadOnlyList<NearTag>> TagsOfAsync(SearchResponse response, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var word in response.Query.Words.Where(w => w.Length >= MinWordLength))
        {
            var values = await ValuesAsync(word[..SharedBeginning], cancellationToken);
            if (NearestName.Find(word, values.SelectMany(v => v.Value.Split(' '))) is { } near)
                names.AddRange(values.Select(v => v.Value).Where(v => v.Split(' ').Contains(near)));
        }

        var shared = response.Hits.SelectMany(h => h.Tags).CountBy(t => t).OrderByDescending(t => t.Value).Select(t => t.Key);
        var tags = new List<NearTag>();
        foreach (var name in names.Concat(shared).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // A tag that every question has is not listed, and leads nowhere.
            if (tags.Count < MaxTags && (await ValuesAsync(name, cancellationToken)).FirstOrDefault(v => v.Value == name) is { } value)
                tags.Add(new(name, value.Count));
        }

        return tags;
    }

    private async Task<IReadOnlyList<FacetValue>> ValuesAsync(string prefix, CancellationToken cancellationToken)
    {
        var everything = new SearchRequest { Query = QueryReader.Read("") };
        var listing = await searcher.ListFacetAsync(new(everything, FacetNames.Tag, prefix, MaxValues), cancellationToken);
        return listing.Facet?.Values ?? [];
    }
}
