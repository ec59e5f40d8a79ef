using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Tests.Answers;

public class AnswerMarkupTests
{
    private const string Elsewhere = "https://docs.example/{category}/{slug}";

    private static readonly GuideSummary[] _guides =
    [
        new() { Slug = "joins", Title = "Joins", Category = "Data", Vertical = "SQL", Tags = [], Questions = 1, Source = "sql/joins.md", Files = ["img/x y.png", "sql/joins.md", "sql/notes.txt"] },
        new() { Slug = "git-guide", Title = "Git", Category = "Tools", Vertical = "Git", Tags = [], Questions = 1, Source = "git/README.md" },
    ];

    [Theory]
    [InlineData("../git/#what-is-a-rebase", "<a href=\"/app/questions/git-guide/what-is-a-rebase\" rel=\"noopener nofollow\">w</a>")]
    [InlineData("../git/README.md#What-Is-A-Rebase", "<a href=\"/app/questions/git-guide/what-is-a-rebase\" rel=\"noopener nofollow\">w</a>")]
    [InlineData("../git/README.md#nothing", "<a href=\"/app/guides/git-guide\" rel=\"noopener nofollow\">w</a>")]
    [InlineData("#contents", "<a href=\"/app/guides/joins\" rel=\"noopener nofollow\">w</a>")]
    [InlineData("notes.txt?raw=true", "<a href=\"/app/files/sql/notes.txt\" rel=\"noopener nofollow\">w</a>")]
    [InlineData("/img/x%20y.png", "<a href=\"/app/files/img/x%20y.png\" rel=\"noopener nofollow\">w</a>")]
    [InlineData("none.txt", "w")]
    [InlineData("../../etc/passwd", "w")]
    public void On_pages_of_the_service_a_link_leads_to_a_question_a_guide_or_a_file_or_is_text(string address, string html) =>
        Assert.Equal(html, Write(address, Addresses.OwnGuideAddress, files: true));

    [Theory]
    [InlineData("notes.txt", "w")]
    [InlineData("../git/README.md", "<a href=\"/app/guides/git-guide\" rel=\"noopener nofollow\">w</a>")]
    public void Where_no_file_is_handed_out_links_to_guides_are_left(string address, string html) =>
        Assert.Equal(html, Write(address, Addresses.OwnGuideAddress, files: false));

    [Theory]
    [InlineData(Elsewhere, "../git/README.md#nothing", "https://docs.example/tools/git-guide#nothing")]
    [InlineData(Elsewhere, "#contents", "https://docs.example/data/joins#contents")]
    [InlineData(Elsewhere, "../img/x.png?a=1&b=2", "https://docs.example/img/x.png?a=1&amp;b=2")]
    [InlineData(Elsewhere, "/img/x.png", "https://docs.example/img/x.png")]
    [InlineData("/read/{slug}", "chart.png", "/app/read/chart.png")]
    public void Where_the_guides_have_a_site_links_lead_there(string guideAddress, string address, string expected) =>
        Assert.Equal($"<a href=\"{expected}\" rel=\"noopener nofollow\">w</a>", Write(address, guideAddress, files: false));

    [Theory]
    [InlineData(true, "<a href=\"/app/files/img/x%20y.png\" rel=\"noopener nofollow\"><img src=\"/app/files/img/x%20y.png\" alt=\"a &quot;b&quot; &lt;c\" loading=\"lazy\"></a>")]
    [InlineData(false, "a <em>\"b\"</em> &lt;c")]
    public void A_picture_is_shown_where_its_file_is_handed_out(bool files, string html) =>
        Assert.Equal(html, Write("../img/x%20y.png", Addresses.OwnGuideAddress, files, " class=\"picture\"", "a <em>\"b\"</em> &lt;c"));

    private static string Write(string address, string guideAddress, bool files, string mark = "", string words = "w")
    {
        var question = new Question
        {
            Id = new("joins", "what-is-a-join"),
            Prompt = "What is a join?",
            Section = SectionType.Technical,
            AnswerHtml = $"<a href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\"{mark} rel=\"noopener nofollow\">{words}</a>",
            Source = new("sql/joins.md", 3),
            EndLine = 5,
        };
        var rebase = new QuestionSummary(
            new("git-guide", "what-is-a-rebase"), DocumentKind.Question, "What is a rebase?", SectionType.Technical, "", true, 3, "what-is-a-rebase");
        var links = new GuideLinks(_guides).From(question, guide => guide.Slug == "git-guide" ? [rebase] : []);
        var addresses = new Addresses(null, "/app", guideAddress);
        return new AnswerMarkup(addresses, addresses.Root, files).Write(new(question, _guides[0], null, null) { Links = links });
    }
}
