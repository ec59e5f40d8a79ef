using GuideSearch.Contract.Problems;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Pages.Faults;

/// <summary>Problems as pages, for those who came with a browser; and <c>/problems/{code}</c>, what a code means.</summary>
internal sealed class FaultPages : IProblemPage
{
    /// <summary>A longer text is not put back into the search field, in characters.</summary>
    private const int MaxTextLength = 300;

    public Task WriteAsync(HttpContext context, ProblemAnswer problem)
    {
        var text = SearchLinks.Read("", context.Request.QueryString.Value).Text;
        if (text.Length == 0 && problem.Status == StatusCodes.Status404NotFound)
            text = LostWords.From(context.Request.Path);
        return WriteAsync(context, new FaultView
        {
            Title = FaultTitles.Find(problem.Code),
            Detail = problem.Parameters.Count > 0 ? "These parts of its address are not valid:" : problem.Detail,
            Parameters = problem.Parameters,
            Text = text.Length > MaxTextLength ? "" : text,
            TraceId = problem.Status >= StatusCodes.Status500InternalServerError ? problem.TraceId : null,
        });
    }

    public static Task ShowMeaningAsync(HttpContext context)
    {
        var code = (string)context.GetRouteValue("code")!;
        return ProblemCodes.Meanings.TryGetValue(code, out var meaning)
            ? WriteAsync(context, new FaultView { Title = FaultTitles.Find(code), Detail = meaning, Code = code })
            : throw new ProblemException(ProblemCodes.RouteNotFound, "There is no such problem code.");
    }

    private static async Task WriteAsync(HttpContext context, FaultView view)
    {
        var page = PageView.Create<FaultPage>(nameof(FaultPage.View), view);
        await PageSource.Html.WriteUncachedAsync(context, await page.RenderAsync(context.RequestServices));
    }
}
