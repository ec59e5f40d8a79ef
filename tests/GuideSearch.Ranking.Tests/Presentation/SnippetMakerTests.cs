using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Presentation;

namespace GuideSearch.Ranking.Tests.Presentation;

/// <summary>Answers of lines so long that each is a passage; the query has "zab", worth 3, "zeb", worth 2, and "zib", worth 1.</summary>
public class SnippetMakerTests
{
    private static readonly SnippetMaker _maker = new(
        new TextMarker(
            new([TermOf("zab"), TermOf("zeb"), TermOf("zib")], [], [], []), [3, 2, 1]),
        new RankingOptions { SnippetProximity = 0.3, SnippetRepeat = 0.25, SnippetLateness = 0.1 });

    /// <summary>Passages of an answer are told by their words, and chosen ones by their places in the answer, best first.</summary>
    [Theory]
    [InlineData("zib|zab|zeb", 1, "1")] // worth most
    [InlineData("zib|zab|zeb", 2, "1 2")]
    [InlineData("zib|zab|zeb", 3, "1 2 0")]
    [InlineData("zab|zab", 1, "0")] // of equals the earlier
    [InlineData("zab|zab|zeb", 2, "0 2")] // a word that is shown already is worth a quarter
    [InlineData("zab|zib zeb|x|x", 1, "1")] // neighbors: (3 + 0.3 ÷ 2) × (1 − 0.1 ÷ 4) is more than 3
    [InlineData("zab|zib x x x zeb|x|x", 1, "0")] // no neighbors, and later
    [InlineData("x|y", 2, "0")] // nothing matches: the beginning
    [InlineData("x|zab", 3, "1")] // no more than match
    [InlineData("zab", 0, "")]
    [InlineData("", 2, "")]
    public void The_passages_that_say_most_come_best_first(string passages, int count, string chosen)
    {
        var lines = passages.Split('|').Select((words, i) => words.Length == 0 ? "" : LineOf($"{words} {i}")).ToList();

        var snippets = _maker.Make(string.Join('\n', lines), count, highlight: true);

        Assert.Equal(chosen, string.Join(' ', snippets.Select(snippet => lines.IndexOf(snippet.Text))));
        Assert.All(snippets, snippet => Assert.Equal(
            (lines.IndexOf(snippet.Text) > 0, lines.IndexOf(snippet.Text) < lines.Count - 1), (snippet.CutStart, snippet.CutEnd)));
    }

    [Fact]
    public void A_passage_is_of_whole_sentences_as_many_as_fit_and_has_its_ranges()
    {
        var snippet = Assert.Single(_maker.Make("One. Two zab. Three. Four.", 1, highlight: true));

        Assert.Equal("Two zab. Three. Four.", snippet.Text);
        Assert.Equal((4, 3), (Assert.Single(snippet.Ranges).Start, snippet.Ranges[0].Length));
        Assert.True(snippet.CutStart);
        Assert.False(snippet.CutEnd);
        Assert.Empty(_maker.Make("Two zab.", 1, highlight: false)[0].Ranges);
    }

    private static QueryTerm TermOf(string word) => new(word, [new([word], [word], VariantKind.Typed)]);

    /// <summary>No two such lines fit into one passage.</summary>
    private static string LineOf(string words) => words.PadRight(SnippetMaker.MaxLength - 1, '.');
}
