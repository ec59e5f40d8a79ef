using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Names are found however they are joined, and operators as they are written.</summary>
public class NameTests
{
    private static readonly string[] _prompts =
    [
        "What is a WebSocket?", "How does a web server use a socket file?", "What raises an IllegalStateException?",
        "What is an illegal move in chess?", "What did ES2015 bring?", "What did HTTP/2 change?", "Which print is left in Python 3?",
        "What is new in C# 12?", "When do you write useMemo?", "How is a data center cooled?", "How do users sign up and log in?",
        "What is the difference between = and ==?", "What is the difference between == and ===?", "When do you use && and when ||?",
        "What does the ?. operator do?", "What does the % operator return?", "Where does -> stand in Rust?", "When is ++i faster than i++?",
        "What does std::move do?", "What does an email filter do?", "What is a rollback?", "How is a cake rolled?", "What is a linked list?",
    ];

    [Theory]
    [InlineData("web socket", "WebSocket")]
    [InlineData("websockets", "WebSocket")]
    [InlineData("illegal state exceptions", "IllegalState")]
    [InlineData("illegal state exc", "IllegalState")] // still in the typing
    [InlineData("IllegalStateException", "IllegalState")]
    [InlineData("es 2015", "ES2015")]
    [InlineData("ES-2015", "ES2015")]
    [InlineData("http2", "HTTP/2")]
    [InlineData("http 2", "HTTP/2")]
    [InlineData("HTTP/2", "HTTP/2")]
    [InlineData("python3", "Python 3")]
    [InlineData("c#12", "C# 12")]
    [InlineData("use memo", "useMemo")]
    [InlineData("usememo", "useMemo")]
    [InlineData("datacenter", "data center")]
    [InlineData("DataCenter", "data center")]
    [InlineData("login", "log in")]
    [InlineData("roll back", "rollback")]
    [InlineData("e mail", "email")]
    [InlineData("e-mail", "email")]
    [InlineData("linkedlist", "linked list")]
    public async Task A_name_is_found_however_it_is_joined(string query, string name)
    {
        var response = await AskAsync(query);

        Assert.Contains(name, response.Hits[0].Prompt.Text, StringComparison.Ordinal);
        Assert.Empty(response.Hits[0].Missing);
        Assert.NotEmpty(response.Hits[0].Prompt.Ranges);
    }

    [Theory]
    [InlineData("===", "===")]
    [InlineData("== vs ===", "== and ===")]
    [InlineData("difference between = and ==", "= and ==")]
    [InlineData("&& ||", "&&")]
    [InlineData("?.", "?.")]
    [InlineData("what does ?. do", "?.")]
    [InlineData("->", "->")]
    [InlineData("%", "%")]
    [InlineData("the % operator", "%")]
    [InlineData("++", "++i")]
    [InlineData("std::move", "std::move")]
    [InlineData("\"===\"", "===")]
    public async Task An_operator_is_a_word(string query, string name)
    {
        var response = await AskAsync(query);

        Assert.Contains(name, response.Hits[0].Prompt.Text, StringComparison.Ordinal);
        Assert.NotEmpty(response.Hits[0].Prompt.Ranges);
    }

    [Theory]
    [InlineData("<=>")]
    [InlineData("=~")]
    [InlineData("~")]
    public async Task An_operator_that_no_guide_has_finds_nothing(string query) => Assert.Empty((await AskAsync(query)).Hits);

    [Theory]
    [InlineData("🚀")]
    [InlineData("()")]
    [InlineData("-")]
    public async Task Signs_that_ask_for_nothing_list_everything_and_say_so(string query)
    {
        var response = await AskAsync(query);

        Assert.Equal(_prompts.Length, response.Totals!.Documents);
        Assert.Contains("everything is listed", Assert.Single(response.Query.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_common_word_runs_into_no_other_by_chance()
    {
        var response = await AskAsync("for mat in put");

        Assert.All(response.Expansions, expansion => Assert.DoesNotContain(expansion.Terms, term => term is "format" or "input"));
    }

    private static async Task<SearchResponse> AskAsync(string query)
    {
        using var guides = await SearchedGuides.OverAsync(
            [_prompts.Aggregate(AGuide.Named("names"), (guide, prompt) => guide.Asking(prompt)).Build()]);
        return await guides.AskAsync(query, r => r with { Size = 50 });
    }
}
