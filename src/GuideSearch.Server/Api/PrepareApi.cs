using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Preparing;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>The questions that a posting makes likely. Of the text nothing is kept: no cache, no log, no address has it.</summary>
internal static class PrepareApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapPrepareApi(Preparer preparer, Addresses addresses) => routes.MapDocumented<PrepareAnswer>(
                "/api/v1/prepare",
                new("prepare", "The questions that a posting makes likely, grouped by section, spread over guides, none asked twice.",
                    EndpointDescription.IndexProblems),
                context => AnswerAsync(preparer, addresses, context),
                [HttpMethods.Post])
            .WithMetadata(PrepareParameters.Table, BodyParameters.Mark);
    }

    private static async Task AnswerAsync(Preparer preparer, Addresses addresses, HttpContext context)
    {
        if (context.Request.QueryString.HasValue)
            throw new ProblemException(ProblemCodes.BadRequest, "The parameters stand in the body: an address is seen by others.");

        var reading = preparer.Read(await BodyPairs.ReadAsync(context.Request));
        if (reading.Faults.Count > 0)
            throw ProblemException.From(reading.Faults);

        var started = Stopwatch.GetTimestamp();
        var preparation = await preparer.PrepareAsync(reading, context.RequestAborted);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"search;dur={took:0.##}");
        var answer = PrepareAnswer.From(preparation, addresses);
        await ResponseWriter.Json.WriteUncachedAsync(
            context, JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Wire.PrepareAnswer), preparation.Generation);
    }
}
