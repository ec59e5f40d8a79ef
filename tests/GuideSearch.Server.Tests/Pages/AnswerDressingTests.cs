using GuideSearch.Search;
using GuideSearch.Server.Pages.Texts;

namespace GuideSearch.Server.Tests.Pages;

public class AnswerDressingTests
{
    [Theory]
    [InlineData("<p><strong>Pitfalls:</strong> x</p>", "<p class=\"pitfall\"><strong>Pitfalls:</strong> x</p>")]
    [InlineData("<li>\n<p><strong>Follow-up Points</strong>: x</p></li>", "<li class=\"followup\">\n<p><strong>Follow-up Points</strong>: x</p></li>")]
    [InlineData("<li><em>What not to say</em></li>", "<li class=\"pitfall\"><em>What not to say</em></li>")]
    [InlineData("<p>Pitfalls are many.</p>", "<p>Pitfalls are many.</p>")]
    [InlineData("<p><strong>Pitfallsville</strong></p>", "<p><strong>Pitfallsville</strong></p>")]
    public void Pitfalls_and_follow_ups_are_set_apart(string html, string dressed) =>
        Assert.Equal(dressed, AnswerDressing.Dress(html, AnswerDressing.NoMarks));

    [Theory]
    [InlineData("pod", "<p title=\"pod\">A Pod, pods, a podium.</p>", "<p title=\"pod\">A <mark>Pod</mark>, pods, a podium.</p>")]
    [InlineData("R&D", "<p>R&amp;D pays.</p>", "<p><mark>R&amp;D</mark> pays.</p>")]
    [InlineData("C++", "<code>C++</code>", "<code><mark>C++</mark></code>")]
    [InlineData("amp", "<p>R&amp;D</p>", "<p>R&amp;D</p>")]
    [InlineData("a < b", "<code>if a &lt; b</code>", "<code>if <mark>a &lt; b</mark></code>")]
    [InlineData("Ärger", "<p>Kein ärger</p>", "<p>Kein <mark>ärger</mark></p>")]
    public void Words_of_the_search_are_marked_in_text_and_nowhere_else(string word, string html, string marked) =>
        Assert.Equal(marked, AnswerDressing.Dress(html, new Dictionary<string, MatchKind> { [word] = MatchKind.Exact }));

    [Fact]
    public void The_longest_word_wins_and_words_that_stand_in_for_others_are_marked_as_such() =>
        Assert.Equal(
            "<p><mark class=\"near\">machine learning</mark>, <mark>machine</mark></p>",
            AnswerDressing.Dress("<p>machine learning, machine</p>", new Dictionary<string, MatchKind>
            {
                ["machine"] = MatchKind.Exact,
                ["machine learning"] = MatchKind.Synonym,
            }));
}
