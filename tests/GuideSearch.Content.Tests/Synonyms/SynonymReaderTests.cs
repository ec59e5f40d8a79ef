using System.Text;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Tests.Synonyms;

/// <summary>Each case is a pair: the file as its author writes it, and what is read of it, one line an entry.</summary>
public class SynonymReaderTests
{
    [Theory]
    [InlineData("- words: [boss, manager]", "boss, manager <=> boss, manager @1")]
    [InlineData("- from: [nest egg]\n  to: [retirement savings, pension]", "nest egg => retirement savings, pension @1")]
    [InlineData("- to: [pension]\n  from: [nest egg]", "nest egg => pension @1")]
    [InlineData("# a comment\n\n- words:\n    - a\n    - b  # another\n- words: [c, d]", "a, b <=> a, b @3|c, d <=> c, d @6")]
    [InlineData("- from: quit\n  to: resign", "quit => resign @1")]
    [InlineData("- words: ['510(k)', \"p&l\", 401k, 3.5, true]", "510(k), p&l, 401k, 3.5, true <=> 510(k), p&l, 401k, 3.5, true @1")]
    [InlineData("- words: [  two \t words , \"re\u0301sume\u0301\u200b\"]", "two words, r\u00e9sum\u00e9 <=> two words, r\u00e9sum\u00e9 @1")]
    [InlineData("\uFEFF- words: [a, b]\r\n- words: [c, d]\r\n", "a, b <=> a, b @1|c, d <=> c, d @2")]
    [InlineData("- from: [a, b]\n  to: [b, a]", "a, b <=> b, a @1")]
    [InlineData("- words: [ar, augmented reality]\n  field: Technical", "ar, augmented reality <=> ar, augmented reality @1 in Technical")]
    [InlineData("- field: [Sales, Real Estate]\n  from: lead\n  to: prospect", "lead => prospect @1 in Sales, Real Estate")]
    public void An_entry_is_read_as_it_is_meant(string yaml, string expected)
    {
        var reading = Read(yaml);

        Assert.Equal(expected, Written(reading));
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("~")]
    [InlineData("[]")]
    public void An_empty_thesaurus_is_no_fault(string yaml)
    {
        var reading = Read(yaml);

        Assert.Empty(reading.Synonyms.Entries);
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("- boss, manager", "GS0303 Error 2:3")]
    [InlineData("- {}", "GS0303 Error 2:3")]
    [InlineData("- words:", "GS0303 Error 2:*")]
    [InlineData("- words: [boss]", "GS0303 Error 2:10")]
    [InlineData("- words: boss", "GS0303 Error 2:10")]
    [InlineData("- words: [boss, Boss]", "GS0306 Warning 2:17|GS0303 Error 2:10")]
    [InlineData("- from: [boss]", "GS0303 Error 2:3")]
    [InlineData("- to: [boss]", "GS0303 Error 2:3")]
    [InlineData("- from: []\n  to: [boss]", "GS0303 Error 2:9")]
    [InlineData("- from: [boss]\n  to: []", "GS0303 Error 3:7")]
    [InlineData("- words: [a, b]\n  from: [c]\n  to: [d]", "GS0303 Error 2:3")]
    [InlineData("- words: [a, b]\n  words: [c, d]", "GS0303 Error 3:3")]
    [InlineData("- word: [a, b]", "GS0304 Warning 2:3|GS0303 Error 2:3")]
    [InlineData("- words: [a, '']", "GS0305 Error 2:14")]
    [InlineData("- words: [a, ~]", "GS0305 Error 2:14")]
    [InlineData("- words: [a, '&']", "GS0305 Error 2:14")]
    [InlineData("- words: [a, [b]]", "GS0305 Error 2:14")]
    [InlineData("- words: {a: b}", "GS0305 Error 2:10")]
    [InlineData("- words: [a, b]\n  field:", "GS0303 Error 3:*")]
    [InlineData("- words: [a, b]\n  field: []", "GS0303 Error 3:10")]
    [InlineData("- words: [a, b]\n  field: {a: b}", "GS0305 Error 3:10")]
    [InlineData("- words: [a, b]\n  field: [Sales, '']", "GS0305 Error 3:18")]
    [InlineData("- field: Sales", "GS0303 Error 2:3")]
    [InlineData("- from: [a]\n  to: [one two three four five six seven eight nine]", "GS0305 Error 3:8")]
    public void A_broken_entry_is_left_out_and_the_others_are_used(string entry, string expected)
    {
        var reading = Read($"- words: [left, right]\n{entry}\n- words: [up, down]");

        Assert.Equal(["left", "up"], reading.Synonyms.Entries.Select(e => e.From[0]));
        Assert.Equal(expected.Split('|').Order(), Told(reading, expected).Order());
    }

    [Fact]
    public void An_unknown_key_beside_good_ones_is_a_warning_that_knows_what_was_meant()
    {
        var reading = Read("- form: [a]\n  from: [b]\n  to: [c]\n  weight: 3");

        Assert.Equal("b => c @1", Written(reading));
        Assert.Equal(["GS0304 Warning 1:3", "GS0304 Warning 4:3"], reading.Diagnostics.Select(Short));
        Assert.Contains("did you mean 'from'?", reading.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("'weight'", reading.Diagnostics[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_of_128_characters_and_8_words_is_read_and_a_longer_one_is_not()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 8));
        var longest = new string('x', 128);

        Assert.Empty(Read($"- words: [{words}, {longest}]").Diagnostics);
        Assert.Equal(["GS0305 Error 1:11"], Read($"- words: [{longest}x, a]").Diagnostics.Select(Short));
    }

    internal static SynonymReading Read(string yaml) => SynonymReader.Read("synonyms.yml", Encoding.UTF8.GetBytes(yaml));

    internal static string Short(Diagnostic d) => $"{d.Code} {d.Severity} {d.Source.Line}:{d.Source.Column}";

    /// <summary>Code, severity and place of each diagnostic; <c>*</c> for a column that the expectation leaves open.</summary>
    private static IEnumerable<string> Told(SynonymReading reading, string expected) =>
        reading.Diagnostics.Select(Short).Select(d => expected.EndsWith('*') ? d[..(d.LastIndexOf(':') + 1)] + "*" : d);

    private static string Written(SynonymReading reading) =>
        string.Join('|', reading.Synonyms.Entries.Select(e =>
            $"{string.Join(", ", e.From)} {(e.IsTwoWay ? "<=>" : "=>")} {string.Join(", ", e.To)} @{e.Source.Line}{(e.Fields.Count > 0 ? $" in {string.Join(", ", e.Fields)}" : "")}"));
}
