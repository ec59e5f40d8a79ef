using static GuideSearch.Content.Tests.Synonyms.SynonymReaderTests;

namespace GuideSearch.Content.Tests.Synonyms;

public class SynonymChecksTests
{
    [Fact]
    public void A_term_in_two_two_way_entries_is_a_warning_that_names_both_lines()
    {
        var reading = Read("- words: [churn, attrition]\n\n- words: [leaving, Attritions]");

        var warning = Assert.Single(reading.Diagnostics);
        Assert.Equal("GS0306 Warning 3:3", Short(warning));
        Assert.Contains("lines 1 and 3", warning.Message, StringComparison.Ordinal);
        Assert.Equal(2, reading.Synonyms.Entries.Count);
    }

    [Fact]
    public void A_term_in_a_two_way_and_a_one_way_entry_is_no_fault() =>
        Assert.Empty(Read("- words: [churn, attrition]\n- from: [churn]\n  to: [customers leaving]\n- from: [churn]\n  to: [lapse]").Diagnostics);

    [Theory]
    [InlineData("- words: [co-worker, coworker]")]
    [InlineData("- words: [case study, Case Studies, case-study]")]
    [InlineData("- words: [résumé, resume]")]
    [InlineData("- from: [deadlines]\n  to: [deadline]")]
    public void An_entry_whose_terms_are_one_word_for_the_search_is_a_hint(string yaml)
    {
        var reading = Read(yaml);

        Assert.Equal(["GS0307 Hint 1:3"], reading.Diagnostics.Select(Short));
        Assert.Single(reading.Synonyms.Entries);
    }

    [Theory]
    [InlineData("- words: [loss, los]")]
    [InlineData("- words: [analysis, analytics]")]
    [InlineData("- words: [data set, dataset]")]
    [InlineData("- words: [run time, run-time, runtime]")]
    [InlineData("- words: [coworker, co-worker, colleague]")]
    public void Terms_that_differ_are_no_hint(string yaml) => Assert.Empty(Read(yaml).Diagnostics);

    [Fact]
    public void Entries_beyond_ten_thousand_are_left_out_and_the_first_of_them_is_named()
    {
        var yaml = string.Join('\n', Enumerable.Range(1, 10_002).Select(i => $"- words: [left {i}, right {i}]"));

        var reading = Read(yaml);

        Assert.Equal(["GS0308 Error 10001:0"], reading.Diagnostics.Select(Short));
        Assert.Equal(10_000, reading.Synonyms.Entries.Count);
    }

    [Fact]
    public void An_entry_of_more_than_64_terms_is_left_out() =>
        Assert.Equal(
            ["GS0305 Error 1:10"],
            Read($"- words: [{string.Join(", ", Enumerable.Range(1, 65))}]").Diagnostics.Select(Short));
}
