using System.Runtime.CompilerServices;
using GuideSearch.Content.Synonyms;

namespace GuideSearch.Content.Tests.Synonyms;

/// <summary>The thesaurus that stands in the repository's own content folder.</summary>
public class OwnThesaurusTests
{
    private static readonly SynonymReading _reading = SynonymReader.Read(SynonymReader.FileName, File.ReadAllBytes(Path()));

    [Fact]
    public void It_reads_without_a_single_diagnostic() => Assert.Empty(_reading.Diagnostics);

    [Fact]
    public void It_holds_several_hundred_entries() => Assert.InRange(_reading.Synonyms.Entries.Count, 500, 2_000);

    [Fact]
    public void Its_terms_are_in_lower_case() =>
        Assert.All(_reading.Synonyms.Entries.SelectMany(e => e.From.Concat(e.To)), term => Assert.Equal(term.ToLowerInvariant(), term));

    /// <summary>These are common words too, or short for several things: expanded, they would bring what nobody asked for.</summary>
    [Theory]
    [InlineData("can")]
    [InlineData("it")]
    [InlineData("us")]
    [InlineData("or")]
    [InlineData("ae")]
    [InlineData("ar")]
    [InlineData("cv")]
    [InlineData("ev")]
    [InlineData("isr")]
    [InlineData("lp")]
    [InlineData("os")]
    [InlineData("pe")]
    [InlineData("pm")]
    [InlineData("rl")]
    [InlineData("sec")]
    public void An_ambiguous_short_form_is_expanded_in_a_field_or_never(string shortForm) =>
        Assert.DoesNotContain(_reading.Synonyms.Entries, entry => entry.From.Contains(shortForm) && entry.Fields.Count == 0);

    private static string Path([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../../content", SynonymReader.FileName));
}
