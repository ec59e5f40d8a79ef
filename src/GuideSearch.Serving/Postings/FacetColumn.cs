using GuideSearch.Facets;

namespace GuideSearch.Serving.Postings;

/// <summary>One facet of a generation in memory: the values of each document as ordinals.</summary>
internal sealed class FacetColumn
{
    private readonly int[] _starts;
    private readonly int[] _ordinals;
    private readonly ILookup<string, int> _byFolded;
    private readonly int[] _having;

    /// <param name="values">In ordinal order.</param>
    /// <param name="starts">Where the ordinals of each document begin, and behind the last how many there are.</param>
    /// <param name="ordinals">Of one document after the other.</param>
    public FacetColumn(FacetDefinition definition, string[] values, int[] starts, int[] ordinals)
    {
        (Definition, Values, _starts, _ordinals) = (definition, values, starts, ordinals);
        _byFolded = Enumerable.Range(0, values.Length).ToLookup(ordinal => Fold(values[ordinal]));
        _having = new int[values.Length];
        foreach (var ordinal in ordinals)
            _having[ordinal]++;
    }

    public FacetDefinition Definition { get; }

    public string Name => Definition.Name;

    public int Documents => _starts.Length - 1;

    /// <summary>By ordinal, in ordinal order of their text, as the guides write them.</summary>
    public string[] Values { get; }

    public ReadOnlySpan<int> OrdinalsOf(int document) => _ordinals.AsSpan(_starts[document].._starts[document + 1]);

    /// <summary>The only value of a document; -1 where it has none.</summary>
    public int SingleOf(int document) => _starts[document] < _starts[document + 1] ? _ordinals[_starts[document]] : -1;

    /// <summary>Ordinals of a value whatever its case; none where the generation does not have it.</summary>
    public IEnumerable<int> Find(string value) => _byFolded[Fold(value)];

    /// <summary>The values, the most frequent first.</summary>
    public IEnumerable<string> ByFrequency() =>
        Enumerable.Range(0, Values.Length).OrderByDescending(ordinal => _having[ordinal]).Select(ordinal => Values[ordinal]);

    /// <summary>A value that every document has ("Interview Prep") is not listed: it excludes nothing.</summary>
    public bool IsEverywhere(int ordinal) => _having[ordinal] == Documents;

    /// <summary>Where the order of the facet puts a value, whatever its case; the same for all that it does not name.</summary>
    public int PlaceOf(string value) => Definition.Order.Count == 0
        ? 0
        : Definition.Order.Index().FirstOrDefault(o => Fold(o.Item) == Fold(value), (Index: Definition.Order.Count, Item: value)).Index;

    /// <param name="valuesOf">The values of each document, in any order.</param>
    public static FacetColumn Create(FacetDefinition facet, IReadOnlyList<IReadOnlyList<string>> valuesOf)
    {
        var values = valuesOf.SelectMany(v => v).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var starts = new int[valuesOf.Count + 1];
        for (var i = 0; i < valuesOf.Count; i++)
            starts[i + 1] = starts[i] + valuesOf[i].Count;
        var ordinals = valuesOf.SelectMany(v => v).Select(v => Array.BinarySearch(values, v, StringComparer.Ordinal));
        return new(facet, values, starts, [.. ordinals]);
    }

    private static string Fold(string value) => value.Trim().ToLowerInvariant();
}
