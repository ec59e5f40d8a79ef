using System.Collections.Frozen;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Problems;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Assistants;

/// <summary>
/// Lets in what comes from no browser, or from a page whose origin the service lists. Else a page could reach a service on its reader's own
/// machine by a name that leads there. An answer is made in full before any of it is sent, so that its turn lasts as long as its work.
/// </summary>
internal sealed class AssistantGate(RequestDelegate next, ServerSettings settings, ProblemWriter problems)
{
    private readonly FrozenSet<string> _origins = settings.Cors.Origins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context) =>
        !AssistantRoute.Holds(context.Request) ? next(context)
        : IsLetIn(context.Request) ? AnswerAsync(context)
        : problems.WriteAsync(context, ProblemCodes.OriginNotAllowed);

    private bool IsLetIn(HttpRequest request) =>
        request.Headers.Origin.Count == 0 || _origins.Contains("*") || (request.Headers.Origin is [{ } one] && _origins.Contains(one));

    private async Task AnswerAsync(HttpContext context)
    {
        var sent = context.Response.Body;
        using var made = new MemoryStream();
        context.Response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }

        made.Position = 0;
        await made.CopyToAsync(sent, context.RequestAborted);
    }
}
