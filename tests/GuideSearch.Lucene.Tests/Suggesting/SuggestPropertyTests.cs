using GuideSearch.Analysis;
using GuideSearch.Lucene.Tests.Querying;
using GuideSearch.Ranking.Terms;
using GuideSearch.Search;
using GuideSearch.Serving.Answering.Suggesting;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Suggesting;

/// <summary>Suggestions against the slow way, over random titles and random texts.</summary>
public class SuggestPropertyTests
{
    private static readonly string[] _words =
    [
        "model", "models", "modelling", "modern", "C++", "CI/CD", "k-means", "data", "Database", "risk", "riskier", "the", "what", "is",
        "tell me about a time", "Node.js", "naïve", "nation", "S3", "R&D", "regression", "regressive", "overfitting", "over", "conflict",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261125)]
    public async Task What_matches_is_suggested_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var titles = Enumerable.Range(0, 40).Select(_ => Title(random)).DistinctBy(Key).ToList();
        using var guides = await SearchedGuides.OverAsync([Asking(titles)]);
        for (var round = 0; round < 300; round++)
        {
            var typed = Typed(random);
            var found = (await guides.Searcher.SuggestAsync(new(typed, 10), CancellationToken.None)).Suggestions;
            AssertComplete(titles, typed, [.. found.Select(s => s.Text.Text)], $"seed {seed}, round {round}: '{typed}'");
            Assert.All(found, suggestion => AssertMarks(typed, suggestion.Text));
        }
    }

    [Fact]
    public async Task Any_text_at_all_is_answered()
    {
        const int Seed = 3;
        var random = new Random(Seed);
        using var guides = await SearchedGuides.OverAsync([Asking(Enumerable.Range(0, 40).Select(_ => Title(random)))]);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => Unit(random)));
            foreach (var suggestion in (await guides.Searcher.SuggestAsync(new(text, 10), CancellationToken.None)).Suggestions)
                AssertMarks(text, suggestion.Text);
        }
    }

    private static void AssertComplete(List<string> titles, string typed, IReadOnlyList<string> found, string where)
    {
        var words = TypedText.Read(typed).Where(word => word.Counts).Select(word => word.Term).ToList();
        var expected = titles.Where(title => words.Count > 0 && words.TrueForAll(word => Terms(title).Any(t => Begins(t, word)))).ToList();
        var allowed = expected.Count > 0 ? expected
            : titles.Where(title => words.TrueForAll(word => Terms(title).Any(t => Begins(t, word) || IsNear(word, t)))).ToList();
        Assert.True(found.All(allowed.Contains), $"{where}: {string.Join(" | ", found.Except(allowed))}");
        Assert.True(found.Count == Math.Min(10, expected.Count) || expected.Count == 0, $"{where}: {found.Count} of {expected.Count}");
        Assert.True(words.Count > 0 || found.Count == 0, where);
        Assert.True(found.Count > 0 || allowed.Count == 0 || words.Count is 0 or > 4, $"{where}: none of {allowed.Count}");
    }

    /// <summary>Ranges are in order and apart; each covers a match, and each word that counts is covered.</summary>
    private static void AssertMarks(string typed, MarkedText text)
    {
        var words = TypedText.Read(typed).Where(word => word.Counts).Select(word => word.Term).ToList();
        var tokens = TechnicalAnalyzer.Analyze(text.Text);
        var behind = 0;
        foreach (var range in text.Ranges)
        {
            Assert.InRange(range.Start, behind, text.Text.Length - range.Length);
            behind = range.Start + range.Length;
            Assert.Contains(tokens, t => t.Start == range.Start && t.End >= behind && words.Exists(word => range.How switch
            {
                MatchKind.Exact => t.Term == word,
                MatchKind.Prefix => Begins(t.Term, word)
                    && (t.End == behind || Begins(TechnicalAnalyzer.Fold(text.Text[t.Start..behind]), word)),
                _ => IsNear(word, t.Term),
            }));
        }

        Assert.All(words, word => Assert.Contains(tokens, t => (Begins(t.Term, word) || IsNear(word, t.Term))
            && text.Ranges.Any(r => r.Start < t.End && t.Start < r.Start + r.Length)));
    }

    private static bool Begins(string term, string word) => term.StartsWith(word, StringComparison.Ordinal);

    private static bool IsNear(string word, string term) => new SpellingDictionary([(term, 1)]).NearBeginning(word, 1).Count > 0;

    private static IEnumerable<string> Terms(string title) => TechnicalAnalyzer.Analyze(title).Select(t => t.Term);

    private static string Key(string title) => string.Join(' ', Terms(title));

    private static Guides.Guide Asking(IEnumerable<string> titles)
    {
        var guide = AGuide.Named("a").Titled("Zzz").Tagged("Zzz");
        foreach (var title in titles)
            guide.Asking(title);
        return guide.Build();
    }

    private static string Title(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Of(_words, random)));

    /// <summary>Beginnings of words, some of them with a letter lost.</summary>
    private static string Typed(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
    {
        var word = Of(_words, random);
        var cut = word[..random.Next(Math.Min(2, word.Length), word.Length + 1)];
        return cut.Length > 4 && random.Next(4) == 0 ? cut.Remove(random.Next(1, cut.Length), 1) : cut;
    })) + (random.Next(5) == 0 ? " " : "");

    private static string Unit(Random random) => random.Next(4) switch
    {
        0 => Of(_words, random),
        1 => ((char)random.Next(0x10000)).ToString(),
        2 => " ",
        _ => ((char)random.Next(0x20, 0x7f)).ToString(),
    };

    private static string Of(string[] words, Random random) => words[random.Next(words.Length)];
}
