using GuideSearch.Facets;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

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

    private readonly FacetTable _table;
    private readonly FacetSelection[] _selections;
    private readonly int[] _active;
    private readonly int[] _listed;
    private readonly int[] _counts;

    /// <summary>A facet is wanted that the generation does not have: no document has any of its values.</summary>
    private readonly bool _refusesAll;

    /// <param name="table">All facets, in the order of <see cref="FacetSet.All"/>.</param>
    /// <param name="listed">Names of the facets to count; null for all.</param>
    public FacetCounter(FacetTable table, IReadOnlyList<FacetFilter> filters, IReadOnlyList<string>? listed)
    {
        var columns = table.Columns;
        _table = table;
        _selections = Array.ConvertAll(columns, c => new FacetSelection(c, filters.Where(f => f.Facet == c.Name)));
        _active = [.. Enumerable.Range(0, columns.Length).Where(i => _selections[i].IsActive)];
        _listed = [.. Enumerable.Range(0, columns.Length).Where(i => listed?.Contains(columns[i].Name) is not false)];
        _refusesAll = filters.Any(f => f is { Mode: not FacetMode.Not, Values.Count: > 0 } && !columns.Any(c => c.Name == f.Facet));
        _counts = _listed.Length > 0 ? new int[table.Offsets[^1]] : [];
    }

    /// <summary>Values that filters ask for and no document has.</summary>
    public IReadOnlyList<UnknownValue> UnknownValues() =>
    [
        .. (from facet in _active
            from value in _selections[facet].Unknown
            select UnknownValue.Create(_table.Columns[facet].Name, value, _table.Columns[facet].ByFrequency())).Take(UnknownValue.Max),
    ];

    /// <returns><see cref="Accepted"/>, <see cref="Refused"/>, or the only facet whose filters refuse the document.</returns>
    public int Check(int document)
    {
        if (_refusesAll)
            return Refused;

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
        if (_counts.Length == 0)
            return;

        var (first, end) = check >= 0 ? (_table.Offsets[check], _table.Offsets[check + 1]) : (0, _counts.Length);
        foreach (var value in _table.Of(document))
        {
            if (value >= first && value < end)
                _counts[value]++;
        }
    }

    /// <summary>Takes counts that were made elsewhere for its own.</summary>
    /// <param name="counts">By facet and value.</param>
    public void Take(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> counts)
    {
        foreach (var column in _listed.Where(column => counts.ContainsKey(_table.Columns[column].Name)))
        {
            var (values, of) = (_table.Columns[column].Values, counts[_table.Columns[column].Name]);
            for (var ordinal = 0; ordinal < values.Length; ordinal++)
                _counts[_table.Offsets[column] + ordinal] = of.GetValueOrDefault(values[ordinal]);
        }
    }

    /// <param name="labelOf">What to show for a value of a facet.</param>
    public List<Facet> Facets(int size, Func<string, string, string> labelOf) =>
        [.. _listed.Select(i => FacetLister.List(_table.Columns[i], _selections[i], CountsOf(i), size, labelOf))];

    /// <param name="matches">Which labels are wanted.</param>
    /// <returns>Null where this generation has no such facet: another one answered when the request was read.</returns>
    public Facet? Facet(string name, int size, Func<string, string, string> labelOf, Func<string, bool> matches)
    {
        var i = Array.FindIndex(_table.Columns, c => c.Name == name);
        return i < 0 ? null : FacetLister.List(_table.Columns[i], _selections[i], CountsOf(i), size, labelOf, matches);
    }

    private int[] CountsOf(int column) => _counts[_table.Offsets[column].._table.Offsets[column + 1]];
}
