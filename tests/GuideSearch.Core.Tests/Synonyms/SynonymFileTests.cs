using System.Text.Json;
using GuideSearch.Guides;
using GuideSearch.Synonyms;

namespace GuideSearch.Core.Tests.Synonyms;

public class SynonymFileTests
{
    [Fact]
    public void What_is_written_reads_back_with_order_direction_and_place()
    {
        var set = new SynonymSet(
        [
            SynonymEntry.TwoWay(["résumé", "p&l <b>"], new ContentLocation("synonyms.yml", 3, 5)),
            SynonymEntry.OneWay(["nest egg"], ["retirement savings", "pension"], new ContentLocation("synonyms.yml", 9)) with
            {
                Fields = ["Finance"],
            },
        ]);

        var read = SynonymFile.Read(SynonymFile.Write(set));

        Assert.Equal(["résumé", "p&l <b>"], read.Entries[0].To);
        Assert.Equal([true, false], read.Entries.Select(e => e.IsTwoWay));
        Assert.Equal(["retirement savings", "pension"], read.Entries[1].To);
        Assert.Equal(["", "Finance"], read.Entries.Select(e => string.Join(", ", e.Fields)));
        Assert.Equal(["synonyms.yml:3:5", "synonyms.yml:9"], read.Entries.Select(e => e.Source.ToString()));
    }

    [Fact]
    public void The_empty_thesaurus_is_an_empty_list() => Assert.Empty(SynonymFile.Read(SynonymFile.Write(SynonymSet.Empty)).Entries);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[{")]
    [InlineData("""[{"From": ["a"]}]""")]
    [InlineData("""[{"From": null, "To": ["a"], "Path": "p", "Line": 1, "Column": 1}]""")]
    public void Anything_else_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => SynonymFile.Read(System.Text.Encoding.UTF8.GetBytes(json)));
}
