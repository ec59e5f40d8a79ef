using GuideSearch.Ranking.NearDuplicates;

namespace GuideSearch.Ranking.Tests.NearDuplicates;

public class WordingReaderTests
{
    [Fact]
    public void Questions_that_are_the_same_word_for_word_are_one_wording()
    {
        var reader = new WordingReader();
        reader.Add("What is zab?", document: 0, guide: 0);
        reader.Add("Why zeb?", document: 1, guide: 0);
        reader.Add("what is ZAB", document: 2, guide: 0);
        reader.Add("What is zab", document: 5, guide: 3);

        Assert.Equal(["0 2 5", "1"], reader.Wordings.Select(wording => string.Join(' ', wording.Documents)));
        Assert.Equal(["0 3", "0"], reader.Wordings.Select(wording => string.Join(' ', wording.Guides)));
    }

    /// <summary>Shingles are the telling words and each two of them in a row.</summary>
    [Theory]
    [InlineData("zab", 1)]
    [InlineData("zab zeb", 3)]
    [InlineData("zab zeb zib", 5)]
    [InlineData("zab zab", 2)] // without duplicates
    [InlineData("Tell me about zab", 1)] // frames do not tell
    [InlineData("the of", 3)] // unless nothing else is there
    [InlineData("", 0)]
    public void A_wording_has_a_shingle_for_each_word_and_each_two_in_a_row(string prompt, int shingles)
    {
        var reader = new WordingReader();
        reader.Add(prompt, 0, 0);

        Assert.Equal(shingles, reader.Wordings[0].Shingles.Length);
    }

    [Fact]
    public void Frequencies_count_wordings_not_documents()
    {
        var reader = new WordingReader();
        reader.Add("zab", 0, 0);
        reader.Add("zab zeb", 1, 0);
        reader.Add("zab", 2, 1);

        Assert.Equal([2, 1, 1], reader.Frequencies); // zab, zeb, zab zeb
    }
}
