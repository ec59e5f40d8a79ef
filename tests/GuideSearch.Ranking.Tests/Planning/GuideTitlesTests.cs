using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Planning;

public class GuideTitlesTests
{
    private static readonly GuideTitles _titles = new(
        [
            .. new[] { "Data Engineer", "Senior Data Engineer", "Data Scientist", "Data Engineer Lead", "Wealth Manager" }
                .Select((title, i) => InMemorySource.SummaryOf(AGuide.Named($"g{i}").Titled(title).Asking("x").Build())),
        ],
        new RankingOptions { GuideTitleShare = 0.5 });

    [Theory]
    [InlineData("data engineers", "g0 g1 g3")] // more of the query, then the shorter title, then the slug
    [InlineData("scientist data", "g2")] // one word of two is not more than half
    [InlineData("data", "g0 g2 g1")] // three at most
    [InlineData("wealth", "g4")]
    [InlineData("wealth data zab", "")]
    [InlineData("", "")]
    public void Guides_whose_titles_have_more_than_half_of_the_words_come_best_first(string query, string slugs)
    {
        var terms = query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => TermOf(word)).ToList();

        Assert.Equal(slugs, string.Join(' ', _titles.Match(terms).Select(match => match.Slug)));
    }

    [Fact]
    public void A_section_that_is_asked_for_is_no_word_of_a_title() => Assert.Equal(
        ["g4"],
        _titles.Match([TermOf("wealth"), new("behavioral", []) { Section = SectionType.Behavioral }]).Select(match => match.Slug));

    [Theory]
    [InlineData(VariantKind.Synonym, 1)]
    [InlineData(VariantKind.Relative, 0)]
    public void A_title_is_met_in_any_form_but_a_relative(VariantKind kind, int guides) =>
        Assert.Equal(guides, _titles.Match([new("rich", [new(["wealth"], ["wealth"], kind)])]).Count);

    private static QueryTerm TermOf(string word) => new(word, [new([TechnicalAnalyzer.StemOf(word)], [word], VariantKind.Typed)]);
}
