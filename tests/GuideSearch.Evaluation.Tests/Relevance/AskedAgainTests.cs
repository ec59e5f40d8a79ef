using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>Questions that several of the repository's own guides ask, and what stands beside them.</summary>
[Collection(ContentIndex.Name)]
public class AskedAgainTests(ContentIndex content)
{
    private static readonly QuestionId _overfitting = new(
        "ai-research-scientist-interview-guide", "what-is-overfitting-and-which-regularization-techniques-help-against-it");

    private static readonly QuestionId _rejection = new(
        "medical-device-sales-representative-interview-help", "how-do-you-handle-rejection");

    [Theory]
    [InlineData(
        "tight deadline",
        "Describe a time you worked under a tight deadline.",
        "Tell me about a time you worked under a tight deadline.")]
    [InlineData(
        "debug under time pressure",
        "Tell me about a time when you had to debug a difficult problem under time pressure.",
        "Tell me about a time you had to debug a difficult problem under time pressure.")]
    public async Task Two_ways_to_put_a_question_are_one_question(string query, string one, string other)
    {
        var hits = (await content.SearchAsync(query)).Hits;
        var (first, second) = (hits.First(h => h.Prompt.Text == one), hits.First(h => h.Prompt.Text == other));

        Assert.Contains(second.Id, first.AlsoAskedIn.Select(q => q.Id));
        Assert.Contains(first.Id, second.AlsoAskedIn.Select(q => q.Id));
    }

    [Fact]
    public async Task What_most_guides_ask_comes_first_and_once()
    {
        var request = new SearchRequest { Query = QueryReader.Read(""), Sort = SortOrder.Asked, Similar = SimilarMode.Collapse };

        var hits = (await content.Searcher.SearchAsync(request, CancellationToken.None)).Hits;

        Assert.Equal(hits.OrderByDescending(hit => hit.AskedIn).Select(hit => hit.Id), hits.Select(hit => hit.Id));
        Assert.True(hits[0].AskedIn > 2);
        Assert.Equal(hits.Count, hits.DistinctBy(hit => hit.Prompt.Text).Count());
    }

    [Fact]
    public async Task Beside_overfitting_stands_regularization()
    {
        var similar = await content.Searcher.FindSimilarAsync(_overfitting, size: 3, CancellationToken.None);

        Assert.Contains(similar!.Questions, q => q.Prompt.Contains("regularization", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(similar.Questions, q => q.Listed!.Question.Id == _overfitting);
    }

    [Fact]
    public async Task What_comes_next_is_another_question_with_its_reason()
    {
        var next = await content.Searcher.FindNextAsync(_rejection, size: 10, CancellationToken.None);

        Assert.DoesNotContain(next!.Questions, q => q.Prompt == "How do you handle rejection?");
        Assert.All(next.Questions, q => Assert.EndsWith(".", q.Why, StringComparison.Ordinal));
    }
}
