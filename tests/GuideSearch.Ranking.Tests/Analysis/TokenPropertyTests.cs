using System.Text;
using CsCheck;
using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Tests.Analysis;

/// <summary>
/// What holds for every text: (1) reading is total and ranges stand on characters; (2) positions grow word by word; (3) case, width and
/// composition change nothing; (4) a term read again is itself; (5) time is linear.
/// </summary>
public class TokenPropertyTests
{
    private const string Seed = "0002JxT9Gk41";

    private static readonly Gen<string> _pieces = Gen.OneOf(
        "C++", "c#", ".NET", "ASP.NET", "CI/CD", "k-means", "Node.js", "R&D", "510(k)", "don't", "client’s", "U.S.", "1,000", "99.9%",
        "İstanbul", "résumé", "ﬁle", "Ｃ＋＋", "機械", "데이터를", "ข้อมูล", "ទិន្នន័យ", "ガ", "ｶﾞ", "йод", "l'héritage", "Prüfung", "===", "?.", " = ", "->",
        "👩‍💻", "\ud800", "\udc00", "\u0301", "\u200d", "\u00ad", " ", " ", "\n", "-", "/", ".", "#", "+", "(", "'");

    private static readonly Gen<string> _texts = Gen.OneOf(
        _pieces.List[0, 20].Select(string.Concat),
        Gen.String[Gen.Char, 0, 60],
        Gen.String[Gen.Char[' ', '~'], 0, 60]);

    [Fact]
    public void Any_text_is_read_and_every_range_stands_on_whole_characters() => _texts.Sample(
        text =>
        {
            foreach (var token in TechnicalAnalyzer.Analyze(text))
            {
                Assert.InRange(token.Start, 0, token.End - 1);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                Assert.False(Splits(text, token.Start) || Splits(text, token.End), $"'{token.Term}' splits a character.");
                Assert.InRange(token.Term.Length, 1, Folding.MaxTermLength);
                Assert.NotEmpty(token.Stem);
            }
        },
        seed: Seed);

    [Fact]
    public void Positions_grow_by_words_and_starts_never_go_back() => _texts.Sample(
        text =>
        {
            var (tokens, words) = TechnicalAnalyzer.Read(text);

            Assert.Equal(words, tokens.Where(t => t.Length > 0).Select(t => t.Position).Distinct().Count());
            Assert.All(tokens.Zip(tokens.Skip(1)), pair =>
            {
                Assert.True(pair.First.Start <= pair.Second.Start);
                Assert.True(pair.First.Position <= pair.Second.Position);
            });
            Assert.All(tokens, t => Assert.InRange(t.Length, 0, 3));
        },
        seed: Seed);

    [Fact]
    public void Case_changes_nothing() => Gen.String[Gen.Char[' ', '~'], 0, 60].Sample(
        text => Assert.Equal(Terms(text.ToLowerInvariant()), Terms(text.ToUpperInvariant())), seed: Seed);

    [Theory]
    [InlineData("n'ma4S"), InlineData("L'Heritage"), InlineData("we'll"), InlineData("y'all've")]
    public void Width_changes_no_elision(string text) =>
        Assert.Equal(Terms(text), Terms(string.Concat(text.Select(c => (char)(c + 0xfee0)))));

    [Fact]
    public void Width_changes_nothing() => Gen.String[Gen.Char['!', '~'], 0, 40].Sample(
        text => Assert.Equal(Terms(text), Terms(string.Concat(text.Select(c => (char)(c + 0xfee0))))), seed: Seed);

    [Fact]
    public void Composition_changes_nothing() => _pieces.Where(p => p is not ("\ud800" or "\udc00")).List[0, 20].Select(string.Concat).Sample(
        text => Assert.Equal(Terms(text.Normalize(NormalizationForm.FormC)), Terms(text.Normalize(NormalizationForm.FormD))), seed: Seed);

    [Fact]
    public void A_term_read_again_is_itself() => _texts.Sample(
        text => Assert.All(Terms(text), term => Assert.Contains(term, Terms(term))), seed: Seed);

    [Theory]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("1,000")]
    [InlineData("C++")]
    [InlineData("'")]
    [InlineData("\u0301")]
    [InlineData("x")]
    public void A_megabyte_of_anything_is_read_in_linear_time(string piece)
    {
        var tokens = TechnicalAnalyzer.Analyze(string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)));

        Assert.All(tokens, t => Assert.InRange(t.Term.Length, 1, Folding.MaxTermLength));
    }

    private static IEnumerable<string> Terms(string text) => TechnicalAnalyzer.Analyze(text).Select(t => t.Term);

    private static bool Splits(string text, int index) =>
        index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);
}
