using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene.Tests.Collecting;

public class DocumentFilterTests
{
    private static readonly DocumentFilter _even = new(document => document % 2 == 0, "It is odd.");
    private static readonly DocumentFilter _small = new(document => document < 5, "It is large.");

    [Theory]
    [InlineData(0, "0 1 2 3 4 5 6 7")]
    [InlineData(1, "0 2 4 6")]
    [InlineData(2, "0 2 4")]
    public void A_document_passes_that_every_filter_accepts(int filters, string documents)
    {
        var passes = DocumentFilter.All([.. new[] { _even, _small }.Take(filters)]);

        Assert.Equal(documents, string.Join(' ', Enumerable.Range(0, 8).Where(passes)));
    }
}
