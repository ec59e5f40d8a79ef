using CsCheck;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Testing;
using static GuideSearch.Content.Tests.Synonyms.SynonymReaderTests;

namespace GuideSearch.Content.Tests.Synonyms;

public class HostileThesaurusTests
{
    private const string Good = "- words: [left, right]\n";

    [Theory]
    [InlineData("this is prose.", "GS0302", 1)]
    [InlineData("words: [a, b]", "GS0302", 1)]
    [InlineData(Good + "- words: [a, b", "GS0301", 2)]
    [InlineData(Good + "- words: \"a", "GS0301", 2)]
    [InlineData(Good + "- words:\n\t- a\n\t- b", "GS0301", 3)]
    [InlineData(Good + "- words: &x [a, b]", "GS0301", 2)]
    [InlineData(Good + "- words: [*x, b]", "GS0301", 2)]
    [InlineData(Good + "- <<: {words: [a, b]}", "GS0301", 2)]
    [InlineData(Good + "- words: !!set [a, b]", "GS0301", 2)]
    [InlineData(Good + "- words: !!System.IO.FileInfo [a]", "GS0301", 2)]
    [InlineData(Good + "---\n" + Good, "GS0301", 2)]
    [InlineData(Good + "- words: [[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]", "GS0301", 2)]
    [InlineData(Good + "- ? [a]\n  : b", "GS0301", 2)]
    public void A_file_that_is_no_plain_list_gives_one_error_and_no_synonyms(string yaml, string code, int line)
    {
        var reading = Read(yaml);

        var error = Assert.Single(reading.Diagnostics);
        Assert.Equal((code, Severity.Error), (error.Code, error.Severity));
        Assert.InRange(error.Source.Line, line, line + 1);
        Assert.Empty(reading.Synonyms.Entries);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'-', 0 }, "GS0124")]
    [InlineData(new byte[] { (byte)'-', (byte)' ', 0xE9 }, "GS0123")]
    [InlineData(new byte[] { (byte)'-', 0 }, "GS0125")]
    public void A_file_that_is_no_text_gives_one_error_and_no_synonyms(byte[] bytes, string code)
    {
        var reading = SynonymReader.Read("synonyms.yml", bytes);

        Assert.Equal([code], reading.Diagnostics.Select(d => d.Code));
        Assert.Empty(reading.Synonyms.Entries);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("- ", 9_000)]
    [InlineData("? ", 9_000)]
    [InlineData("{a: ", 4_000)]
    [InlineData("- words: [a, b]\n", 70_000)]
    [InlineData("- [", 6_000)]
    [InlineData("a: ", 6_000)]
    [InlineData("- a\n", 19_000)]
    [InlineData("'", 19_000)]
    [InlineData("\"\n", 19_000)]
    [InlineData(" - a:\n", 19_000)]
    public void What_is_repeated_without_end_is_refused_and_not_died_of(string piece, int times) =>
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat(piece, times))).Diagnostics);

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Random_pieces_of_yaml_never_throw() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 40].Sample(
            pieces => Assert.All(Read(string.Concat(pieces)).Synonyms.Entries, e => Assert.NotEmpty(e.From)), seed: LongRun.Seed("0N0XIzNsQ0O2"), iter: LongRun.Count(5_000));

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.NotNull(SynonymReader.Read("synonyms.yml", bytes)), seed: LongRun.Seed("0N0XIzNsQ0O2"), iter: LongRun.Count(5_000));

    private static string[] Pieces =>
    [
        "- ", "words", "from", "to", ": ", "[", "]", "{", "}", ", ", "a", "b c", "\n", "\n  ", "\n- ", "#", "'", "\"", "&x", "*x", "!t ", "? ", "|", ">",
        "\t", "~", "---\n", "...\n", "%YAML 1.2\n", "\u0085", "\uFEFF", "\\", "é", "\U0001F600", "<<", "- words: [a, b]\n", "- from: [a]\n  to: [b]\n",
    ];
}
