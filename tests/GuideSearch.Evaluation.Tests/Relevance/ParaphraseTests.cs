using GuideSearch.Guides;
using GuideSearch.Querying;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>
/// One query a question, by a person who has not read it: <c>paraphrases.tsv</c> avoids the words of the question on purpose,
/// <c>faq.tsv</c> asks it as it comes, half in sentences and half in a few words, as collections for FAQ retrieval do.
/// </summary>
[Collection(ContentIndex.Name)]
public class ParaphraseTests(ContentIndex content)
{
    /// <param name="minRecall">Only ever rises; a little below what was last measured.</param>
    [Theory]
    [InlineData("paraphrases.tsv", 0.96)]
    [InlineData("faq.tsv", 0.985)]
    public async Task A_paraphrase_finds_its_question_among_the_first_ten(string file, double minRecall)
    {
        var pairs = File.ReadLines(Path.Combine(ContentIndex.Folder, file)).Skip(1).Select(line => line.Split('\t')).ToList();

        var lost = new List<string>();
        foreach (var pair in pairs)
        {
            var response = await content.Searcher.SearchAsync(
                new() { Query = QueryReader.Read(pair[0]), Facets = [], Snippets = 0 }, CancellationToken.None);
            if (response.Hits.All(h => h.Id.ToString() != pair[1]))
                lost.Add($"{pair[0]} -> {pair[1]}");
        }

        var recall = 1 - ((double)lost.Count / pairs.Count);
        Assert.True(recall >= minRecall, $"recall@10 {recall:F3} of {pairs.Count}; lost:\n{string.Join('\n', lost)}");
    }

    [Fact]
    public async Task Every_question_is_asked_for_at_least_once()
    {
        var asked = File.ReadLines(Path.Combine(ContentIndex.Folder, "faq.tsv")).Skip(1).Select(line => line.Split('\t')[1]).ToHashSet();
        var guides = await content.Searcher.ListGuidesAsync(new("", [], Page: 1, Size: 200), CancellationToken.None);

        foreach (var guide in guides.Guides)
        {
            var details = await content.Searcher.FindGuideAsync(guide.Slug, CancellationToken.None);
            Assert.All(details!.Documents.Where(d => d.Kind is DocumentKind.Question), d => Assert.Contains(d.Id.ToString(), asked));
        }
    }
}
