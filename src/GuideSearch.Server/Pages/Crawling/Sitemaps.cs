using System.Globalization;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Pages.Crawling;

/// <summary><c>/sitemap.xml</c>, and <c>/sitemaps/{number}</c>: the pages of so many guides each.</summary>
/// <remarks>A guide has at most 1,000 questions, so that a part stays below the 50,000 addresses that the protocol allows.</remarks>
internal sealed class Sitemaps(IQuestionSearcher searcher, Addresses addresses)
{
    private const int GuidesPerPart = 40;

    public async ValueTask<PageView> ShowIndexAsync(ParameterReading reading, HttpContext context)
    {
        var guides = await GuidesAsync(1, context.RequestAborted);
        var numbers = Enumerable.Range(1, PartsOf(guides.Total)).Select(number => number.ToString(CultureInfo.InvariantCulture));
        return PageView.Create(SitemapXml.Index(numbers.Select(number => Absolute($"/sitemaps/{number}"))));
    }

    public async ValueTask<PageView> ShowPartAsync(ParameterReading reading, HttpContext context)
    {
        var number = int.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        var guides = await GuidesAsync(number, context.RequestAborted);
        if (number > PartsOf(guides.Total))
            throw new ProblemException(ProblemCodes.RouteNotFound, "The sitemap has no such part.");

        var pages = number == 1 ? Fixed().ToList() : [];
        foreach (var guide in guides.Guides)
            pages.AddRange(await PagesOfAsync(guide, context.RequestAborted));
        return PageView.Create(SitemapXml.Pages(pages));
    }

    /// <summary>The pages that hold no guide.</summary>
    private IEnumerable<SitemapPage> Fixed() =>
        from path in (string[])["/", "/guides", "/practice", "/prepare", "/docs", "/embed"]
        select new SitemapPage(Absolute(path), null);

    /// <summary>The guide's page, where it is this service's, and its questions; another site's page is in that site's sitemap.</summary>
    private async ValueTask<IEnumerable<SitemapPage>> PagesOfAsync(GuideSummary guide, CancellationToken cancellationToken)
    {
        var modified = guide.Modified ?? guide.Published;
        var details = await searcher.FindGuideAsync(guide.Slug, cancellationToken);
        var questions = (details?.Documents ?? []).Where(d => d.Kind is DocumentKind.Question)
            .Select(d => new SitemapPage(Absolute(Addresses.QuestionPath(d.Id)), modified));
        return addresses.GuidesAreElsewhere ? questions : questions.Prepend(new(Absolute(Addresses.GuidePath(guide.Slug)), modified));
    }

    private ValueTask<GuideList> GuidesAsync(int part, CancellationToken cancellationToken) =>
        searcher.ListGuidesAsync(new("", [], part, GuidesPerPart), cancellationToken);

    private static int PartsOf(int guides) => Math.Max(1, (guides + GuidesPerPart - 1) / GuidesPerPart);

    private string Absolute(string path) => addresses.Absolute(path) ?? throw CrawlerFiles.Homeless();
}
