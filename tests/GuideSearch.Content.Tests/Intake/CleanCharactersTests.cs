using System.Text;
using CsCheck;
using GuideSearch.Content.Intake;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content.Tests.Intake;

[Trait("Fault", "F10")]
public class CleanCharactersTests
{
    [Theory]
    [InlineData("a\u202Eb", "ab", 1)]
    [InlineData("\u2066a\u2069 \u202Ab\u202C", "a b", 4)]
    [InlineData("a\u0001\u001B[31mb\u007F\u009Bc", "a[31mbc", 4)]
    [InlineData("a\uFFFF\uFDD0\uFFFEb\uFEFF", "ab", 4)]
    [InlineData("a\U0001FFFFb", "ab", 1)]
    [InlineData("a\tb\nc", "a\tb\nc", 0)]
    [InlineData("a\fb\u0085c\u2028d", "a b c d", 0)]
    [InlineData("نمی\u200Cخواهم \u200Fאב\u200E", "نمی\u200Cخواهم \u200Fאב\u200E", 0)]
    [InlineData("क्\u200Dष 👩\u200D👩\u200D👧 ❤\uFE0F 🏴\U000E0067\U000E007F", "क्\u200Dष 👩\u200D👩\u200D👧 ❤\uFE0F 🏴\U000E0067\U000E007F", 0)]
    public void What_steers_a_terminal_turns_text_or_is_none_goes_and_the_rest_stays(string text, string clean, int count)
    {
        var removed = CleanCharacters.Remove(text);

        Assert.Equal((clean, count), (removed.Text, removed.Count));
    }

    [Fact]
    public void Clean_text_stays_as_it_is_and_cleaning_twice_changes_nothing() => Gen.String.Sample(
        text =>
        {
            var clean = CleanCharacters.From(text);

            Assert.Equal(clean, CleanCharacters.From(clean));
            Assert.DoesNotContain(clean.EnumerateRunes(), UnfitCharacters.Holds);
        },
        seed: "0N0XIzNsQ0O2");

    [Theory]
    [InlineData("One \u202Etwo\u202C three.", "One two three.")]
    [InlineData("One &#x202E;two&#1; three.", "One two three.")]
    [InlineData("`one\u0001`\n\n```\ntwo\u202E\n```", "one\ntwo")]
    [InlineData("<div>\none &#x202E;two\uFFFF\n</div>", "one two")]
    [InlineData("| a\u202E |\n|---|\n| b\u0008 |", "a\nb")]
    public void No_answer_holds_them_and_one_diagnostic_tells(string markdown, string answer)
    {
        var parsed = Spec.Parse($"### Technical Questions\n\n#### What is \u2067it\u2069?\n\n{markdown}\n");
        var question = Assert.Single(parsed.Guide!.Documents);

        Assert.Equal(("What is it?", answer), (question.Prompt, question.Answer));
        Assert.DoesNotContain($"{question.AnswerHtml}{question.Id}".EnumerateRunes(), UnfitCharacters.Holds);
        var diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.Equal((DiagnosticCodes.UnfitCharacters, 3 + Spec.FrontMatterLines), (diagnostic.Code, diagnostic.Source.Line));
    }

    [Theory]
    [InlineData("007", "007")]
    [InlineData("1.10", "1.10")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("1_000", "1_000")]
    [InlineData("yes", "yes")]
    [InlineData("Off", "Off")]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("1e3", "1e3")]
    [InlineData("12:30:45", "12:30:45")]
    [InlineData("'~'", "~")]
    [InlineData("\"null\"", "null")]
    [InlineData("'a: b # c'", "a: b # c")]
    [InlineData("C/C++ & <b> %00 \\n", "C/C++ & <b> %00 \\n")]
    [InlineData("نمی\u200Cخواهم", "نمی\u200Cخواهم")]
    [InlineData("'👩\u200D👧 🏴\U000E0067\U000E007F \u200Fא'", "👩\u200D👧 🏴\U000E0067\U000E007F \u200Fא")]
    [InlineData("'two  blanks'", "two blanks")]
    [InlineData("ﬁne ²", "ﬁne ²")]
    public void A_value_of_front_matter_is_kept_as_it_is_written(string yaml, string value)
    {
        var guide = GuideParser.Parse(
            "a.md", Encoding.UTF8.GetBytes($"---\nterm: {yaml}\ncategory: {yaml}\nvertical: {yaml}\ndescription: {yaml}\ntags: [{yaml}]\n---\n### What?\nThat.\n")).Guide!;

        Assert.Equal((value, value, value, value, value), (guide.Title, guide.Category, guide.Vertical, guide.Description, Assert.Single(guide.Tags)));
    }

    [Fact]
    public void A_long_value_is_not_cut_within_a_character()
    {
        var guide = GuideParser.Parse(
            "a.md", Encoding.UTF8.GetBytes($"---\nterm: T\ncategory: C\nvertical: V\ndescription: {new string('x', 3_999)}😀\n---\n### What?\nThat.\n")).Guide!;

        Assert.Equal(new string('x', 3_999), guide.Description);
    }
}
