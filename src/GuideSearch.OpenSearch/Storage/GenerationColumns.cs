using System.Runtime.InteropServices;
using System.Text;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>The values of one facet, document by document.</summary>
/// <param name="Values">In ordinal order.</param>
/// <param name="Starts">Where the ordinals of each document begin, and behind the last how many there are.</param>
internal sealed record FacetOrdinals(string Name, string[] Values, int[] Starts, int[] Ordinals)
{
    /// <param name="valuesOf">Of each document.</param>
    public static FacetOrdinals Create(string name, IReadOnlyList<IReadOnlyList<string>> valuesOf)
    {
        var values = valuesOf.SelectMany(v => v).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var starts = new int[valuesOf.Count + 1];
        var ordinals = new List<int>();
        for (var document = 0; document < valuesOf.Count; document++)
        {
            ordinals.AddRange(valuesOf[document].Select(v => Array.BinarySearch(values, v, StringComparer.Ordinal)).Distinct().Order());
            starts[document + 1] = ordinals.Count;
        }

        return new(name, values, starts, [.. ordinals]);
    }

    public FacetColumn ToColumn(FacetDefinition definition) => new(definition, Values, Starts, Ordinals);
}

/// <summary>What a front end keeps in memory of every document: some sixty bytes each.</summary>
/// <param name="Turns">What turns each question.</param>
/// <param name="Lengths">In words, by field and document.</param>
internal sealed record GenerationColumns(
    DocumentNumbers Numbers, QuestionTurns[] Turns, int[][] Lengths, IReadOnlyList<FacetOrdinals> Facets)
{
    public const string Name = "columns.bin";

    public int Documents => Turns.Length;

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Documents);
        writer.Write(Array.ConvertAll(Numbers.Kinds, kind => (byte)kind));
        writer.Write(MemoryMarshal.AsBytes<int>(Numbers.Dates));
        writer.Write(MemoryMarshal.AsBytes<long>(Numbers.Wordings));
        Write(writer, Array.ConvertAll(Turns, turns => (int)turns));
        foreach (var lengths in Lengths)
            Write(writer, lengths);
        writer.Write7BitEncodedInt(Facets.Count);
        foreach (var facet in Facets)
            Write(writer, facet);
        writer.Flush();
        return stream.ToArray();
    }

    public static GenerationColumns Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var documents = reader.ReadInt32();
        var numbers = new DocumentNumbers(
            Array.ConvertAll(reader.ReadBytes(documents), kind => (DocumentKind)kind),
            MemoryMarshal.Cast<byte, int>(reader.ReadBytes(documents * sizeof(int))).ToArray(),
            MemoryMarshal.Cast<byte, long>(reader.ReadBytes(documents * sizeof(long))).ToArray());
        var turns = Array.ConvertAll(ReadNumbers(reader, documents), number => (QuestionTurns)number);
        int[][] lengths = [.. TextFields.All.Select(_ => ReadNumbers(reader, documents))];
        var facets = new FacetOrdinals[reader.Read7BitEncodedInt()];
        for (var i = 0; i < facets.Length; i++)
            facets[i] = ReadFacet(reader, documents);
        return new(numbers, turns, lengths, facets);
    }

    /// <summary>The table of the facets that a generation has, declared ones included.</summary>
    public FacetTable ToTable(FacetSet definitions) => new(
    [
        .. definitions.All.Select(definition =>
            (Facets.FirstOrDefault(facet => facet.Name == definition.Name) ?? new(definition.Name, [], new int[Documents + 1], []))
                .ToColumn(definition)),
    ]);

    private static void Write(BinaryWriter writer, FacetOrdinals facet)
    {
        writer.Write(facet.Name);
        writer.Write7BitEncodedInt(facet.Values.Length);
        foreach (var value in facet.Values)
            writer.Write(value);
        for (var document = 0; document + 1 < facet.Starts.Length; document++)
            writer.Write7BitEncodedInt(facet.Starts[document + 1] - facet.Starts[document]);
        Write(writer, facet.Ordinals);
    }

    private static FacetOrdinals ReadFacet(BinaryReader reader, int documents)
    {
        var name = reader.ReadString();
        var values = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.ReadString();
        var starts = new int[documents + 1];
        for (var document = 0; document < documents; document++)
            starts[document + 1] = starts[document] + reader.Read7BitEncodedInt();
        return new(name, values, starts, ReadNumbers(reader, starts[^1]));
    }

    private static void Write(BinaryWriter writer, int[] numbers)
    {
        foreach (var number in numbers)
            writer.Write7BitEncodedInt(number);
    }

    private static int[] ReadNumbers(BinaryReader reader, int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = reader.Read7BitEncodedInt();
        return numbers;
    }
}
