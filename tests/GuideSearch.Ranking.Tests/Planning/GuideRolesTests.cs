using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Planning;

/// <summary>Guides by number: 0 "Private Equity Associate", 1 "Nurse", 2 "CI/CD Engineer", 3 no role at all.</summary>
public class GuideRolesTests
{
    private static readonly GuideSummary[] _guides =
    [
        .. new[] { "Private Equity Associate Interview Guide", "Nurse Interview Questions", "CI/CD Engineer", "Interview Guide" }
            .Select((title, i) => InMemorySource.SummaryOf(AGuide.Named($"g{i}").Titled(title).Build())),
    ];

    /// <summary>Weight of the naming words, here 1, 2, 4 … by their place in the query, times the square of the named share.</summary>
    [Theory]
    [InlineData("private equity associate", "0:7")]
    [InlineData("private equity", "0:1.3333")] // 3 × (2/3)²
    [InlineData("equity", "")] // one word of three
    [InlineData("nurse", "1:1")] // a shorter role is named in full
    [InlineData("equity for nurses private", "0:4, 1:4")] // (1 + 8) × (2/3)²; 4
    [InlineData("interview guide", "")]
    [InlineData("engineer", "")] // one of three: joined ci/cd is two words and one name
    [InlineData("", "")]
    public void A_role_is_named_by_two_of_its_words_or_by_all(string words, string named)
    {
        var terms = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => TermOf(word)).ToList();

        Assert.Equal(named, Text(new GuideRoles(_guides, new RankingOptions { MinRoleWords = 2 }).Named(terms, i => 1 << i)));
    }

    [Theory]
    [InlineData("Sales Development Representative (SDR) Interview Guide", "sdr", "0:1")]
    [InlineData("Enterprise Sales Development Representative (SDR) Interview Guide", "sdr", "0:0.64")] // (4/5)²
    [InlineData("Sales Development Representative (SDR)", "sdr sales", "0:3")]
    [InlineData("Vice President (VP) of Sales", "vp", "0:0.36")] // (3/5)²
    [InlineData("Sales Representative (SDR)", "sdr", "")] // of no words of the title
    [InlineData("Sales Development Representative SDR", "sdr", "")]
    [InlineData("Engineer (E)", "e", "")]
    public void A_short_form_in_brackets_names_the_words_that_it_is_short_for(string title, string words, string named)
    {
        GuideSummary[] guides = [InMemorySource.SummaryOf(AGuide.Named("g").Titled(title).Build())];
        var terms = words.Split(' ').Select(word => TermOf(word)).ToList();

        Assert.Equal(named, Text(new GuideRoles(guides, new RankingOptions { MinRoleWords = 2 }).Named(terms, i => 1 << i)));
    }

    [Theory]
    [InlineData(VariantKind.Synonym, "")]
    [InlineData(VariantKind.Typo, "0:1.3333")]
    [InlineData(VariantKind.Relative, "")]
    [InlineData(VariantKind.Continuation, "")]
    public void It_may_be_named_by_a_misspelt_word_but_not_by_another(VariantKind kind, string named)
    {
        var terms = new[] { TermOf("private"), TermOf("shares", new TermVariant(["equity"], ["equity"], kind)) };

        Assert.Equal(named, Text(new GuideRoles(_guides, new RankingOptions()).Named(terms, i => 1 << i)));
    }

    [Fact]
    public void A_word_counts_once_in_whatever_forms_it_names()
    {
        var term = TermOf(
            "pe",
            new TermVariant(["private", "equity"], ["private", "equity"], VariantKind.Reading),
            new(["equity"], ["equity"], VariantKind.Typo));

        Assert.Equal("0:0.4444", Text(new GuideRoles(_guides, new RankingOptions()).Named([term], _ => 1)));
    }

    [Fact]
    public void The_words_that_name_a_guide_are_told() => Assert.Equal(
        0b101UL,
        new GuideRoles([InMemorySource.SummaryOf(AGuide.Named("g").Titled("Zab Zeb Interview Guide").Build())], new RankingOptions())
            .Named([TermOf("zab"), TermOf("zub"), TermOf("zeb")], _ => 1).Single().Terms);

    private static QueryTerm TermOf(string word, params TermVariant[] others) =>
        new(word, [new([TechnicalAnalyzer.StemOf(word)], [word], VariantKind.Typed), .. others]);

    private static string Text(IEnumerable<NamedGuide> named) => string.Join(
        ", ", named.OrderBy(guide => guide.Guide).Select(guide => FormattableString.Invariant($"{guide.Guide}:{guide.Weight:0.####}")));
}
