using GuideSearch.Guides;
using GuideSearch.Synonyms;

namespace GuideSearch.Core.Tests.Synonyms;

public class SynonymIndexTests
{
    [Fact]
    public void In_a_two_way_entry_each_term_finds_the_others_and_not_itself()
    {
        var index = Index(Both("boss", "manager", "supervisor"));

        Assert.Equal(["manager", "supervisor"], Variants(index, "boss"));
        Assert.Equal(["boss", "supervisor"], Variants(index, "manager"));
        Assert.Equal(["boss", "manager"], Variants(index, "supervisor"));
    }

    [Fact]
    public void In_a_one_way_entry_only_the_plain_word_finds_the_term_of_the_field()
    {
        var index = Index(OneWay(["nest egg", "pension"], ["retirement savings"]));

        Assert.Equal(["retirement savings"], Variants(index, "nest egg"));
        Assert.Equal(["retirement savings"], Variants(index, "pension"));
        Assert.Empty(Variants(index, "retirement savings"));
    }

    [Fact]
    public void The_longest_term_wins_whatever_the_order_of_the_entries()
    {
        var index = Index(Both("data", "facts"), Both("data science team", "analysts"), Both("data science", "statistics"));

        Assert.Equal(["statistics"], Variants(index, "data science role"));
        Assert.Equal(["analysts"], Variants(index, "data science team"));
        Assert.Equal(["facts"], Variants(index, "data engineer"));
    }

    [Fact]
    public void A_term_that_breaks_off_falls_back_to_the_longest_whole_one()
    {
        var index = Index(Both("net revenue retention", "nrr"), Both("net", "after tax"));

        var match = index.LongestMatch(["net", "revenue", "growth"], 0);

        Assert.Equal((0, 1), (match?.Start, match?.Length));
    }

    [Theory]
    [InlineData("missed the deadline")]
    [InlineData("missed your deadline")]
    [InlineData("missed deadline")]
    public void Determiners_inside_of_a_term_count_for_nothing(string query)
    {
        Assert.Equal(["late"], Variants(Index(Both("missed deadline", "late")), query));
        Assert.Equal(["late"], Variants(Index(Both("missed a deadline", "late")), query));
    }

    [Fact]
    public void A_term_that_is_little_more_than_a_determiner_keeps_it()
    {
        Assert.Equal(["wall street"], Variants(Index(Both("the street", "wall street")), "the street"));
        Assert.Empty(Variants(Index(Both("the street", "wall street")), "street"));
    }

    [Fact]
    public void The_beginning_of_a_term_is_no_term() => Assert.Empty(Variants(Index(Both("net present value", "npv")), "net present"));

    [Fact]
    public void A_miss_and_the_end_of_the_query_are_null()
    {
        var index = Index(Both("npv", "net present value"));

        Assert.Null(index.LongestMatch(["irr"], 0));
        Assert.Null(index.LongestMatch(["npv"], 1));
        Assert.Null(index.LongestMatch([], 0));
    }

    [Fact]
    public void A_query_is_read_from_left_to_right_without_overlap()
    {
        var index = Index(Both("cash flow", "liquidity"), Both("flow model", "water"), Both("model", "forecast"));

        var matches = index.Matches(["discounted", "cash", "flow", "model", "cash"]);

        Assert.Equal([(1, 2), (3, 1)], matches.Select(m => (m.Start, m.Length)));
    }

    [Fact]
    public void Entries_that_share_a_term_add_up_in_the_order_of_the_file()
    {
        var index = Index(Both("churn", "attrition"), OneWay(["churn"], ["customers leaving", "attrition"]));

        Assert.Equal(["attrition", "customers leaving"], Variants(index, "churn"));
    }

    [Fact]
    public void Each_sense_of_a_word_keeps_its_fields()
    {
        var index = Index(
            Both("lead", "prospect") with { Fields = ["Sales"] }, Both("lead", "wire") with { Fields = ["Hardware"] },
            Both("lead", "prospect") with { Fields = ["Mining"] });

        var variants = index.LongestMatch(["lead"], 0)!.Variants;

        Assert.Equal(["prospect Sales", "wire Hardware", "prospect Mining"], variants.Select(v => $"{v.Term} {Assert.Single(v.Fields)}"));
    }

    [Fact]
    public void Entries_are_not_chained() =>
        Assert.Equal(["manager"], Variants(Index(OneWay(["boss"], ["manager"]), OneWay(["manager"], ["leader"])), "boss"));

    [Fact]
    public void Terms_that_the_analysis_makes_equal_are_no_variants_of_each_other()
    {
        var index = SynonymIndex.Build(
            new([Both("Deadline", "deadlines", "due date")]), text => [.. Words(text).Select(w => w.ToLowerInvariant().TrimEnd('s'))]);

        var match = index.LongestMatch(["deadline"], 0);

        Assert.Equal(["due date"], match!.Variants.Select(v => v.Term));
        Assert.Equal(["due", "date"], match.Variants[0].Units);
    }

    [Fact]
    public void A_term_of_which_the_analysis_leaves_nothing_is_left_out()
    {
        var index = SynonymIndex.Build(new([Both("&", "and", "plus")]), text => text == "&" ? [] : Words(text));

        Assert.Equal(["plus"], Variants(index, "and"));
        Assert.Null(index.LongestMatch([""], 0));
    }

    [Fact]
    public void The_empty_thesaurus_matches_nothing() => Assert.Empty(Index().Matches(["a", "b"]));

    private static SynonymEntry Both(params string[] terms) => SynonymEntry.TwoWay(terms, new ContentLocation("synonyms.yml", 1));

    private static SynonymEntry OneWay(string[] from, string[] to) => SynonymEntry.OneWay(from, to, new ContentLocation("synonyms.yml", 1));

    private static SynonymIndex Index(params SynonymEntry[] entries) => SynonymIndex.Build(new(entries), Words);

    private static IReadOnlyList<string> Variants(SynonymIndex index, string query) =>
        [.. index.LongestMatch(Words(query), 0)?.Variants.Select(v => v.Term) ?? []];

    private static string[] Words(string text) => text.Split(' ');
}
