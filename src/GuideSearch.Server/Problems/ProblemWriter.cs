using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Problems;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Wire;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Problems;

/// <summary>Writes problems: as JSON, or as a page for a browser outside of the API.</summary>
/// <param name="page">Null in a service without pages.</param>
internal sealed class ProblemWriter(Addresses addresses, IProblemPage? page = null)
{
    private static readonly string[] _machines = ["/api", "/health", "/openapi"];

    /// <param name="detail">What is wrong with this request; null for the meaning of the code.</param>
    public async Task WriteAsync(HttpContext context, string code, string? detail = null, IReadOnlyList<ParameterFault>? faults = null)
    {
        var kind = ProblemCatalog.Find(code);
        var answer = new ProblemAnswer(
            addresses.Problem(code), kind.Title, kind.Status, detail ?? ProblemCodes.Meanings[code], code, TraceOf(context), faults ?? []);
        var response = context.Response;
        response.StatusCode = kind.Status;
        response.ContentLength = null;
        response.Headers.ETag = default;
        response.Headers.CacheControl = "no-store";
        if (kind.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        if (page is not null && WantsPage(context.Request))
            await page.WriteAsync(context, answer);
        else
            await WriteJsonAsync(context, answer);
    }

    /// <summary>Names this request in answers and in the log.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static Task WriteJsonAsync(HttpContext context, ProblemAnswer answer)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, ProblemJson.Wire.ProblemAnswer);
        context.Response.ContentType = "application/problem+json";
        context.Response.ContentLength = body.Length;
        return BodyWriter.WriteAsync(context, body);
    }

    private static bool WantsPage(HttpRequest request) =>
        !Array.Exists(_machines, m => request.Path.StartsWithSegments(m, StringComparison.OrdinalIgnoreCase))
        && request.GetTypedHeaders().Accept.Any(a => a.MatchesMediaType("text/html") && a.Quality is not 0 && a.MediaType != "*/*");
}
