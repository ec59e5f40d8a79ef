using GuideSearch.Querying;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>One paraphrase a question: what a person asks who has not read it. <c>paraphrases.tsv</c> holds query and question.</summary>
public class ParaphraseTests(ContentIndex content) : IClassFixture<ContentIndex>
{
    /// <summary>Only ever rises; a little below what was last measured.</summary>
    private const double LeastRecall = 0.5;

    [Fact]
    public async Task A_paraphrase_finds_its_question_among_the_first_ten()
    {
        var pairs = File.ReadLines(Path.Combine(ContentIndex.Folder, "paraphrases.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        var lost = new List<string>();
        foreach (var pair in pairs)
        {
            var response = await content.Searcher.SearchAsync(
                new() { Query = QueryReader.Read(pair[0]), Facets = [], Snippets = 0 }, CancellationToken.None);
            if (response.Hits.All(h => h.Id.ToString() != pair[1]))
                lost.Add($"{pair[0]} -> {pair[1]}");
        }

        var recall = 1 - ((double)lost.Count / pairs.Count);
        Assert.True(recall >= LeastRecall, $"recall@10 {recall:F3} of {pairs.Count}; lost:\n{string.Join('\n', lost)}");
    }
}
