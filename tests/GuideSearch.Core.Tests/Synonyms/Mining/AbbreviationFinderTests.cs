using GuideSearch.Synonyms.Mining;

namespace GuideSearch.Core.Tests.Synonyms.Mining;

public class AbbreviationFinderTests
{
    [Theory]
    [InlineData("Raise the net promoter score (NPS) first.", "NPS", "net promoter score")]
    [InlineData("NPS (net promoter score) says little.", "NPS", "net promoter score")]
    [InlineData("We used extract, transform, load (ETL).", "ETL", null)]
    [InlineData("A mean time to recovery (MTTR) of an hour", "MTTR", "mean time to recovery")]
    [InlineData("the analog-to-digital converter (ADC)", "ADC", "analog-to-digital converter")]
    [InlineData("Key performance indicators (KPIs) differ.", "KPIs", "Key performance indicators")]
    [InlineData("Mergers and acquisitions (M&A) need care.", "M&A", "Mergers and acquisitions")]
    public void A_definition_is_found_whichever_form_stands_in_the_bracket(string text, string shortForm, string? longForm) =>
        Assert.Equal(longForm is null ? [] : [new(shortForm, longForm)], AbbreviationFinder.In(text));

    [Theory]
    [InlineData("Ask early (e.g. on Monday).")]
    [InlineData("Two formats (CSV, JSON) are read.")]
    [InlineData("The customer (ACME) was angry.")]
    [InlineData("Say so. (NPS) is a score.")]
    [InlineData("(NPS)")]
    [InlineData("a (b) c () d (")]
    [InlineData("Some text (I) mean it")]
    public void Other_brackets_define_nothing(string text) => Assert.Empty(AbbreviationFinder.In(text));

    [Fact]
    public void The_first_letter_begins_a_word_and_the_shortest_long_form_wins() => Assert.Equal(
        [new("SLA", "service level agreement")],
        AbbreviationFinder.In("A strict and simple service level agreement (SLA)"));

    [Fact]
    public void Every_definition_of_a_line_is_found() => Assert.Equal(
        ["FFT", "DFT"],
        AbbreviationFinder.In("The fast Fourier transform (FFT) computes the discrete Fourier transform (DFT).").Select(a => a.Form));

    [Fact]
    public void A_long_line_of_brackets_is_read_in_a_blink() =>
        Assert.Empty(AbbreviationFinder.In(string.Concat(Enumerable.Repeat("((((AB) ", 10_000))));
}
