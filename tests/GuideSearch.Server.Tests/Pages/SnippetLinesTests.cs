using GuideSearch.Search;
using GuideSearch.Server.Pages.Texts;

namespace GuideSearch.Server.Tests.Pages;

public class SnippetLinesTests
{
    [Theory]
    [InlineData("Answer: Use a CRM.", "|Use a CRM.")]
    [InlineData("Sample Answer:\nScenario: A strike.\nUse a CRM.", "Scenario:|A strike.|Use a CRM.")]
    [InlineData("Pitfall to Avoid: Ignoring conflicts.", "Pitfall to Avoid:|Ignoring conflicts.")]
    [InlineData("Use a CRM.\nOutcome:", "|Use a CRM.")]
    [InlineData("Best Practices:\nRegular tests.", "Best Practices:||Regular tests.")]
    [InlineData("Resolution:\nMediation: Talk first.", "Mediation:|Talk first.")]
    [InlineData("http://x: and so on", "|http://x: and so on")]
    [InlineData("What I always say is this: wait.", "|What I always say is this: wait.")]
    [InlineData("Answer:", "|Answer:")]
    public void Labels_are_lead_ins_and_those_that_say_nothing_are_dropped(string passage, string lines) =>
        Assert.Equal(lines, string.Join('|', SnippetLines.From(new(passage, [], false, false)).SelectMany(Told)));

    [Fact]
    public void Each_line_keeps_its_marks_and_a_label_that_matched_stays_text()
    {
        const string passage = "Answer: find the leak.\nLeak check: a leak hides.";
        var lines = SnippetLines.From(new(passage, [Mark(passage, 17, 4), Mark(passage, 23, 4), Mark(passage, 37, 4)], false, false));

        Assert.Equal(["find the leak.", "Leak check: a leak hides."], lines.Select(l => l.Text));
        Assert.Equal([["leak"], ["Leak", "leak"]], lines.Select(l => l.Ranges.Select(r => l.Text.Substring(r.Start, r.Length)).ToArray()));
    }

    private static IEnumerable<string> Told(SnippetLine line, int number) =>
        number == 0 || line.LeadIn.Length > 0 ? [line.LeadIn, line.Text] : [line.Text];

    private static MarkRange Mark(string passage, int start, int length)
    {
        Assert.Equal("leak", passage.Substring(start, length), ignoreCase: true);
        return new(start, length, MatchKind.Exact);
    }
}
