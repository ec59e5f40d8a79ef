using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>Technical names find what they name, and nothing that merely holds one of their letters.</summary>
[Collection(ContentIndex.Name)]
public class NamedThingTests(ContentIndex content)
{
    [Theory]
    [InlineData("C++", "c++")]
    [InlineData("C#", "c#")]
    [InlineData(".NET", ".net")]
    [InlineData("CI/CD", "ci/cd")]
    [InlineData("A/B testing", "a/b")]
    [InlineData("k-means", "k-means")]
    [InlineData("Node.js", "node.js")]
    public async Task A_name_finds_what_it_names(string query, string name)
    {
        var response = await content.Searcher.SearchAsync(
            new() { Query = QueryReader.Read(query), Aids = SearchAids.None, Facets = [] }, CancellationToken.None);

        Assert.NotEmpty(response.Hits);
        foreach (var hit in response.Hits.Where(h => h.Missing.Count == 0))
            Assert.Contains(name, $"{hit.Prompt.Text} {hit.Guide.Title} {string.Join(' ', hit.Tags)} {await AnswerOfAsync(hit.Id)}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Regularization_overfitting_finds_the_overfitting_questions_first()
    {
        var response = await content.SearchAsync("regularization overfitting");

        Assert.Contains("overfitting", response.Hits[0].Prompt.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(response.Hits[0].Prompt.Ranges);
    }

    private async Task<string> AnswerOfAsync(QuestionId id) =>
        (await content.Searcher.FindQuestionAsync(id, CancellationToken.None))!.Question.Answer;
}
