namespace GuideSearch.Browser.Tests.Pages;

/// <summary>The pages and states of pages that hold for all: addresses on the service of <see cref="PageGuides"/>.</summary>
public static class PageAddress
{
    public const string Home = "/";
    public const string Found = "/search?q=overfitting+regularization";
    public const string Nothing = "/search?q=overfitting&vertical=Enterprise+Sales";
    public const string Fault = "/search?q=x&page=zero";
    public const string Guide = "/guides/data-scientist-interview-guide";
    public const string Question = "/questions/data-scientist-interview-guide/what-is-a-confusion-matrix";

    public const string Practice = "/practice";

    public static IEnumerable<string> All =>
    [
        Home, Found, "/search", "/search?q=conflict&section=behavioral&sort=newest", "/search?q=several+deadlnes",
        "/search?q=conflict&tags=1", Nothing, Fault, "/guides", Guide,
        "/guides/hostile-guide", Question, "/questions/data-scientist-interview-guide/which-model-would-you-not-use-again",
        Practice, "/practice?q=conflict&section=behavioral&n=5", "/practice?tag=nosuch", "/prepare", "/docs", "/embed", "/problems/invalid-parameter", "/nosuch",
    ];
}
