using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Searching;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Pages.Reading;

/// <summary><c>/guides</c>, <c>/guides/{slug}</c> and <c>/questions/{guide}/{question}</c>.</summary>
internal sealed class GuidePages(IQuestionSearcher searcher, FullAnswers full, QuestionTrails trails, PageAddresses addresses)
{
    public static ParameterTable Table => GuideParameters.Table;

    public async ValueTask<PageView> ListAsync(ParameterReading reading, HttpContext context)
    {
        var request = GuideParameters.RequestOf(reading);
        var list = await searcher.ListGuidesAsync(request, context.RequestAborted);
        var links = SearchLinks.Read(addresses.Guides, reading.Spell(), reading.Facets);
        var search = new SearchRequest { Query = QueryReader.Read(""), Filters = request.Filters, Kind = KindFilter.Any };
        var view = new GuideListView(links, request, list)
        {
            Corrections = list.Total > 0 ? [] : await Corrections.FindAsync(searcher, search, links, context.RequestAborted),
        };
        return PageView.Create<GuideListPage>(nameof(GuideListPage.View), view);
    }

    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var slug = RouteText(context, "slug");
        var guide = await searcher.FindGuideAsync(slug, context.RequestAborted)
            ?? throw new ProblemException(ProblemCodes.GuideNotFound, "The guide may have been renamed. The search finds what has moved.");
        if (guide.Guide.Slug != slug)
            return PageView.Moved(addresses.Guide(guide.Guide.Slug));

        var answers = await full.ReadAsync(guide.Documents, context.RequestAborted);
        return PageView.Create<GuidePage>(nameof(GuidePage.View), new GuideView(guide, answers) { Source = full.SourceOf(guide.Guide) });
    }

    public async ValueTask<PageView> ShowQuestionAsync(ParameterReading reading, HttpContext context)
    {
        var id = new QuestionId(RouteText(context, "guide"), RouteText(context, "question"));
        const string lost = "The question may have been reworded. The search finds what has moved.";
        var question = await full.FindAsync(id, context.RequestAborted)
            ?? throw new ProblemException(ProblemCodes.QuestionNotFound, lost);
        if (question.Question.Id != id)
            return PageView.Moved(addresses.Question(question.Question.Id) + reading.Spell());

        var around = await LookAroundAsync(question, context.RequestAborted);
        var trail = await trails.FindAsync(reading, id, context.RequestAborted);
        var view = QuestionView.Create(question, around) with { Source = full.SourceOf(question.Guide), Trail = trail };
        return PageView.Create<QuestionPage>(nameof(QuestionPage.View), view);
    }

    private async ValueTask<QuestionSurroundings> LookAroundAsync(QuestionDetails question, CancellationToken cancellationToken)
    {
        var id = question.Question.Id;
        var guide = await searcher.FindGuideAsync(question.Guide.Slug, cancellationToken);
        var elsewhere = new List<QuestionDetails>();
        foreach (var other in question.AlsoAskedIn)
        {
            if (await searcher.FindQuestionAsync(other.Id, cancellationToken) is { } found)
                elsewhere.Add(found);
        }

        var next = await searcher.FindNextAsync(id, QuestionView.Most, cancellationToken);
        var similar = await searcher.FindSimilarAsync(id, QuestionView.Most, cancellationToken);
        return new(guide?.Documents ?? [], elsewhere, next, similar);
    }

    private static string RouteText(HttpContext context, string name) => (string)context.GetRouteValue(name)!;
}
