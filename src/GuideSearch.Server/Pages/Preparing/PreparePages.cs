using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Preparing;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Preparing;

/// <summary><c>/prepare</c>: a posting goes in, likely questions come out. What was sent is in that one answer and nowhere else.</summary>
internal sealed class PreparePages(Preparer preparer)
{
    public static ValueTask<PageView> ShowFormAsync(ParameterReading reading, HttpContext context) => new(PageOf(new("", null, [])));

    public async Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            throw new ProblemException(ProblemCodes.BadRequest, "The posting comes with the form of this page.");

        var form = await ReadFormAsync(context.Request);
        var text = form[PrepareParameters.Text.Name].ToString();
        var reading = preparer.Read([(PrepareParameters.Text.Name, text)]);
        var view = reading.Faults.Count > 0
            ? new PrepareView(text, null, reading.Faults)
            : new(text, await preparer.PrepareAsync(reading, context.RequestAborted), []);
        if (view.Preparation is null)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await PageSource.Html.WriteUncachedAsync(
            context, await PageOf(view).RenderAsync(context.RequestServices), view.Preparation?.Generation);
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Its message may quote the form.
            throw new ProblemException(ProblemCodes.BadRequest, "The form cannot be read.");
        }
    }

    private static PageView PageOf(PrepareView view) => PageView.Create<PreparePage>(nameof(PreparePage.View), view);
}
