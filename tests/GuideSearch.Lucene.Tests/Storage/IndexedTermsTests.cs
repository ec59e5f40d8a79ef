using GuideSearch.Analysis;
using GuideSearch.Lucene.Schema;
using GuideSearch.Serving.Companions;
using GuideSearch.Testing;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>The index holds what the analyzer says, for it is the one that queries and highlights ask.</summary>
public sealed class IndexedTermsTests : IDisposable
{
    private const string Text = "C++ or k-means?\n- Optimizing CI/CD, don't\n- the client’s 510(k) résumé";

    private readonly BuiltIndex _built = new();

    public void Dispose() => _built.Dispose();

    [Fact]
    public async Task Stems_and_words_stand_at_the_same_positions_with_the_ranges_of_the_text()
    {
        _built.Publish(AGuide.Named("one").Asking("Why?", Text).Build());
        using var index = await _built.OpenAsync();
        using var lease = index.Acquire();
        var tokens = TechnicalAnalyzer.Analyze(Text);

        Assert.Equal(
            tokens.Select(t => (t.Stem, t.Position, t.Start, t.End)).Distinct().Order(),
            Postings(lease.Generation.Segment, IndexFields.Answer.Stems, offsets: true).Distinct().Order());
        Assert.Equal(
            tokens.Select(t => (t.Term, t.Position, -1, -1)).Order(),
            Postings(lease.Generation.Segment, IndexFields.Answer.Words, offsets: false).Order());
        Assert.Equal(13, lease.Generation.Segment.GetNumericDocValues(IndexFields.Answer.Length).Get(0));
    }

    [Fact]
    public async Task A_thousand_documents_keep_their_order()
    {
        var guides = Enumerable.Range(0, 50).Select(g => Enumerable.Range(0, 20)
            .Aggregate(AGuide.Named($"g{g:00}"), (guide, q) => guide.Asking($"Question {q} of {g}?")).Build()).ToArray();
        _built.Publish(guides);
        using var index = await _built.OpenAsync();
        using var lease = index.Acquire();

        var ids = Enumerable.Range(0, lease.Generation.Segment.MaxDoc).Select(doc =>
        {
            var bytes = lease.Generation.Segment.Document(doc).GetBinaryValue(IndexFields.Stored);
            return StoredQuestion.FromBytes(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)).Id;
        });

        Assert.Equal(guides.SelectMany(g => g.Documents).Select(d => d.Id.ToString()), ids);
    }

    private static IEnumerable<(string Term, int Position, int Start, int End)> Postings(AtomicReader segment, string field, bool offsets)
    {
        var terms = segment.GetTerms(field).GetEnumerator();
        while (terms.MoveNext())
        {
            var term = terms.Term.Utf8ToString();
            var postings = terms.DocsAndPositions(null, null);
            postings.NextDoc();
            for (var i = 0; i < postings.Freq; i++)
            {
                var position = postings.NextPosition();
                yield return (term, position, offsets ? postings.StartOffset : -1, offsets ? postings.EndOffset : -1);
            }
        }
    }
}
