using GuideSearch.Guides;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.NearDuplicates;

/// <summary>Which questions are found to be the same.</summary>
public class ClusteringTests
{
    [Theory]
    [InlineData("Describe a time you missed a deadline.", "Tell me about a time when you missed a deadline.")]
    [InlineData("Describe a time you missed a deadline.", "Can you tell me about a time you missed your deadlines? How did you handle it?")]
    [InlineData("What is regularization?", "Explain what regularization is.")]
    [InlineData("How do you value a company?", "Explain how you would value a company.")]
    [InlineData("What is the difference between TCP and UDP?", "Explain the difference between TCP and UDP.")]
    [InlineData("How do you handle conflicts within a team?", "How do you handle a conflict within your team?")]
    public void One_question_in_two_frames_is_one_question(string one, string other) =>
        Assert.Equal([[0, 1]], ClustersOf(Asking("a", one), Asking("b", other)));

    [Theory]
    [InlineData("What is a left join?", "What is a right join?")]
    [InlineData("What is regularization?", "Why does regularization help?")]
    [InlineData("What do you know about C?", "What do you know about C++?")]
    [InlineData("When would you use a queue?", "When would you not use a queue?")]
    [InlineData("Tell me about a time you gave feedback to a peer.", "Tell me about a time you gave feedback to your manager.")]
    [InlineData("Tell me about yourself.", "Tell me about us.")]
    [InlineData(
        "When should a growing team split its large shared database into services?",
        "When should a growing team not split its large shared database into services?")]
    [InlineData(
        "What do you check before a release of an embedded controller goes to customers?",
        "What do you check after a release of an embedded controller goes to customers?")]
    [InlineData(
        "How do you run a discovery call with a hospital buyer and a budget?",
        "How do you run a discovery call with a hospital buyer and without a budget?")]
    public void Questions_about_different_things_stay_apart(string one, string other) =>
        Assert.Empty(ClustersOf(Asking("a", one), Asking("b", other)));

    [Fact]
    public void Within_a_guide_only_questions_that_are_the_same_word_for_word_are_one()
    {
        var twice = Asking("a", "Describe a conflict.", "Tell me about a conflict.", "Describe a conflict.");

        Assert.Equal([[0, 2]], ClustersOf(twice));
        Assert.Equal([[0, 2, 3]], ClustersOf(twice, Asking("b", "Discuss a conflict.")));
    }

    [Fact]
    public void Overview_passages_ask_nothing() =>
        Assert.Empty(ClustersOf(
            AGuide.Named("a").Telling("Education", "A degree.").Build(), AGuide.Named("b").Telling("Education", "Another.").Build()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261125)]
    public void Clusters_are_those_of_comparing_all_pairs(int seed)
    {
        var random = new Random(seed);
        var prompts = new List<string> { "zab zeb zib" };
        while (prompts.Count < 400)
            prompts.Add(random.Next(3) > 0 ? Changed(prompts[random.Next(prompts.Count)], random) : Sentence(random));
        var guides = prompts.Chunk(5).Select((chunk, i) => Asking($"g{i:00}", chunk)).ToArray();
        var ids = guides.SelectMany(g => g.Documents).Select(d => d.Id).ToList();

        var found = ClustersOf(guides).Select(cluster => string.Join(' ', cluster.Select(document => ids[document])));
        var expected = new NaiveClusters(guides).Shared.Select(cluster => string.Join(' ', cluster.OrderBy(ids.IndexOf)));

        Assert.True(expected.Count() > 20, $"seed {seed} shows too little");
        Assert.Equal(expected.Order(), found.Order());
    }

    private static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => Word(random)));

    private static string Changed(string prompt, Random random)
    {
        var words = prompt.Split(' ').ToList();
        if (random.Next(2) == 0)
            words[random.Next(words.Count)] = Word(random);
        else
            words.Insert(random.Next(words.Count + 1), Word(random));
        return string.Join(' ', words);
    }

    private static string Word(Random random) => $"z{random.Next(10)}b";

    private static int[][] ClustersOf(params Guide[] guides)
    {
        var clustering = new QuestionClustering();
        foreach (var guide in guides)
            clustering.Add(guide);
        return clustering.Clusters();
    }

    private static Guide Asking(string slug, params string[] prompts) =>
        prompts.Aggregate(AGuide.Named(slug), (guide, prompt) => guide.Asking(prompt)).Build();
}
