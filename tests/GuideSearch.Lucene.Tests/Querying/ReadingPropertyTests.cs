using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>
/// What ranking promises of queries that say more than their words: (14) both sides of a comparison stand above one side said often;
/// (15) a question for an experience leads to behavioral ones, and its frame finds nothing by itself; (16) the type of section that is
/// asked for stands above the others; (17) the guide that is named stands above those that share a word of its name.
/// </summary>
public class ReadingPropertyTests
{
    private const string Filler = "Plain sentences that talk of other things and fill the page. ";

    [Theory]
    [InlineData("batch vs stream processing")]
    [InlineData("difference between batch and stream processing")]
    [InlineData("compare batch with stream processing")]
    public async Task Both_sides_of_a_comparison_stand_above_one_side_said_often(string query)
    {
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Titled("Guide")
            .Asking("How does batch processing work, and who needs batch processing?", "Batch processing. " + Filler)
            .Asking("How does stream processing work, and who needs stream processing?", "Stream processing. " + Filler)
            .Asking("What suits a batch and what a stream?", Filler).Build()]);

        Assert.Equal("a/q3", (await guides.AskAsync(query)).Hits[0].Id.ToString());
    }

    [Theory]
    [InlineData("tell me about a time you missed a deadline")]
    [InlineData("have you ever missed a deadline")]
    [InlineData("when did you miss a deadline")]
    public async Task A_question_for_an_experience_leads_to_behavioral_ones(string query)
    {
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Titled("Guide")
            .Asking("What follows a missed deadline?", section: SectionType.Technical)
            .Asking("What followed a missed deadline?", section: SectionType.Behavioral)
            .Asking("Tell me about a time you had of it", section: SectionType.Behavioral).Build()]);

        var hits = (await guides.AskAsync(query, r => r with { Aids = SearchAids.None })).Hits;

        Assert.Equal(["a/q2", "a/q1"], hits.Select(hit => hit.Id.ToString()));
    }

    [Fact]
    public async Task Without_that_question_both_sections_are_alike()
    {
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Titled("Guide")
            .Asking("What follows a missed deadline?", section: SectionType.Technical)
            .Asking("What follows a missed deadline?", section: SectionType.Behavioral).Build()]);

        var hits = (await guides.AskAsync("missed deadline")).Hits;

        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Fact]
    public async Task The_type_of_section_that_is_asked_for_stands_above_the_others()
    {
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Titled("Guide")
            .Asking("How do you plan a release?", section: SectionType.Technical)
            .Asking("How do you plan a release?", section: SectionType.Situational).Build()]);

        Assert.Equal("a/q2", (await guides.AskAsync("situational questions release plan")).Hits[0].Id.ToString());
    }

    [Fact]
    public async Task The_guide_that_is_named_stands_above_those_that_share_a_word_of_its_name()
    {
        using var guides = await SearchedGuides.OverAsync([
            AGuide.Named("a").Titled("Data Engineer Interview Guide").Asking("How do you start, as an engineer of any kind?").Build(),
            AGuide.Named("b").Titled("Sales Engineer Interview Guide").Asking("How do you start?").Build()]);

        Assert.Equal("b/q1", (await guides.AskAsync("sales engineer")).Hits[0].Id.ToString());
    }
}
