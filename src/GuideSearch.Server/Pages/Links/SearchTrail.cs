using System.Globalization;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;

namespace GuideSearch.Server.Pages.Links;

/// <summary>The way from results to a question and back: the page of a question carries the search it was found by, and its rank.</summary>
internal static class SearchTrail
{
    /// <summary>Ranks beyond this one are not carried along; a window around it stays within what pages of results reach.</summary>
    private const int MaxRank = 900;

    /// <summary>The rank of the question in its search; 0 where it was reached in another way.</summary>
    public static NumberParameter Rank { get; } = new("hit", "Rank of the question in the search it was found by.", 0, 0, MaxRank);

    /// <summary>What the page of a question reads: a search as results take it, but for what only lays them out.</summary>
    public static ParameterTable Table { get; } = new(
    [
        SearchParameters.Query, Rank, .. SearchParameters.Filters, SearchParameters.Size, SearchParameters.Match, .. SearchParameters.Aids,
        SearchParameters.PerGuide, PageParameters.Similar, SearchParameters.Sort,
    ]);

    /// <summary>The address of a question that takes its search along.</summary>
    /// <param name="question">The bare address.</param>
    public static string To(string question, int rank, SearchLinks search)
    {
        var table = Table.WithFacets(search.Facets);
        if (rank > MaxRank)
            return question;

        var carried = search.Only(name => table.Find(name) is not null && name != Rank.Name);
        return carried.Set(Rank.Name, rank.ToString(CultureInfo.InvariantCulture), question);
    }

    /// <summary>The search that a question was found by, without the rank.</summary>
    public static SearchLinks Read(string search, ParameterReading reading, FacetSet facets) =>
        SearchLinks.Read(search, reading.Spell(), facets).Only(name => name != Rank.Name);

    /// <summary>The smallest page of results that holds a rank and the ranks beside it.</summary>
    /// <param name="rank">One-based.</param>
    public static (int Page, int Size) Window(int rank)
    {
        var (first, last) = (Math.Max(rank - 2, 0), rank);
        var size = last - first + 1;
        while (first / size != last / size)
            size++;

        return ((first / size) + 1, size);
    }
}
