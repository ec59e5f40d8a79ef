using GuideSearch.Lucene.Tests.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Suggesting;

/// <summary>What is suggested while a candidate types, and in which order.</summary>
public sealed class SuggestTests : IAsyncLifetime
{
    private SearchedGuides _guides = null!;

    public async Task InitializeAsync() => _guides = await SearchedGuides.OverAsync(
    [
        AGuide.Named("analyst").Titled("Data Analyst Interview Guide").Tagged("sql", "Statistics", "Interview Prep")
            .Asking("Tell me about a time you had a CONFLICT with a coworker").Asking("Over the last year, what did you learn?")
            .Asking("What is an S3 bucket?").Asking("Describe naïve Bayes.").Telling("Education", "A degree helps.").Build(),
        AGuide.Named("engineer").Titled("Machine Learning Engineer Interview Guide").Tagged("SQL", "Machine Learning", "Interview Prep")
            .Asking("What is overfitting, and how does regularization help?").Asking("How do you manage time under pressure?")
            .Asking("Tell me about a time you had a conflict with a coworker.").Asking("Explain C++ templates.")
            .Asking("How do you choose k for k-means?").Asking("What is SQL?").Asking("Which SQLite limits do you know?").Build(),
    ]);

    public Task DisposeAsync()
    {
        _guides.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("regul", "[regul]arization")]
    [InlineData("reg overf", "[overf]itting, and how does [reg]ularization")]
    [InlineData("OVERF", "[overf]itting,")]
    [InlineData("naive bayes", "[naïve] [Bayes]")]
    [InlineData("bay NAÏ", "[naï]ve [Bay]es")]
    [InlineData("c++ temp", "[C++] [temp]lates")]
    [InlineData("means", "k-[means]")]
    [InlineData("kmean", "[k-means]")]
    [InlineData("what is over", "[over]fitting")]
    [InlineData("regularisation", "<regularization>")]
    [InlineData("ovref", "<overfitting>")]
    [InlineData("overfiting reg", "<overfitting>, and how does [reg]ularization")]
    [InlineData("coworker conflcit", "<CONFLICT> with a [coworker]")]
    public async Task The_beginnings_of_any_words_in_any_order_find_and_mark_a_title(string typed, string shown) =>
        Assert.Contains(shown, Shown((await SuggestAsync(typed))[0]), StringComparison.Ordinal);

    [Theory]
    [InlineData("s4")]
    [InlineData("sqk")]
    [InlineData("xverfitting")]
    [InlineData("overfitting kafka")]
    [InlineData("educ")]
    public async Task Nothing_is_made_up(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Theory]
    [InlineData("")]
    [InlineData("o")]
    [InlineData("  o  ")]
    [InlineData("?!")]
    public async Task Too_little_has_no_suggestions(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task Questions_of_one_wording_are_one_and_count_their_guides()
    {
        var suggestion = Assert.Single(await SuggestAsync("conflict"));

        Assert.Equal((SuggestionKind.Question, 2, "analyst/q1"), (suggestion.Kind, suggestion.Count, suggestion.Name));
        Assert.Equal("analyst", suggestion.Guide!.Slug);
    }

    [Fact]
    public async Task Guides_and_tags_count_their_questions()
    {
        Assert.Equal([("analyst", 4)], (await SuggestAsync("data an")).Select(s => (s.Name, s.Count)));
        Assert.Equal([("Statistics", 4)], (await SuggestAsync("statist")).Select(s => (s.Name, s.Count)));
        Assert.Equal([("engineer", 7), ("Machine Learning", 7)], (await SuggestAsync("machine l")).Select(s => (s.Name, s.Count)));
    }

    [Fact]
    public async Task A_tag_that_every_question_has_is_not_suggested() =>
        Assert.DoesNotContain(await SuggestAsync("interview pre"), suggestion => suggestion.Kind is SuggestionKind.Tag);

    [Fact]
    public async Task Spellings_of_one_tag_are_one_and_whole_words_come_before_beginnings() =>
        Assert.Equal(["SQL", "What is SQL?", "Which SQLite limits do you know?"], (await SuggestAsync("sql")).Select(s => s.Text.Text));

    [Fact]
    public async Task A_word_of_weight_comes_before_one_that_only_says_how_it_is_asked()
    {
        Assert.Equal("How do you manage time under pressure?", (await SuggestAsync("time"))[0].Text.Text);
        Assert.Equal("What is overfitting, and how does regularization help?", (await SuggestAsync("over"))[0].Text.Text);
    }

    [Theory]
    [InlineData("tell me about a time")]
    [InlineData("tell me about a time ")]
    [InlineData("tell me about a time you ha")]
    [InlineData("tell me about a time con")]
    public async Task A_title_that_begins_as_typed_comes_first(string typed) =>
        Assert.StartsWith("Tell me about a time", (await SuggestAsync(typed))[0].Text.Text, StringComparison.Ordinal);

    [Fact]
    public async Task Guides_and_tags_leave_room_for_questions()
    {
        using var guides = await SearchedGuides.OverAsync(Enumerable.Range(0, 9).Select(i => AGuide.Named($"g{i}")
            .Titled($"Risk role {i}").Tagged($"Risk {i}").Asking($"Risk question {i}").Asking("And then?").Build()));

        Assert.Equal("6 2 2", Shares(await SuggestAsync(guides, "risk", 10)));
        Assert.Equal("2 1 1", Shares(await SuggestAsync(guides, "risk", 4)));
        Assert.Equal("0 9 0", Shares(await SuggestAsync(guides, "role", 10)));
    }

    private static string Shares(IReadOnlyList<Suggestion> suggestions) =>
        string.Join(' ', Enum.GetValues<SuggestionKind>().Select(kind => suggestions.Count(s => s.Kind == kind)));

    private Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed) => SuggestAsync(_guides, typed, 8);

    private static async Task<IReadOnlyList<Suggestion>> SuggestAsync(SearchedGuides guides, string typed, int size) =>
        (await guides.Searcher.SuggestAsync(new(typed, size), CancellationToken.None)).Suggestions;

    /// <summary>The text with brackets around what matched, pointed ones where it was misspelt.</summary>
    private static string Shown(Suggestion suggestion)
    {
        var text = suggestion.Text.Text;
        foreach (var range in suggestion.Text.Ranges.Reverse())
        {
            var (open, close) = range.How is MatchKind.Typo ? ('<', '>') : ('[', ']');
            text = $"{text[..range.Start]}{open}{text.AsSpan(range.Start, range.Length)}{close}{text[(range.Start + range.Length)..]}";
        }

        return text;
    }
}
