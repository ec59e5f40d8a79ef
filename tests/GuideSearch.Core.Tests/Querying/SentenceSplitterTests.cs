using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("We ship daily. Who tests it? Nobody!", "We ship daily.|Who tests it?|Nobody!")]
    [InlineData("Tools, e.g. Spark, count. So does SQL.", "Tools, e.g. Spark, count.|So does SQL.")]
    [InlineData("Write to J. Doe about .NET 8.0 and Node.js today.", "Write to J. Doe about .NET 8.0 and Node.js today.")]
    [InlineData("He said \"stop.\" Then he left.", "He said \"stop.\"|Then he left.")]
    [InlineData("Must have:\n- SQL\n* Python\n3) Spark\nb. Airflow", "Must have:|SQL|Python|Spark|Airflow")]
    [InlineData("Skills • SQL • Python", "Skills|SQL|Python")]
    [InlineData("-Design pipelines\n–Model a warehouse", "Design pipelines|Model a warehouse")]
    [InlineData("今天面试。请准备！", "今天面试。|请准备！")]
    [InlineData("\n \n", "")]
    public void Prose_lines_and_lists_are_cut_into_what_each_says(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text)));

    [Theory]
    [InlineData("word ", 1_000), InlineData("x", 4_000)]
    public void What_runs_on_without_an_end_is_cut_and_nothing_is_lost(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));

        var sentences = SentenceSplitter.Split(text);

        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 2 * SentenceSplitter.MaxLength + 1));
        Assert.Equal(text.Replace(" ", ""), string.Concat(sentences).Replace(" ", ""));
    }
}
