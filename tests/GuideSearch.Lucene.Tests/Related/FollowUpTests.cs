using GuideSearch.Guides;
using GuideSearch.Lucene.Tests.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Related;

/// <summary>What is likely to be asked next.</summary>
public class FollowUpTests
{
    [Fact]
    public async Task One_of_each_kind_comes_first_named_deeper_together_next()
    {
        using var guides = await OverJoinsAsync();

        var next = await guides.Searcher.FindNextAsync(new("a", "q1"), size: 4, CancellationToken.None);

        Assert.Equal([Relation.Named, Relation.Deeper, Relation.Together, Relation.Next], next!.Questions.Select(q => q.Relation));
        Assert.Equal(
            [
                "What does a missing row become?", "When is a hash join faster than a merge join?",
                "What is a window function?", "What is a view?",
            ],
            next.Questions.Select(q => q.Prompt));
    }

    [Fact]
    public async Task Every_reason_is_a_sentence_that_names_what_it_goes_by()
    {
        using var guides = await OverJoinsAsync();

        var why = (await guides.Searcher.FindNextAsync(new("a", "q1"), size: 4, CancellationToken.None))!.Questions.Select(q => q.Why);

        Assert.Equal(
            [
                "The answer names it as a follow-up.", "It asks for more about join.",
                "It comes next in 2 other guides where the same question is asked.", "It comes next in this guide.",
            ],
            why);
    }

    [Fact]
    public async Task What_only_an_answer_names_leads_nowhere()
    {
        using var guides = await OverJoinsAsync();

        var named = (await guides.Searcher.FindNextAsync(new("a", "q1"), size: 1, CancellationToken.None))!.Questions;

        Assert.Null(Assert.Single(named).Listed);
    }

    [Fact]
    public async Task Behind_the_last_question_of_a_section_the_guide_goes_on_with_the_next()
    {
        using var guides = await OverJoinsAsync();

        var next = (await guides.Searcher.FindNextAsync(new("a", "q2"), size: 5, CancellationToken.None))!.Questions;

        Assert.Equal("The guide goes on with its behavioral questions.", Assert.Single(next).Why);
    }

    private static Task<SearchedGuides> OverJoinsAsync() => SearchedGuides.OverAsync([
        AGuide.Named("a").Asking("What is a join?", "It pairs rows.\nFollow-up: What does a missing row become? Null.")
            .Asking("What is a view?").Asking("Tell me about a conflict.", section: SectionType.Behavioral).Build(),
        AGuide.Named("b").Asking("Explain what a join is.").Asking("What is a window function?").Build(),
        AGuide.Named("c").Asking("Define a join.").Asking("Explain window functions.").Build(),
        AGuide.Named("d").Asking("When is a hash join faster than a merge join?").Build(),
    ]);
}
