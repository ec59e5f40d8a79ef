using GuideSearch.Guides;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.NearDuplicates;

public class QuestionClustersTests
{
    private static readonly QuestionClusters _clusters = new([[0, 3, 4], [2, 5]], documents: 6);

    [Theory]
    [InlineData(0, "0 3 4", 0)]
    [InlineData(4, "0 3 4", 0)]
    [InlineData(5, "2 5", 2)]
    [InlineData(1, "1", 1)] // asked once
    public void A_document_stands_with_those_that_ask_the_same(int document, string members, int first) =>
        Assert.Equal((members, first), (string.Join(' ', _clusters.MembersOf(document)), _clusters.FirstOf(document)));

    [Fact]
    public void All_clusters_are_told() => Assert.Equal(["0 3 4", "2 5"], _clusters.All.Select(cluster => string.Join(' ', cluster)));

    [Fact]
    public void Each_question_but_the_first_of_those_that_are_the_same_gets_a_hint()
    {
        Guide[] guides = [Asking("a"), Asking("b"), Asking("c")];

        var hints = NearDuplicateCheck.HintsFor(guides).ToList();

        Assert.Equal(["b.md:20", "c.md:20"], hints.Select(hint => $"{hint.Source.Path}:{hint.Source.Line}"));
        Assert.All(hints, hint =>
            Assert.StartsWith("a.md:20 asks nearly the same, \"What is regularization?\"", hint.Message, StringComparison.Ordinal));
    }

    private static Guide Asking(string slug) => AGuide.Named(slug).Asking($"About {slug} alone").Asking("What is regularization?").Build();
}
