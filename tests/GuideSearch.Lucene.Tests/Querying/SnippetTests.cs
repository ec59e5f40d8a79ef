using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

public class SnippetTests
{
    private const string Answer =
        "Start with the business question, e.g. churn. Then look at the data you have.\n" +
        "Cleaning takes most of the time and most of the patience of everybody who works with data for a living, year after year.\n" +
        "Regularization: L1 and L2 penalties keep weights small.\n" +
        "Deploy with CI/CD. Watch the k-means clusters drift and regularize again when they do, because nothing that was true stays true.";

    [Fact]
    public async Task The_passage_that_says_most_is_shown_from_its_line()
    {
        var snippet = Assert.Single(await SnippetsAsync("regularization penalties"));

        Assert.StartsWith("Regularization: L1", snippet.Text, StringComparison.Ordinal);
        Assert.True(snippet.CutStart);
        Assert.Equal(["Regularization", "penalties", "regularize"], Marked(snippet));
        Assert.Equal([MatchKind.Exact, MatchKind.Exact, MatchKind.Stem], snippet.Ranges.Select(range => range.How));
    }

    [Fact]
    public async Task Another_form_of_the_word_is_marked_as_such() =>
        Assert.Equal(MatchKind.Stem, Assert.Single(Assert.Single(await SnippetsAsync("penalty")).Ranges).How);

    [Fact]
    public async Task Joined_names_and_phrases_are_marked_whole()
    {
        Assert.Contains("CI/CD", Marked(Assert.Single(await SnippetsAsync("ci/cd"))));
        Assert.Contains("k-means", Marked(Assert.Single(await SnippetsAsync("kmeans"))));
        Assert.Contains("business question", Marked(Assert.Single(await SnippetsAsync("\"business question\""))));
    }

    [Fact]
    public async Task Without_a_match_the_answer_begins_to_speak()
    {
        var snippet = Assert.Single(await SnippetsAsync("prompt"));

        Assert.StartsWith("Start with the business question, e.g. churn.", snippet.Text, StringComparison.Ordinal);
        Assert.False(snippet.CutStart);
        Assert.True(snippet.CutEnd);
        Assert.Empty(snippet.Ranges);
    }

    [Fact]
    public async Task Several_passages_come_best_first_and_stand_apart()
    {
        var snippets = await SnippetsAsync("churn regularization clusters", r => r with { Snippets = 3 });

        Assert.True(snippets.Count > 1);
        var starts = snippets.Select(s => Answer.IndexOf(s.Text, StringComparison.Ordinal)).ToList();
        Assert.NotEqual(starts.Order(), starts); // the passage that says most stands behind others
        var ends = starts.Zip(snippets, (start, snippet) => (Start: start, End: start + snippet.Text.Length)).OrderBy(s => s.Start).ToList();
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public async Task None_are_made_when_none_are_wanted_and_no_marks_when_marks_are_off()
    {
        Assert.Empty(await SnippetsAsync("regularization", r => r with { Snippets = 0 }));
        Assert.Empty(Assert.Single(await SnippetsAsync("regularization", r => r with { Highlight = false })).Ranges);
    }

    private static List<string> Marked(Snippet snippet) => [.. snippet.Ranges.Select(r => snippet.Text.Substring(r.Start, r.Length))];

    private static async Task<IReadOnlyList<Snippet>> SnippetsAsync(string text, Func<SearchRequest, SearchRequest>? change = null)
    {
        using var guides = await SearchedGuides.OverAsync(
            [AGuide.Named("a").Asking("A prompt", Answer).Asking("Something else", "Nothing.").Build()]);
        return (await guides.AskAsync(text, change)).Hits[0].Snippets;
    }
}
