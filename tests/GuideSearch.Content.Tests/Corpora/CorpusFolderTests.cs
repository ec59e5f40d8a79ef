using System.Text.RegularExpressions;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Testing;
using GuideSearch.Testing.Corpora;

namespace GuideSearch.Content.Tests.Corpora;

/// <summary>Synthetic guides of which builds and load drives are measured: as many as asked, sound, and alike in nothing but kind.</summary>
public sealed partial class CorpusFolderTests : IDisposable
{
    private static readonly string _content = RepositoryFolder.Find("content");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Equal_seeds_give_equal_bytes_and_other_seeds_others()
    {
        var first = CorpusFolder.Write(_content, _folder["first"], 300);
        var again = CorpusFolder.Write(_content, _folder["again"], 300);
        var other = CorpusFolder.Write(_content, _folder["other"], 300, seed: 8);

        Assert.Equal(BytesOf("first"), BytesOf("again"));
        Assert.Equal(first.Hash, again.Hash);
        Assert.NotEqual(first.Hash, other.Hash);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(50)]
    [InlineData(1_600)]
    public void Every_guide_is_read_without_a_warning_and_no_question_is_lost(int questions)
    {
        var facts = CorpusFolder.Write(_content, _folder["corpus"], questions);
        var reading = new GuideFolder(_folder["corpus"]).Read(null, CancellationToken.None);
        var counts = reading.Guides.Select(guide => guide.Documents.Count(d => d.Kind is DocumentKind.Question && d.HasAnswer)).ToList();

        Assert.DoesNotContain(reading.Diagnostics, d => d.Severity > Severity.Hint);
        Assert.Equal(questions, facts.Questions);
        Assert.Equal(questions, counts.Sum());
        Assert.All(counts, count => Assert.InRange(count, 8, 40));
    }

    [Fact]
    public void Questions_are_mostly_different_and_answers_as_long_as_real_ones()
    {
        var facts = CorpusFolder.Write(_content, _folder["corpus"], 3_200);
        var (real, ours) = (AnswersOf(_content), AnswersOf(_folder["corpus"]));

        Assert.InRange(facts.EqualPrompts, 0, .1);
        Assert.InRange(At(ours, .5), At(real, .5) * .6, At(real, .5) * 1.2);
        Assert.InRange(At(ours, .1), At(ours, .5) * .2, At(ours, .5) * .75); // some are short
        Assert.InRange(At(ours, .99), At(ours, .5) * 1.5, At(ours, .5) * 4); // and a few are long
    }

    [Fact]
    public void The_vocabulary_grows_with_the_corpus()
    {
        var small = CorpusFolder.Write(_content, _folder["small"], 1_000);
        var large = CorpusFolder.Write(_content, _folder["large"], 4_000);

        Assert.InRange((double)large.DistinctWords / small.DistinctWords, 1.3, 3);
    }

    [Fact]
    public void Few_words_are_common_and_most_are_rare()
    {
        CorpusFolder.Write(_content, _folder["corpus"], 3_200);
        var counts = Directory.GetFiles(_folder["corpus"], "*.md").SelectMany(file => Word().Matches(File.ReadAllText(file)))
            .CountBy(m => m.Value.ToLowerInvariant()).Select(word => word.Value).OrderDescending().ToList();

        Assert.True(counts.Take(100).Sum() > counts.Sum() * .35, "The hundred most frequent words make up a third of the text.");
        Assert.True(counts.Count(count => count <= 3) > counts.Count * .3, "A third of the vocabulary is hardly ever used.");
    }

    [Fact]
    public void Queries_lie_beside_the_guides_and_depend_on_the_seed_alone()
    {
        CorpusFolder.Write(_content, _folder["first"], 300, queries: 200);
        CorpusFolder.Write(_content, _folder["again"], 300, queries: 200);
        var queries = File.ReadAllLines(Path.Combine(_folder["first"], CorpusFolder.QueriesFile));

        Assert.Equal(queries, File.ReadAllLines(Path.Combine(_folder["again"], CorpusFolder.QueriesFile)));
        Assert.Equal(200, queries.Length);
        Assert.All(queries, query => Assert.InRange(query.Split(' ').Length, 1, 7)); // six words, and a company has two
        Assert.InRange(queries.Distinct().Count(), 150, 200);
        Assert.Contains(queries, query => query.StartsWith('"') && query.EndsWith('"'));
    }

    [Fact]
    public void A_folder_that_holds_something_stays_as_it_is()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_folder["full"]).FullName, "mine.txt"), "mine");

        var fault = Assert.Throws<IOException>(() => CorpusFolder.Write(_content, _folder["full"], 100));

        Assert.Contains("not an empty folder", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], BytesOf("full").Keys);
    }

    private SortedDictionary<string, string> BytesOf(string folder) => new(
        Directory.GetFiles(_folder[folder]).ToDictionary(file => Path.GetFileName(file)!, file => Convert.ToBase64String(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    /// <summary>Lengths in characters, the shortest first.</summary>
    private static List<int> AnswersOf(string folder) =>
        [.. new GuideFolder(folder).Read(null, CancellationToken.None).Guides.SelectMany(guide => guide.Documents)
            .Where(d => d.Kind is DocumentKind.Question).Select(d => d.Answer.Length).Order()];

    private static int At(List<int> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
