using GuideSearch.Lucene.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDirectory = Lucene.Net.Store.FSDirectory;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Everything that a generation holds but its name and its time: companions, stored documents, postings, columns.</summary>
internal static class GenerationContents
{
    public static IReadOnlyList<string> Of(string path)
    {
        using var directory = LuceneDirectory.Open(Path.Combine(path, OpenGeneration.IndexName));
        using var reader = DirectoryReader.Open(directory);
        var segment = (AtomicReader)Assert.Single(reader.Leaves).Reader;
        Assert.False(segment.HasDeletions);
        return [.. Companions(path), .. Documents(segment), .. segment.Fields.SelectMany(field => Postings(segment, field)), .. Columns(segment)];
    }

    private static IEnumerable<string> Companions(string path) => Directory.GetFiles(path).Order(StringComparer.Ordinal)
        .Where(file => Path.GetFileName(file) != Manifest.FileName)
        .Select(file => $"{Path.GetFileName(file)}: {Convert.ToBase64String(File.ReadAllBytes(file))}");

    private static IEnumerable<string> Documents(AtomicReader segment) => Enumerable.Range(0, segment.MaxDoc)
        .SelectMany(number => segment.Document(number), (number, field) => $"{number} {field.Name} {field.GetBinaryValue().Utf8ToString()}");

    private static IEnumerable<string> Postings(AtomicReader segment, string field)
    {
        foreach (var term in segment.GetTerms(field))
        {
            var text = term.Term.Utf8ToString();
            if (segment.GetTermPositionsEnum(new Term(field, text)) is { } positions)
            {
                while (positions.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
                {
                    var places = Enumerable.Range(0, positions.Freq)
                        .Select(_ => $"{positions.NextPosition()}:{positions.StartOffset}-{positions.EndOffset}");
                    yield return $"{field} {text} {document} {string.Join(' ', places)}";
                }
            }
            else
            {
                var documents = segment.GetTermDocsEnum(new Term(field, text));
                while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
                    yield return $"{field} {text} {document}";
            }
        }
    }

    private static IEnumerable<string> Columns(AtomicReader segment)
    {
        foreach (var info in segment.FieldInfos.OrderBy(info => info.Name, StringComparer.Ordinal))
        {
            var (numbers, values) = (segment.GetNumericDocValues(info.Name), segment.GetSortedSetDocValues(info.Name));
            for (var document = 0; document < segment.MaxDoc && info.HasDocValues; document++)
            {
                var held = numbers is null ? string.Join(' ', ValuesOf(values, document)) : $"{numbers.Get(document)}";
                yield return $"{info.Name} {document} {held}";
            }
        }
    }

    private static IEnumerable<string> ValuesOf(SortedSetDocValues values, int document)
    {
        values.SetDocument(document);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            var bytes = new global::Lucene.Net.Util.BytesRef();
            values.LookupOrd(ordinal, bytes);
            yield return bytes.Utf8ToString();
        }
    }
}
