using GuideSearch.Facets;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

/// <summary>The filters of one facet, ready to be asked of documents.</summary>
internal sealed class FacetSelection
{
    private readonly FacetColumn _column;
    private readonly List<bool[]> _anyOf = [];
    private readonly bool[] _noneOf;
    private readonly bool _impossible;

    /// <param name="filters">Those of this facet.</param>
    public FacetSelection(FacetColumn column, IEnumerable<FacetFilter> filters)
    {
        _column = column;
        _noneOf = new bool[column.Values.Length];
        foreach (var filter in filters.Where(f => f.Values.Count > 0))
        {
            IsActive = true;
            var found = filter.Values.Select(value => (value, ordinals: column.Find(value).ToArray())).ToList();
            if (filter.Mode is not FacetMode.Not)
                Select(found);

            switch (filter.Mode)
            {
                case FacetMode.Any:
                    _anyOf.Add(MarksOf(found.SelectMany(f => f.ordinals)));
                    break;
                case FacetMode.All:
                    _impossible |= found.Exists(f => f.ordinals.Length == 0);
                    _anyOf.AddRange(found.Select(f => MarksOf(f.ordinals)));
                    break;
                default:
                    foreach (var ordinal in found.SelectMany(f => f.ordinals))
                        _noneOf[ordinal] = true;
                    break;
            }
        }
    }

    /// <summary>Some filter narrows by this facet.</summary>
    public bool IsActive { get; }

    /// <summary>Selected values that the generation has.</summary>
    public SortedSet<int> Selected { get; } = [];

    /// <summary>Selected values that it does not have, as asked.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Accepts(int document)
    {
        if (_impossible)
            return false;

        var ordinals = _column.OrdinalsOf(document);
        foreach (var ordinal in ordinals)
        {
            if (_noneOf[ordinal])
                return false;
        }

        foreach (var marks in _anyOf)
        {
            if (!HasAny(ordinals, marks))
                return false;
        }

        return true;
    }

    private static bool HasAny(ReadOnlySpan<int> ordinals, bool[] marks)
    {
        foreach (var ordinal in ordinals)
        {
            if (marks[ordinal])
                return true;
        }

        return false;
    }

    private void Select(IEnumerable<(string Value, int[] Ordinals)> found)
    {
        foreach (var (value, ordinals) in found)
        {
            Selected.UnionWith(ordinals);
            if (ordinals.Length == 0)
                Unknown.Add(value);
        }
    }

    private bool[] MarksOf(IEnumerable<int> ordinals)
    {
        var marks = new bool[_column.Values.Length];
        foreach (var ordinal in ordinals)
            marks[ordinal] = true;
        return marks;
    }
}
