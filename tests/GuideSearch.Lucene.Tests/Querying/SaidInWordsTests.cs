using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>What a reply says of a query is said in words that somebody wrote, and each word has one state.</summary>
public class SaidInWordsTests
{
    private static readonly string[] _prompts =
    [
        "How do you calculate discounted cash flows?", "How do managers handle scheduling?", "When should you not use a cache?",
        "When should you use a cache?", "What is a WebSocket?", "How do companies value acquisitions?", "Which policies apply after a release?",
        "What happens before a release?", "Describe your first analysis of running queries.", "How do you say no to a customer?",
        "What do neural networks need?", "What is a neural network?",
    ];

    private static readonly string[] _words =
    [
        "discounted", "cash", "flows", "flow", "manager", "management", "schedul", "calcul", "cach", "web", "socket", "compan", "valuing",
        "acquisition", "polic", "policy", "the", "of", "what", "is", "not", "no", "say", "before", "after", "first", "describe", "tell", "me",
        "about", "analyses", "running", "runing", "queries", "customrs", "customers", "vs", "\"neural network\"", "\"=cash flow\"", "-cache",
        "===", "dcf", "valuation", "decline", "it", "and",
    ];

    private static readonly SynonymSet _synonyms = new(
    [
        SynonymEntry.TwoWay(["dcf", "discounted cash flow"], new("synonyms.yml")),
        SynonymEntry.TwoWay(["say no", "declining requests"], new("synonyms.yml")),
        SynonymEntry.OneWay(["valuation"], ["valuing companies"], new("synonyms.yml")),
    ]);

    [Fact]
    public async Task Every_word_that_is_shown_was_written_by_somebody_and_has_one_state()
    {
        const int Seed = 16;
        var random = new Random(Seed);
        using var guides = await GuidesAsync();
        var written = _prompts.Concat(_synonyms.Entries.SelectMany(entry => entry.From.Concat(entry.To)))
            .SelectMany(WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var round = 0; round < 400; round++)
        {
            var query = string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => _words[random.Next(_words.Length)]));
            var response = await guides.AskAsync(query, r => r with { Size = 20 });
            var where = $"seed {Seed}, round {round}, '{query}'";

            Assert.All(response.Expansions.SelectMany(e => e.Terms).SelectMany(WordsOf), word => Assert.True(written.Contains(word), $"{where}: {word}"));
            Assert.Empty(response.Query.Ignored.Intersect(response.Query.Words, StringComparer.OrdinalIgnoreCase));
            var missing = response.Hits.SelectMany(hit => hit.Missing).SelectMany(WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Assert.True(!response.Query.Ignored.Any(missing.Contains), $"{where}: ignored and missing");
            Assert.All(missing, word => Assert.Contains(word, query, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(response.Query.Notes.Distinct(), response.Query.Notes);
        }
    }

    [Theory]
    [InlineData("dcf ", "dcf: discounted cash flow")]
    [InlineData("discounted cash flow ", "discounted cash flow: dcf")] // once for the three words
    [InlineData("web socket ", "web socket: websocket")]
    [InlineData("\"neural network\"", "\"neural network\": neural networks")]
    [InlineData("\"=neural network\"", "")]
    public async Task What_stands_for_several_words_is_said_for_them_together(string query, string said)
    {
        using var guides = await GuidesAsync();

        var response = await guides.AskAsync(query);

        Assert.Equal(said, string.Join("; ", response.Expansions.Select(e => $"{e.Word}: {string.Join(", ", e.Terms)}")));
    }

    [Theory]
    [InlineData("when not to use a cache", "When should you not use a cache?")]
    [InlineData("when to use a cache", "When should you use a cache?")]
    [InlineData("don't use cache", "When should you not use a cache?")]
    [InlineData("before release", "What happens before a release?")]
    [InlineData("after release", "Which policies apply after a release?")]
    public async Task Words_that_turn_what_is_asked_tell_which_question_is_first(string query, string prompt)
    {
        using var guides = await GuidesAsync();

        Assert.Equal(prompt, (await guides.AskAsync(query)).Hits[0].Prompt.Text);
    }

    [Fact]
    public async Task Phrases_and_exclusions_look_at_question_and_answer_and_not_at_tags()
    {
        using var guides = await SearchedGuides.OverAsync(
        [
            AGuide.Named("a").Tagged("Machine Learning").Asking("What is a tree?").Asking("What is it?", "Machine learning is it.").Build(),
        ]);

        Assert.Equal(["q2"], (await guides.AskAsync("\"machine learning\"")).Hits.Select(hit => hit.Id.Slug));
        Assert.Equal(["q1"], (await guides.AskAsync("-\"machine learning\"")).Hits.Select(hit => hit.Id.Slug));
    }

    private static Task<SearchedGuides> GuidesAsync() => SearchedGuides.OverAsync(
        [_prompts.Aggregate(AGuide.Named("said"), (guide, prompt) => guide.Asking(prompt)).Build()],
        inputs: new("test") { Synonyms = _synonyms });

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split([' ', '?', '.', '"', '='], StringSplitOptions.RemoveEmptyEntries);
}
