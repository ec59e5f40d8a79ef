using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;
using GuideSearch.Serving.Companions;
using GuideSearch.Testing;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Tests.Storage;

public sealed class GenerationTests : IDisposable
{
    private readonly BuiltIndex _built = new();

    public void Dispose() => _built.Dispose();

    [Fact]
    public async Task A_published_generation_gives_its_documents_back_in_order()
    {
        var first = AGuide.Named("analyst").Asking("What is SQL?", "A language.\nFor queries.").Telling("Education", "A degree.").Build();
        var second = AGuide.Named("tester").Asking("What is a bug?", change: q => q with { Features = AnswerFeatures.Code }).Build();

        var published = _built.Publish(second, first);
        using var index = await _built.OpenAsync();
        using var lease = index.Acquire();
        var documents = Enumerable.Range(0, lease.Generation.Segment.MaxDoc)
            .Select(doc => lease.Generation.Segment.Document(doc).GetBinaryValue(IndexFields.Stored))
            .Select(bytes => StoredQuestion.FromBytes(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)).ToQuestion());

        Assert.Equal([.. first.Documents, .. second.Documents], documents);
        Assert.Equal(new IndexStatus(published, IndexFault.None, null), index.Status);
        Assert.Equal((2, 2, 3), (published.Guides, published.Questions, published.Documents));
        Assert.Equal(["analyst", "tester"], lease.Generation.Guides.Select(g => g.Slug));
    }

    [Fact]
    public async Task Odd_facet_values_come_back_exactly()
    {
        _built.Publish(AGuide.Named("odd").In("C/C++ & \"Rust\" <b>", " spaced ").Tagged("Ü–ß 😀", "a\tb").Asking("Why?").Build());

        using var index = await _built.OpenAsync();
        using var lease = index.Acquire();

        Assert.Equal(["C/C++ & \"Rust\" <b>"], Values(lease.Generation.Segment, "category"));
        Assert.Equal([" spaced "], Values(lease.Generation.Segment, "vertical"));
        Assert.Equal(["a\tb", "Ü–ß 😀"], Values(lease.Generation.Segment, "tag"));
    }

    private static IEnumerable<string> Values(AtomicReader segment, string facet)
    {
        var values = segment.GetSortedSetDocValues(IndexFields.FacetOf(facet));
        for (var ord = 0L; ord < values.ValueCount; ord++)
        {
            var bytes = new global::Lucene.Net.Util.BytesRef();
            values.LookupOrd(ord, bytes);
            yield return bytes.Utf8ToString();
        }
    }
}
