using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>
/// What ranking promises, as tables: (1) all words above some; (2) the prompt above the answer; (3) words together above words scattered;
/// (4) the typed form above another form, and that above a relative; (5) a rare word above a frequent one; (6) a short text above a long
/// one that says it as often; (7) a guide's title and section count where the question itself is silent.
/// </summary>
public class RankingPropertyTests
{
    private static readonly string[] _names =
        ["C++", "C#", ".NET", "CI/CD", "A/B testing", "k-means", "Node.js", "C", "a net", "means", "a node"];

    private const string Filler = "Plain sentences that talk of other things and fill the page. ";

    [Fact]
    public Task All_words_stand_above_some() =>
        AssertOrder("gradient descent", ("Explain gradient descent", ""), ("Explain the gradient of a gradient", "gradient"));

    [Fact]
    public Task The_prompt_stands_above_the_answer() =>
        AssertOrder("escrow", ("What is escrow", "A deposit."), ("What is a deposit", "It is an escrow."));

    [Fact]
    public Task Words_together_stand_above_words_scattered() =>
        AssertOrder("cash flow", ("How is cash flow measured each year", ""), ("How does cash each year change the flow", ""));

    [Fact]
    public Task The_typed_form_stands_above_another_form() =>
        AssertOrder("negotiating", ("On negotiating terms", ""), ("On negotiates terms", ""), ("On negotiation terms", ""));

    [Fact]
    public async Task Words_of_one_root_that_mean_something_else_do_not_find_each_other()
    {
        using var guides = await GuidesOf(("On termination of a contract", ""), ("On negotiation of a contract", ""));

        Assert.Empty((await guides.AskAsync("terminal", r => r with { Aids = SearchAids.None })).Hits);
        Assert.Single((await guides.AskAsync("negotiating", r => r with { Aids = SearchAids.None })).Hits);
    }

    [Fact]
    public async Task A_rare_word_stands_above_a_frequent_one()
    {
        using var guides = await GuidesOf(("One system", ""), ("One quorum", ""), ("One system", ""), ("One system", ""));

        Assert.Equal("One quorum", (await guides.AskAsync("system quorum")).Hits[0].Prompt.Text);
    }

    [Fact]
    public Task A_short_answer_stands_above_a_long_one_that_says_it_as_often() =>
        AssertOrder("quorum", ("First", "A quorum. " + Filler), ("First", "A quorum. " + string.Concat(Enumerable.Repeat(Filler, 20))));

    [Fact]
    public async Task Title_and_section_of_a_guide_count_where_the_question_is_silent()
    {
        using var guides = await SearchedGuides.OverAsync([
            AGuide.Named("a").Titled("Wealth manager").Asking("How do you start a day?").Build(),
            AGuide.Named("b").Titled("Baker").Asking("How do you start a day?", section: Guides.SectionType.Situational).Build(),
            AGuide.Named("c").Titled("Wealth manager").Asking("How do you start a day?", section: Guides.SectionType.Situational).Build()]);

        var response = await guides.AskAsync("situational questions wealth manager");

        Assert.Equal("c/q1", response.Hits[0].Id.ToString());
        Assert.Equal(["a", "c"], response.Guides.Select(g => g.Slug));
    }

    [Fact]
    public async Task A_quoted_phrase_is_required_in_a_row_in_any_inflection_or_to_the_letter()
    {
        using var guides = await GuidesOf(
            ("On neural networks", ""), ("On a neural network", ""), ("Networks, neural", ""), ("None", "neural\nnetwork"));

        Assert.Equal(
            ["On a neural network", "On neural networks"], (await guides.AskAsync("\"neural network\"")).Hits.Select(h => h.Prompt.Text));
        Assert.Equal(["On a neural network"], (await guides.AskAsync("\"=neural network\"")).Hits.Select(h => h.Prompt.Text));
        Assert.Equal(3, (await guides.AskAsync("-\"=neural network\"")).Totals!.Documents);
        Assert.Equal(2, (await guides.AskAsync("-\"neural network\"")).Totals!.Documents);
    }

