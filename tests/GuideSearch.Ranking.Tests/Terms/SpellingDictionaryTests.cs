using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Tests.Terms;

public class SpellingDictionaryTests
{
    private static readonly SpellingDictionary _words = new(
    [
        ("regression", 40), ("regressions", 5), ("overfitting", 30), ("model", 90), ("models", 80), ("modal", 2), ("yodel", 70),
        ("kafka", 7), ("k8s", 3), ("c++", 9), ("sql", 60), ("sqs", 4), ("form", 10), ("from", 50),
    ]);

    [Theory]
    [InlineData("overfiting", "overfitting 1")]
    [InlineData("ovrefitting", "overfitting 1")]
    [InlineData("overfittingg", "overfitting 1")]
    [InlineData("ovrfiting", "overfitting 2")]
    [InlineData("kafak", "kafka 1")]
    [InlineData("regresion", "regression 1, regressions 2")]
    [InlineData("modl", "model 1, modal 1")]
    [InlineData("model", "models 1, modal 1")]
    [InlineData("from", "form 1")]
    public void Fewest_edits_come_first_then_the_word_of_most_documents(string typed, string expected) =>
        Assert.Equal(expected, Text(_words.Near(typed, max: 9)));

    [Theory]
    [InlineData("sqk")]
    [InlineData("k8a")]
    [InlineData("c+++")]
    [InlineData("m0del")]
    [InlineData("ovrfitt")]
    [InlineData("")]
    [InlineData("\ud800abcd")]
    public void Short_words_numbers_and_technical_names_are_never_changed(string typed) => Assert.Empty(_words.Near(typed, max: 9));

    [Fact]
    public void The_first_letter_is_fixed() => Assert.DoesNotContain(_words.Near("nodel", max: 9), c => c.Word is "model" or "yodel");

    [Fact]
    public void No_more_come_back_than_are_wanted() => Assert.Equal("models 1", Text(_words.Near("model", max: 1)));

    [Theory]
    [InlineData("ovref", "overfitting 1")]
    [InlineData("regrss", "regression 1, regressions 1")]
    [InlineData("regression", "")]
    public void An_unfinished_word_meets_beginnings(string typed, string expected) =>
        Assert.Equal(expected, Text(_words.NearBeginning(typed, max: 9)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261125)]
    public void Every_word_that_brute_force_finds_is_found(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 3_000).Select(_ => Word(random)).Distinct().ToList();
        var dictionary = new SpellingDictionary(words.Select((word, i) => (word, i % 50)));
        for (var round = 0; round < 200; round++)
        {
            var typed = Word(random);
            Assert.Equal(Expected(words, typed, EditsOf), dictionary.Near(typed, int.MaxValue));
            Assert.Equal(Expected(words, typed, EditsOfBeginning), dictionary.NearBeginning(typed, int.MaxValue));
        }
    }

    private static IEnumerable<SpellingCandidate> Expected(List<string> words, string typed, Func<string, string, int> editsOf) =>
        words.Select((word, i) => new SpellingCandidate(word, i % 50, word[0] == typed[0] ? editsOf(typed, word) : int.MaxValue))
            .Where(c => c.Edits > 0 && c.Edits <= EditLimit.For(typed))
            .OrderBy(c => c.Edits).ThenByDescending(c => c.Documents).ThenBy(c => c.Word, StringComparer.Ordinal);

    private static int EditsOfBeginning(string typed, string word) =>
        Enumerable.Range(0, word.Length + 1).Min(length => EditsOf(typed, word[..length]));

    /// <summary>Optimal string alignment as its definition reads.</summary>
    private static int EditsOf(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[a.Length, b.Length];
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abc"[random.Next(3)]));

    private static string Text(IEnumerable<SpellingCandidate> candidates) =>
        string.Join(", ", candidates.Select(c => $"{c.Word} {c.Edits}"));
}
