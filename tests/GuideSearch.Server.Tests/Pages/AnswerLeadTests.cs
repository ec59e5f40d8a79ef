using GuideSearch.Server.Pages.Texts;

namespace GuideSearch.Server.Tests.Pages;

public class AnswerLeadTests
{
    [Theory]
    [InlineData("<p><strong>Answer:</strong> Wait.</p>", "<p>Wait.</p>")]
    [InlineData("<p><strong>Sample Answer</strong>:<br />Wait.</p>", "<p>Wait.</p>")]
    [InlineData("<p><strong>Answer:</strong></p>\n<p>Wait.</p>", "<p>Wait.</p>")]
    [InlineData("<ul>\n<li><strong>Answer</strong>: Wait.</li>\n<li>Ask.</li>\n</ul>", "<ul>\n<li>Wait.</li>\n<li>Ask.</li>\n</ul>")]
    [InlineData("<ul><li><strong>Answer</strong>:\n<ul><li>a<ul><li>b</li></ul></li></ul>\n</li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<ul><li><strong>Answer</strong>:<ul><li>a</li></ul></li><li>c</li></ul><p>d</p>", "<ul><li>a</li><li>c</li></ul><p>d</p>")]
    [InlineData("<ul><li><p><strong>Answer:</strong></p><ol><li>a</li></ol></li></ul><p>d</p>", "<ol><li>a</li></ol><p>d</p>")]
    public void A_label_that_says_nothing_is_taken_off(string html, string shown) => Assert.Equal(shown, AnswerLead.Drop(html));

    [Theory]
    [InlineData("")]
    [InlineData("<p><strong>Answer:</strong></p>")]
    [InlineData("<p><strong>Answer key:</strong> A.</p>")]
    [InlineData("<p>Answer: no label.</p>")]
    [InlineData("<p>Wait.</p><p><strong>Answer:</strong> Then ask.</p>")]
    [InlineData("<ul><li><strong>Answer</strong>:</li><li>a</li></ul>")]
    [InlineData("<ul><li><strong>Answer</strong>:<ol><li>a</li></ol></li><li>c</li></ul>")]
    [InlineData("<ul><li><strong>Answer</strong>:<ul><li>a</li></ul> And more.</li></ul>")]
    public void Anything_else_stays_as_it_is(string html) => Assert.Equal(html, AnswerLead.Drop(html));
}
