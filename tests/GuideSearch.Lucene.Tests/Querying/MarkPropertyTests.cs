using System.Globalization;
using GuideSearch.Analysis;
using GuideSearch.Querying;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Marks against tokens: each covers words of the query, none of these is left unmarked.</summary>
public class MarkPropertyTests
{
    private static readonly string[] _words =
    [
        "model", "models", "modelling", "C++", "CI/CD", "k-means", "data", "Data.", "risk", "risks,", "the", "Node.js", "naïve",
        "test-driven", "SQL", "(sql)", "R&D", "\n",
    ];

    [Fact]
    public async Task Marks_are_the_words_of_the_query_and_all_of_them()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        var guide = AGuide.Named("a");
        var answers = Enumerable.Range(0, 60).Select(_ => Text(random, 120)).ToList();
        foreach (var answer in answers)
            guide.Asking(Text(random, 8).Replace('\n', ' ') + " end", answer);
        using var guides = await SearchedGuides.OverAsync([guide.Build()]);
        for (var round = 0; round < 300; round++)
        {
            var query = Text(random, 4).Replace('\n', ' ');
            var response = await guides.AskAsync(query, r => r with { Snippets = 3, Size = 20 });
            foreach (var hit in response.Hits)
            {
                var where = $"seed {Seed}, round {round}, '{query}'";
                AssertMarks(response.Query, hit.Prompt.Text, hit.Prompt.Ranges, where);
                foreach (var snippet in hit.Snippets)
                {
                    var number = int.Parse(hit.Id.Slug[1..], CultureInfo.InvariantCulture);
                    Assert.Contains(snippet.Text, answers[number - 1], StringComparison.Ordinal);
                    Assert.InRange(snippet.Text.Length, 1, SnippetMaker.MaxLength);
                    AssertMarks(response.Query, snippet.Text, snippet.Ranges, where);
                }
            }
        }
    }

    private static void AssertMarks(QueryReading reading, string text, IReadOnlyList<MarkRange> ranges, string where)
    {
        var stems = reading.Words.SelectMany(TechnicalAnalyzer.Analyze).Select(t => t.Stem).ToHashSet();
        foreach (var range in ranges)
        {
            var covered = TechnicalAnalyzer.Analyze(text.Substring(range.Start, range.Length));
            Assert.True(covered.Any(t => stems.Contains(t.Stem)) || range.How is MatchKind.Stem, $"{where}: {text}");
        }

        foreach (var token in TechnicalAnalyzer.Analyze(text).Where(t => reading.Words.Any(w => IsOneTerm(w, t.Term))))
            Assert.True(ranges.Any(r => r.Start <= token.Start && r.Start + r.Length >= token.End), $"{where}: {text}");
    }

    private static bool IsOneTerm(string word, string term) => TechnicalAnalyzer.Analyze(word) is [var only] && only.Term == term;

    private static string Text(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => _words[random.Next(_words.Length)])).Trim();
}
