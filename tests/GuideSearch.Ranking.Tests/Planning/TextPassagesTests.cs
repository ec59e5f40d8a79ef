using System.Globalization;
using GuideSearch.Ranking.Planning;

namespace GuideSearch.Ranking.Tests.Planning;

public class TextPassagesTests
{
    [Theory]
    [InlineData("", 4, "")]
    [InlineData("100 100 100", 4, "302")]
    [InlineData("300 300 100", 4, "300 401")]
    [InlineData("479 479 479", 2, "479 959")] // what has no passage of its own goes with the last
    [InlineData("700 10", 4, "700 10")]
    public void Sentences_are_packed_in_their_order_into_as_few_as_they_fit(string sentences, int max, string passages) => Assert.Equal(
        passages,
        string.Join(' ', TextPassages.Pack(
            [.. sentences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(length => new string('x', int.Parse(length, CultureInfo.InvariantCulture)))], max)
            .Select(passage => passage.Length)));
}
