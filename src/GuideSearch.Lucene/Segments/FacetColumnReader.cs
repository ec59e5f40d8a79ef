using GuideSearch.Facets;
using GuideSearch.Lucene.Schema;
using GuideSearch.Serving.Postings;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GuideSearch.Lucene.Segments;

/// <summary>Reads the values of a facet from a segment.</summary>
internal static class FacetColumnReader
{
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
}
