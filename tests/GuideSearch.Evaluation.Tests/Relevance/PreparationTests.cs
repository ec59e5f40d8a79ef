using System.Text;
using GuideSearch.Preparing;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>
/// Thirteen postings in <c>Postings</c>, each of another field and as long as postings are, over the repository's own guides;
/// <c>likely.tsv</c> names the questions that a person who read both would prepare for, judged before anything was measured.
/// </summary>
[Collection(ContentIndex.Name)]
public class PreparationTests(ContentIndex content)
{
    private const int First = 10;

    private static readonly bool[] _withAndWithout = [true, false];
    private static readonly string _folder = Path.Combine(ContentIndex.Folder, "Postings");

    public static IEnumerable<object[]> Postings =>
        from file in Directory.EnumerateFiles(_folder, "*.txt").Order(StringComparer.Ordinal)
        from comparesMeaning in _withAndWithout
        select new object[] { Path.GetFileNameWithoutExtension(file), comparesMeaning };

    [Fact]
    public async Task Postings_are_short_and_long_as_in_the_wild()
    {
        var texts = await Task.WhenAll(Directory.EnumerateFiles(_folder, "*.txt").Select(file => File.ReadAllTextAsync(file)));

        var words = texts.Select(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).Order().ToList();

        Assert.InRange(words[0], 200, 250);
        Assert.InRange(words[^1], 2_400, 2_500);
        Assert.True(words.Count(count => count > 700) >= words.Count / 3);
        Assert.All(texts, text => Assert.False(PostingReader.Read(text).IsTooLong));
    }

    [Theory]
    [MemberData(nameof(Postings))]
    public async Task What_is_likely_is_asked_once_and_led_to_by_words_of_the_posting(string name, bool comparesMeaning)
    {
        var text = await ReadAsync(name);

        var questions = (await PrepareAsync(text, comparesMeaning)).Questions;

        Assert.InRange(questions.Count, First, PrepareRequest.MaxSize);
        foreach (var found in questions)
        {
            Assert.NotEmpty(found.Words);
            Assert.All(found.Words, word => Assert.Contains(word, text, StringComparison.Ordinal));
            var details = await content.Searcher.FindQuestionAsync(found.Question.Question.Id, CancellationToken.None);
            Assert.DoesNotContain(details!.AlsoAskedIn, other => questions.Any(others => others.Question.Question.Id == other.Id));
        }
    }

    /// <summary>For one of the postings a single guide of the collection asks anything.</summary>
    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task What_is_likely_is_spread_over_guides(bool comparesMeaning)
    {
        var guides = new List<int>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.txt"))
            guides.Add((await PrepareAsync(await File.ReadAllTextAsync(file), comparesMeaning)).Questions
                .DistinctBy(found => found.Question.Guide.Slug).Count());

        Assert.InRange(guides.Count(count => count > 1), guides.Count - 1, guides.Count);
    }

    /// <param name="minPrecision">Only ever rises while postings and judgments stay; a little below what was last measured.</param>
    [Theory]
    [InlineData(true, 0.92)]
    [InlineData(false, 0.9)]
    public async Task Of_the_first_ten_most_are_likely(bool comparesMeaning, double minPrecision)
    {
        var likely = File.ReadLines(Path.Combine(_folder, "likely.tsv")).Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => cells[1]);
        var text = new StringBuilder();
        var shares = new List<double>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var first = (await PrepareAsync(await ReadAsync(name), comparesMeaning)).Questions.Take(First)
                .Select(found => found.Question.Question.Id.ToString()).ToList();
            shares.Add(first.Count(likely[name].Contains) / (double)First);
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{name} {shares[^1]:F1}: {string.Join(", ", first.Except(likely[name]))}");
        }

        Assert.True(shares.Average() >= minPrecision, text.ToString());
    }

    [Fact]
    public async Task The_longest_posting_is_read_as_any_other()
    {
        var all = string.Join('\n', await Task.WhenAll(Directory.EnumerateFiles(_folder, "*.txt").Select(file => File.ReadAllTextAsync(file))));
        var text = string.Concat(Enumerable.Repeat(all, 2))[..Posting.MaxCharacters];

        Assert.Equal(PrepareRequest.MaxSize, (await PrepareAsync(text, comparesMeaning: true)).Questions.Count);
    }

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(_folder, $"{name}.txt"));

    private Task<Preparation> PrepareAsync(string text, bool comparesMeaning) => content.Searcher
        .PrepareAsync(new(PostingReader.Read(text), [], PrepareRequest.MaxSize, comparesMeaning), CancellationToken.None).AsTask();
}
