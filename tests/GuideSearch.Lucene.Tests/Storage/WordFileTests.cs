using GuideSearch.Ranking.Terms;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>The words of a generation come back from their file as they were gathered from its index.</summary>
public class WordFileTests
{
    private static readonly TermDictionary _words = new(
        new Dictionary<string, int> { ["caches"] = 3, ["cache"] = 9, ["c++"] = 1, ["größe"] = 2, ["캐시"] = 1, ["ran"] = 300, ["went"] = 70_000 },
        inPrompts: new Dictionary<string, int> { ["cache"] = 4 });

    [Fact]
    public void What_is_written_is_read_in_the_same_order()
    {
        var read = WordFile.Read(WordFile.Write(_words));

        Assert.Equal(_words.Entries, read.Entries);
        Assert.Equal(12, read.StemFrequency("cache"));
    }

    [Fact]
    public void No_words_are_none() => Assert.Empty(WordFile.Read(WordFile.Write(new(new Dictionary<string, int>()))).Words);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void A_file_that_was_cut_short_is_damaged(int length) =>
        Assert.Throws<DamagedGenerationException>(() => WordFile.Read(WordFile.Write(_words)[..length]));
}
