using GuideSearch.Facets;
using GuideSearch.Lucene.Schema;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GuideSearch.Lucene.Postings;

/// <summary>One facet of a generation in memory: the values of each document as ordinals.</summary>
internal sealed class FacetColumn
{
    private readonly int[] _starts;
    private readonly int[] _ordinals;
    private readonly ILookup<string, int> _byFolded;
    private readonly int[] _having;

    private FacetColumn(FacetDefinition definition, string[] values, int[] starts, int[] ordinals)
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

    public static FacetColumn Read(AtomicReader reader, FacetDefinition facet)
    {
        var starts = new int[reader.MaxDoc + 1];
        if (reader.GetSortedSetDocValues(IndexFields.FacetOf(facet.Name)) is not { } source)
            return new(facet, [], starts, []);

        var ordinals = new List<int>(reader.MaxDoc);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            source.SetDocument(document);
            for (var ordinal = source.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = source.NextOrd())
                ordinals.Add((int)ordinal);
            starts[document + 1] = ordinals.Count;
        }

        return new(facet, ReadValues(source), starts, [.. ordinals]);
    }

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

    private static string[] ReadValues(SortedSetDocValues source)
    {
        var values = new string[source.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            source.LookupOrd(ordinal, bytes);
            values[ordinal] = bytes.Utf8ToString();
        }

        return values;
    }

    private static string Fold(string value) => value.Trim().ToLowerInvariant();
}
