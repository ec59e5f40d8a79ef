using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Synonyms;

public class SynonymLintTests
{
    private static readonly Guide[] _guides =
    [
        AGuide.Named("sales").Asking("How do you reduce churn?", "Call early.\nAsk each team.").Build(),
        AGuide.Named("data").Asking("What is a data warehouse?", "A store of the data.\nWarehouse keepers load it.").Build(),
    ];

    [Fact]
    public void An_entry_that_leads_to_what_the_guides_have_is_no_fault() =>
        Assert.Empty(Check(_guides, OneWay(["customers leaving"], ["churn"]), TwoWay("dwh", "data warehouse")));

    [Fact]
    public void An_entry_is_dead_when_no_guide_has_what_it_leads_to()
    {
        Assert.Equal(["GS0311 Hint 1"], Check(_guides, OneWay(["churn"], ["attrition", "customer loss"])));
        Assert.Empty(Check(_guides, OneWay(["quitting"], ["attrition", "churn"])));
    }

    [Fact]
    public void A_phrase_occurs_only_within_a_line() =>
        Assert.Equal(["GS0311 Hint 1"], Check(_guides, OneWay(["store room"], ["data warehouse keepers"])));

    [Fact]
    public void A_term_without_a_word_for_the_search_is_told() =>
        Assert.Equal(["GS0309 Warning 1"], Check(_guides, OneWay(["..."], ["churn"])));

    [Fact]
    public void Terms_that_are_one_to_the_search_are_told_in_each_list() => Assert.Equal(
        ["GS0310 Hint 1", "GS0310 Hint 2"],
        Check(_guides, TwoWay("churn", "CHURN", "loss"), OneWay(["quit"], ["Churn", "churn"])));

    [Theory]
    [InlineData("it")]
    [InlineData("isr")]
    [InlineData("can")]
    public void An_ambiguous_short_form_must_not_be_expanded(string shortForm)
    {
        Assert.Equal(["GS0312 Warning 1"], Check(_guides, TwoWay(shortForm, "churn")));
        Assert.DoesNotContain("GS0312 Warning 1", Check(_guides, OneWay(["information technology"], [shortForm])));
    }

    [Fact]
    public void A_term_that_a_fifth_of_many_questions_have_is_too_broad()
    {
        var guide = AGuide.Named("long");
        for (var i = 0; i < 100; i++)
            guide.Asking(i < 20 ? $"Which team {i}?" : $"Which number {i}?");

        Assert.Equal(["GS0313 Warning 1"], Check([guide.Build()], OneWay(["squad"], ["team"])));
        Assert.Empty(Check([guide.Asking("One more?").Build()], OneWay(["squad"], ["team"])));
    }

    [Fact]
    public void In_a_small_corpus_a_share_says_nothing() => Assert.Empty(Check(_guides, OneWay(["loss"], ["churn"])));

    [Fact]
    public void A_pair_of_two_entries_is_told_once_with_the_line_of_the_first() => Assert.Equal(
        ["GS0314 Warning 2"],
        Check(_guides, TwoWay("leaving", "churn"), OneWay(["Leaving", "loss"], ["churn"])));

    [Fact]
    public void An_entry_of_a_field_that_no_guide_is_in_is_dead()
    {
        var guide = AGuide.Named("sales").In("Sales", "SaaS").Asking("What is churn?").Build();

        Assert.Equal(["GS0311 Hint 2"], Check(
            [guide], OneWay(["loss"], ["churn"]) with { Fields = ["saas", "Finance"] }, OneWay(["loss"], ["churn"]) with { Fields = ["Finance"] }));
    }

    [Fact]
    public void In_a_field_a_short_form_is_not_ambiguous_and_a_pair_of_two_fields_is_no_repetition()
    {
        var sales = AGuide.Named("sales").In("Sales", "SaaS").Asking("What is churn?").Build();

        Assert.Empty(Check([sales], TwoWay("ae", "churn") with { Fields = ["Sales"] }, TwoWay("ae", "churn") with { Fields = ["SaaS"] }));
        Assert.Equal(["GS0312 Warning 1"], Check([sales], TwoWay("it", "churn") with { Fields = ["Sales"] }));
    }

    private static string[] Check(Guide[] guides, params SynonymEntry[] entries)
    {
        var numbered = entries.Select((entry, index) => entry with { Source = new("synonyms.yml", index + 1) });
        var found = new SynonymLint(TermCensus.Create(guides, Words), Words).Check(new([.. numbered]));
        Assert.All(found, d => Assert.Contains(d.Code, DiagnosticCodes.Meanings.Keys));
        return [.. found.Select(d => $"{d.Code} {d.Severity} {d.Source.Line}")];
    }

    private static SynonymEntry TwoWay(params string[] terms) => SynonymEntry.TwoWay(terms, default);

    private static SynonymEntry OneWay(string[] from, string[] to) => SynonymEntry.OneWay(from, to, default);

    /// <summary>An analysis as small as can be: words in lower case.</summary>
    private static IReadOnlyList<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '?', '.'], StringSplitOptions.RemoveEmptyEntries)];
}
