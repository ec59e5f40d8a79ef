using GuideSearch.Ranking.Meaning;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Meaning;

public class QueryEncoderTests
{
    [Fact]
    public void A_text_is_encoded_again_only_when_many_others_came_between()
    {
        var letters = new LetterEncoder();
        var encoder = new QueryEncoder(letters);
        var first = encoder.Encode("first");

        for (var i = 0; i < 1_500; i++)
            encoder.Encode($"text {i}");
        Assert.Same(first, encoder.Encode("first"));
        for (var i = 0; i < 3_000; i++)
            encoder.Encode($"text {i}");

        Assert.Equal(first, encoder.Encode("first"));
        Assert.Equal(2, letters.Texts.Count(text => text == "first"));
    }
}
