using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Statistics;

/// <summary>What every <see cref="IOccurrences"/> counts, told by the one in memory.</summary>
public class OccurrencesTests
{
    private static readonly InMemoryIndex _index = new(
    [
        InMemorySource.GuideOf("model models | models", "ci/cd for models", "zab zeb zib zab", "zab zib zub zeb"),
    ]);

    [Theory]
    [InlineData(TextField.Prompt, TermForm.Stem, "model", "0:2 1:1")]
    [InlineData(TextField.Prompt, TermForm.Word, "model", "0:1")]
    [InlineData(TextField.Answer, TermForm.Word, "models", "0:1")]
    [InlineData(TextField.Prompt, TermForm.Word, "cicd", "1:1")]
    [InlineData(TextField.Prompt, TermForm.Word, "ci cd for", "1:1")]
    [InlineData(TextField.Prompt, TermForm.Word, "zab zeb", "2:1")]
    [InlineData(TextField.Prompt, TermForm.Word, "zeb zab", "")]
    [InlineData(TextField.Prompt, TermForm.Word, "zab", "2:2 3:1")]
    [InlineData(TextField.Guide, TermForm.Word, "g", "0:1 1:1 2:1 3:1")]
    [InlineData(TextField.Section, TermForm.Word, "technical", "0:2 1:2 2:2 3:2")]
    public void Terms_in_a_row_are_counted_at_each_place_where_they_begin(TextField field, TermForm form, string terms, string counts)
    {
        var found = new List<string>();
        _index.Count(field, form, terms.Split(' '), (document, count) => found.Add($"{document}:{count}"));

        Assert.Equal(counts, string.Join(' ', found));
    }

    [Theory]
    [InlineData("zab", "zeb", 1, "2:1")]
    [InlineData("zab", "zeb", 2, "2:2")]
    [InlineData("zeb", "zab", 2, "2:1")]
    [InlineData("zab", "zeb", 3, "2:2 3:1")]
    [InlineData("zeb", "zub", 1, "3:1")]
    [InlineData("zab", "zab", 3, "2:2")]
    [InlineData("zab", "zab", 2, "")]
    [InlineData("zab", "zyb", 9, "")]
    public void Two_terms_are_near_within_a_window_in_either_order(string first, string second, int window, string counts)
    {
        var found = new List<string>();
        _index.CountNear(TextField.Prompt, first, second, window, (document, count) => found.Add($"{document}:{count}"));

        Assert.Equal(counts, string.Join(' ', found));
    }
}
