using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>What is counted as an answer, and what stands first.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("How to join tables?")]
    [InlineData("how to join tables")]
    [InlineData("HOW TO JOIN TABLES tag:sql")]
    public async Task A_question_that_is_typed_word_for_word_stands_first(string query)
    {
        using var guides = await SearchedGuides.OverAsync([
            AGuide.Named("a").Titled("Join tables").Tagged("sql", "join", "tables")
                .Asking("Join tables, join: tables to join?", "Join tables.").Build(),
            AGuide.Named("b").Tagged("sql").Asking("How to join tables?").Build(),
        ]);

        var hits = (await guides.AskAsync(query, request => request with { Explain = true })).Hits;

        Assert.Equal("b/q1", hits[0].Id.ToString());
        Assert.StartsWith("verbatim", hits[0].Why!.Parts[0].Description, StringComparison.Ordinal);
        Assert.All(hits.Skip(1), hit => Assert.True(hit.Score < hits[0].Score));
    }

    [Fact]
    public async Task What_has_far_less_of_a_score_than_the_best_is_related_and_no_answer()
    {
        using var guides = await SearchedGuides.OverAsync([OfManyTopics()]);

        var auto = (await guides.AskAsync("kerberos ticket renewal", request => request with { Aids = SearchAids.None })).Totals!;
        var any = (await guides.AskAsync(
            "kerberos ticket renewal", request => request with { Aids = SearchAids.None, Match = MatchMode.Any })).Totals!;

        Assert.True(auto.Documents < any.Documents, $"{auto.Documents} of {any.Documents}");
        Assert.Equal(any.Documents, auto.Documents + auto.Related);
        Assert.Equal(0, any.Related);
    }

    [Fact]
    public async Task An_answer_that_is_left_out_says_why()
    {
        using var guides = await SearchedGuides.OverAsync([OfManyTopics()]);
        var request = new SearchRequest { Query = QueryReader.Read("kerberos ticket renewal"), Aids = SearchAids.None };
        var answers = (await guides.AllHitsAsync(request)).ConvertAll(hit => hit.Id);
        var related = (await guides.AllHitsAsync(request with { Match = MatchMode.Any })).Find(hit => !answers.Contains(hit.Id))!;

        var explanation = (await guides.Searcher.ExplainAsync(request, related.Id, CancellationToken.None))!;

        Assert.False(explanation.Matches);
        Assert.Contains("Its score is below 0.35 of the best one of this query: it is related, and no answer.", explanation.Reasons);
    }

    [Theory]
    [InlineData("kerberos ticket renewal", true)]
    [InlineData("", true)]
    [InlineData("knitting a scarf", false)]
    [InlineData("kerberos knitting scarf wool needle", false)]
    [InlineData("\"knitting scarf\"", false)]
    public async Task A_query_that_the_guides_do_not_answer_says_so(string query, bool answered)
    {
        using var guides = await SearchedGuides.OverAsync([OfManyTopics()]);

        var response = await guides.AskAsync(query);

        Assert.Equal(answered, response.Answered);
        Assert.Equal(answered, response.Confidence >= SearchResponse.SureConfidence);
    }

    /// <summary>Ten questions with every word, and many in which one of them is mentioned at the end of a long answer.</summary>
    private static Guide OfManyTopics() => Enumerable.Range(0, 40).Aggregate(
        Enumerable.Range(0, 10).Aggregate(AGuide.Named("a"), (guide, i) => guide.Asking(
            $"How does the renewal of a kerberos ticket work, part {i}?", "The kerberos ticket has a renewal time.")),
        (guide, i) => guide.Asking(
            $"What is topic{i}?", string.Concat(Enumerable.Repeat($"Something else about topic{i}. ", 40)) + "A ticket.")).Build();
}
