using Lucene.Net.Index;

namespace GuideSearch.Lucene.Segments;

/// <summary>A number per document, in memory.</summary>
internal static class NumberColumn
{
    /// <inheritdoc cref="ReadWide"/>
    public static int[] Read(AtomicReader reader, string field) => Array.ConvertAll(ReadWide(reader, field), value => (int)value);

    /// <summary>0 for documents of a field that the generation does not have.</summary>
    public static long[] ReadWide(AtomicReader reader, string field)
    {
        var column = new long[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is not { } values)
            return column;

        for (var document = 0; document < column.Length; document++)
            column[document] = values.Get(document);
        return column;
    }
}