    [Fact]
    public async Task A_word_beside_a_quoted_phrase_lifts_what_has_it_and_shuts_out_nothing()
    {
        using var guides = await GuidesOf(("On neural networks", ""), ("On a neural network", ""), ("A neural network and its depth", ""));

        var prompts = (await guides.AskAsync("depth \"neural network\"")).Hits.Select(h => h.Prompt.Text);

        Assert.Equal(["A neural network and its depth", "On a neural network", "On neural networks"], prompts);
    }

    [Theory]
    [InlineData("C++", "Uses of C++")]
    [InlineData("C#", "Uses of C#")]
    [InlineData(".NET", "Uses of .NET")]
    [InlineData("CI/CD", "Uses of CI/CD")]
    [InlineData("ci cd", "Uses of CI/CD")]
    [InlineData("A/B testing", "Uses of A/B testing")]
    [InlineData("k-means", "Uses of k-means")]
    [InlineData("Node.js", "Uses of Node.js")]
    [InlineData("nodejs", "Uses of Node.js")]
    public async Task Technical_names_find_what_they_name(string query, string prompt)
    {
        using var guides = await GuidesOf([.. _names.Select(name => ("Uses of " + name, ""))]);

        var hits = (await guides.AskAsync(query, r => r with { Match = MatchMode.All })).Hits;

        Assert.Equal([prompt], hits.Select(h => h.Prompt.Text));
    }

    [Fact]
    public async Task Exclusions_leave_nothing_of_what_they_name()
    {
        using var guides = await GuidesOf(("Trees and forests", ""), ("Trees", "with SVMs"), ("Trees in a random forest", ""));

        Assert.Equal(["Trees and forests"], (await guides.AskAsync("trees -svm -\"random forest\"")).Hits.Select(h => h.Prompt.Text));
        Assert.Equal(2, (await guides.AskAsync("-svm")).Totals!.Documents);
    }

    [Theory]
    [InlineData("trees -python", "a/q1", "a/q3")]
    [InlineData("trees -forestry", "a/q1", "a/q2", "a/q3")]
    [InlineData("trees -\"machine learning\"", "a/q1", "a/q2")]
    [InlineData("trees -behavioral", "a/q1", "a/q2", "a/q3")]
    [InlineData("-python", "a/q1", "a/q3")]
    public async Task Exclusions_look_at_the_question_and_its_answer_only(string query, params string[] found)
    {
        using var guides = await SearchedGuides.OverAsync([
            AGuide.Named("a").Titled("Forestry").Tagged("python", "machine learning")
                .Asking("Name some trees", section: Guides.SectionType.Behavioral)
                .Asking("Draw trees", "With Python.", Guides.SectionType.Behavioral)
                .Asking("Trees in machine learning", section: Guides.SectionType.Behavioral).Build()]);

        Assert.Equal(found, (await guides.AskAsync(query)).Hits.Select(h => h.Id.ToString()).Order());
    }

    private static async Task AssertOrder(string query, params (string Prompt, string Answer)[] wanted)
    {
        using var guides = await GuidesOf([.. wanted.Reverse(), ("Unrelated matters", Filler), ("Other matters", Filler)]);

        var response = await guides.AskAsync(query, r => r with { Match = MatchMode.Any, Kind = KindFilter.Any });

        Assert.Equal(wanted.Select((_, i) => $"a/q{wanted.Length - i}"), response.Hits.Select(h => h.Id.ToString()));
    }

    private static Task<SearchedGuides> GuidesOf(params (string Prompt, string Answer)[] questions)
    {
        var guide = AGuide.Named("a").Titled("Guide");
        foreach (var (prompt, answer) in questions)
            guide.Asking(prompt, answer);
        return SearchedGuides.OverAsync([guide.Build()]);
    }
}
