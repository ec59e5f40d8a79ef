using System.Diagnostics;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Querying;

[Trait("Fault", "Q01")]
public class QueryLimitTests
{
    [Theory]
    [InlineData(4_000, false)]
    [InlineData(4_001, true)]
    [InlineData(100_000, true)]
    public void Characters_are_limited(int characters, bool exceeds) =>
        Assert.Equal(exceeds, QueryReader.Read(new string('x', characters)).Excess is not null);

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void Words_of_a_phrase_are_limited(int words, bool exceeds) =>
        Assert.Equal(exceeds, QueryReader.Read($"\"{string.Join(' ', Enumerable.Repeat("x", words))}\"").Excess is not null);

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void Exclusions_are_limited(int words, bool exceeds) =>
        Assert.Equal(exceeds, QueryReader.Read(string.Join(' ', Enumerable.Range(0, words).Select(i => $"-x{i}"))).Excess is not null);

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Values_of_a_facet_are_limited(int values, bool exceeds) =>
        Assert.Equal(exceeds, QueryReader.Read(string.Join(' ', Enumerable.Range(0, values).Select(i => $"tag:x{i}"))).Excess is not null);

    [Fact]
    public void Hostile_length_costs_no_time()
    {
        var watch = Stopwatch.StartNew();

        foreach (var sign in new[] { "(", "\"", "-", "a\u0301", "\uFDFA", "tag:", "\"\" ", "\uD800" })
            QueryReader.Read(string.Concat(Enumerable.Repeat(sign, 100_000)));

        Assert.True(watch.ElapsedMilliseconds < 1_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Any_string_has_a_reading()
    {
        var seed = LongRun.Seed(20261123);
        var random = new Random(seed);
        string[] pieces =
            ["\uD83D", "\uDE00", "\0", "\u202E", "\u200D", "\uFFFE", "\"", "-", "tag:", "a", "C++",
                " ", "é", "̈", "*", "/", "\t", ":", "(", "’", "中", "ﷺ"];
        for (var round = 0; round < LongRun.Count(20_000); round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var reading = QueryReader.Read(text);

            Assert.True(reading.Text.Length <= QueryLimits.Characters, $"seed {seed}, round {round}");
            Assert.DoesNotContain(reading.Words, w => w.Length == 0 || w.Contains(' ', StringComparison.Ordinal));
        }
    }
}
