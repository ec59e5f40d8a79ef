using CsCheck;
using GuideSearch.Analysis;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Tests.Tokens;

/// <summary>Tokens that were packed are counted as they stood in the texts.</summary>
public class TokenTableTests
{
    private static readonly string[] _texts =
    [
        "What is CI/CD?\nA pipeline that builds and tests.",
        "C# and C++ tests",
        "",
        "Tests test the tested.\n\nk-means, kmeans and k means",
        "Node.js or node js\nif a === b",
    ];

    [Fact]
    public void Packed_tokens_come_back_with_words_and_positions()
    {
        var words = new List<string>();
        foreach (var text in _texts)
        {
            var tokens = TechnicalAnalyzer.Analyze(text);
            var packed = PackedText.Write([tokens, [], tokens, tokens, []], NumberOf);
            var found = new List<(TextField, string, int)>();

            PackedText.Read(packed, (field, word, position) => found.Add((field, words[word], position)));

            Assert.Equal(
                new[] { TextField.Prompt, TextField.Guide, TextField.Answer }
                    .SelectMany(field => tokens, (field, token) => (field, token.Term, token.Position)),
                found);
        }

        int NumberOf(string word)
        {
            if (!words.Contains(word))
                words.Add(word);
            return words.IndexOf(word);
        }
    }

    [Fact]
    public void A_packed_text_that_is_cut_or_goes_on_is_refused()
    {
        var packed = PackedText.Write([TechnicalAnalyzer.Analyze("some words"), [], [], [], []], word => word.Length * 300);

        for (var length = 0; length < packed.Length; length++)
            Assert.Throws<InvalidDataException>(() => PackedText.Read(packed.AsSpan(0, length), (_, _, _) => { }));
        Assert.Throws<InvalidDataException>(() => PackedText.Read([.. packed, 0], (_, _, _) => { }));
    }

    [Theory]
    [InlineData(TermForm.Stem, "test", "0:1 1:1 3:3")]
    [InlineData(TermForm.Word, "tests", "0:1 1:1 3:1")]
    [InlineData(TermForm.Word, "c#", "1:1")]
    [InlineData(TermForm.Stem, "nowhere", "")]
    [InlineData(TermForm.Stem, "node js", "4:2")]
    [InlineData(TermForm.Stem, "js if", "")]
    public void Terms_and_rows_are_counted_by_document(TermForm form, string terms, string expected)
    {
        var table = TableOver(_texts);
        var found = new List<string>();

        table.Count(TextField.Prompt, form, terms.Split(' '), (document, count) => found.Add($"{document}:{count}"));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Sorted_words_are_found_as_by_a_walk() => Gen.Int[0, 30].Array[0, 40].Array[0, 12].Sample(documents =>
    {
        var texts = documents.Select(words => string.Join(' ', words.Select(word => $"w{word}x"))).ToArray();
        var (walked, sorted) = (TableOver(texts), TableOver(texts));
        sorted.Invert(TextField.Prompt);

        for (var word = 0; word <= 31; word++)
            Assert.Equal(CountsOf(walked, $"w{word}x"), CountsOf(sorted, $"w{word}x"));
    });

    private static List<(int, int)> CountsOf(TokenTable table, string word)
    {
        var found = new List<(int, int)>();
        table.Count(TextField.Prompt, TermForm.Word, [word], (document, count) => found.Add((document, count)));
        return found;
    }

    private static TokenTable TableOver(string[] texts)
    {
        var words = new WordCounter();
        var packed = texts.Select((text, i) =>
        {
            var bytes = PackedText.Write([TechnicalAnalyzer.Analyze(text), [], [], [], []], words.NumberOf);
            words.Add(bytes);
            return (i, (ReadOnlyMemory<byte>)bytes);
        }).ToList();
        int[][] lengths = [.. TextFields.All.Select(_ => new int[texts.Length])];
        return new(WordTable.Read(words.ToTable().ToBytes()), lengths, packed);
    }
}
