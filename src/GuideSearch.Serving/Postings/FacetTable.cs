namespace GuideSearch.Serving.Postings;

/// <summary>All facets of a generation side by side: the values of a document in one row, numbered through all facets.</summary>
internal sealed class FacetTable
{
    private readonly int[] _starts;
    private readonly int[] _values;

    /// <param name="columns">At least one, all over the same documents.</param>
    public FacetTable(FacetColumn[] columns)
    {
        Columns = columns;
        Offsets = new int[columns.Length + 1];
        for (var i = 0; i < columns.Length; i++)
            Offsets[i + 1] = Offsets[i] + columns[i].Values.Length;

        var documents = columns[0].Documents;
        _starts = new int[documents + 1];
        var values = new List<int>(documents * columns.Length);
        for (var document = 0; document < documents; document++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                foreach (var ordinal in columns[i].OrdinalsOf(document))
                    values.Add(Offsets[i] + ordinal);
            }

            _starts[document + 1] = values.Count;
        }

        _values = [.. values];
    }

    public FacetColumn[] Columns { get; }

    /// <param name="name">Of a column of this table.</param>
    public FacetColumn ColumnOf(string name) => Columns.First(column => column.Name == name);

    /// <summary>Where the values of each column begin, and behind the last how many there are.</summary>
    public int[] Offsets { get; }

    /// <summary>The values of a document: ordinals of its columns, each by the offset of the column higher.</summary>
    public ReadOnlySpan<int> Of(int document) => _values.AsSpan(_starts[document].._starts[document + 1]);
}
