using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Terms;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Tests.Planning;

public class TermExpanderTests
{
    private static readonly TermDictionary _dictionary = DictionaryText.Parse(
        "kubernetes 50, kubernets 2, terminal 5, termination 9, manager 30, management 20, cash 9, flow 7, loss 40, overfitting 12, dbt 3");

    private static readonly Thesaurus _thesaurus =
        new(new([SynonymEntry.TwoWay(["churn", "attrition", "overfutting"], new("synonyms.yml"))]));

    private static readonly TermExpander _expander = new(_dictionary, _thesaurus, new RankingOptions());

    [Theory]
    [InlineData("manager", "Relative management")]
    [InlineData("terminal", "")] // its vector tells it from termination
    [InlineData("loss", "")]
    [InlineData("boss", "")] // a word of English is no misspelling
    [InlineData("overfutting", "")] // nor is one of the thesaurus
    [InlineData("overfiting", "Relative overfitting")] // of one root
    [InlineData("kuberntes", "Typo kubernetes, Typo kubernets")]
    [InlineData("cashflow", "Typo cash flow")]
    [InlineData("dbx", "")]
    public void What_else_may_stand_for_a_word(string word, string variants) =>
        Assert.Equal(variants, Expand(_expander, word, unfinished: false));

    [Theory]
    [InlineData("kuber", "Completion kubernetes, Completion kubernets")]
    [InlineData("k", "")] // shorter beginnings say nothing
    [InlineData("fl", "Completion flow")]
    [InlineData("overfit", "")] // its stem is known, and nothing else goes on from it
    public void What_an_unfinished_word_may_become(string word, string variants) =>
        Assert.Equal(variants, Expand(_expander, word, unfinished: true));

    [Trait("Fault", "Q02")]
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Relative manage")]
    [InlineData(2, "Relative manage, Relative manager")]
    public void Relatives_are_as_many_as_the_options_say(int max, string variants)
    {
        var dictionary = DictionaryText.Parse("manage 9, manager 8, management 7");

        var expander = new TermExpander(dictionary, _thesaurus, new() { MaxFamilyWords = max, FamilyFloor = -1 });
        Assert.Equal(variants, Expand(expander, "management", unfinished: false));
    }

    [Theory]
    [InlineData("kubernets", "kubernetes")]
    [InlineData("kubernetes", null)]
    [InlineData("dbt", null)] // too short to be wrong
    [InlineData("manager", null)]
    [InlineData("unknown", null)]
    public void A_rare_word_may_be_a_slip_of_a_guide(string word, string? better) => Assert.Equal(better, _expander.CommonerSpelling(word));

    [Theory]
    [InlineData("overfiting", "overfitting")]
    [InlineData("cashflow", "cash flow")]
    [InlineData("overfitting", null)]
    [InlineData("overfiting model", null)] // one word only
    [InlineData("", null)]
    public void A_single_unknown_word_has_a_spelling(string text, string? spelling) => Assert.Equal(spelling, _expander.SpellingOf(text));

    [Theory]
    [InlineData("churn", "0+1: attrition, overfutting")]
    [InlineData("the churn of churn", "1+1: attrition, overfutting; 3+1: attrition, overfutting")]
    [InlineData("goal", "")]
    public void The_thesaurus_reads_the_words_in_a_row(string units, string matches) => Assert.Equal(matches, string.Join("; ", _expander
        .Synonyms(units.Split(' '))
        .Select(match => $"{match.Start}+{match.Length}: {string.Join(", ", match.Variants.Select(v => v.Term))}")));

    [Fact]
    public void The_thesaurus_knows_single_words_by_their_stems()
    {
        Assert.True(_thesaurus.Knows("churn"));
        Assert.False(_thesaurus.Knows("goal"));
        Assert.Equal(12, _expander.MaxSynonyms);
    }

    private static string Expand(TermExpander expander, string word, bool unfinished) => string.Join(", ", expander
        .VariantsOf(TechnicalAnalyzer.Analyze(word)[0], SearchAids.All, unfinished)
        .Select(variant => $"{variant.Kind} {variant.Shown}"));
}
