using GuideSearch.Search;

namespace GuideSearch.Lucene.Facets;

/// <summary>Counts the values of the asked facets in the same pass that collects hits.</summary>
/// <remarks>
/// A document that every filter accepts counts in all facets; one that only the filters of a single facet refuse counts in that facet
/// alone, because a facet ignores its own selection.
/// </remarks>
internal sealed class FacetCounter
{
    /// <summary>What <see cref="Check"/> says of a document that the filters of two or more facets refuse.</summary>
    public const int Refused = -2;

    /// <summary>What <see cref="Check"/> says of a document that every filter accepts.</summary>
    public const int Accepted = -1;

    private readonly FacetColumn[] _columns;
    private readonly FacetSelection[] _selections;
    private readonly int[] _active;
    private readonly int[]?[] _counts;

    /// <param name="columns">All facets, in the order of <see cref="FacetNames.All"/>.</param>
    /// <param name="counted">Names of the facets to count.</param>
    public FacetCounter(FacetColumn[] columns, IReadOnlyList<FacetFilter> filters, IReadOnlyCollection<string> counted)
    {
        _columns = columns;
        _selections = Array.ConvertAll(columns, c => new FacetSelection(c, filters.Where(f => f.Facet == c.Name)));
        _active = [.. Enumerable.Range(0, columns.Length).Where(i => _selections[i].IsActive)];
        _counts = Array.ConvertAll(columns, c => counted.Contains(c.Name) ? new int[c.Values.Length] : null);
    }

    /// <returns><see cref="Accepted"/>, <see cref="Refused"/>, or the only facet whose filters refuse the document.</returns>
    public int Check(int document)
    {
        var refusing = Accepted;
        foreach (var facet in _active)
        {
            if (_selections[facet].Accepts(document))
                continue;
            if (refusing != Accepted)
                return Refused;
            refusing = facet;
        }

        return refusing;
    }

    /// <param name="check">What <see cref="Check"/> said of it.</param>
    public void Count(int document, int check)
    {
        if (check >= 0)
        {
            Count(document, _columns[check], _counts[check]);
            return;
        }

        for (var i = 0; i < _columns.Length; i++)
            Count(document, _columns[i], _counts[i]);
    }

    /// <param name="labelOf">What to show for a value of a facet.</param>
    public List<Facet> Facets(int size, Func<string, string, string> labelOf) =>
    [
        .. Enumerable.Range(0, _columns.Length).Where(i => _counts[i] is not null).Select(i =>
            FacetLister.List(_columns[i], _selections[i], _counts[i]!, size, labelOf)),
    ];

    /// <param name="matches">Which labels are wanted.</param>
    public Facet Facet(string name, int size, Func<string, string, string> labelOf, Func<string, bool> matches)
    {
        var i = Array.FindIndex(_columns, c => c.Name == name);
        return FacetLister.List(_columns[i], _selections[i], _counts[i]!, size, labelOf, matches);
    }

    private static void Count(int document, FacetColumn column, int[]? counts)
    {
        if (counts is null)
            return;

        foreach (var ordinal in column.Of(document))
            counts[ordinal]++;
    }
}
