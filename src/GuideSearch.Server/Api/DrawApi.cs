using System.Security.Cryptography;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Draws practice sets.</summary>
internal static class DrawApi
{
    private const int FreshDigits = 8;

    extension(IEndpointRouteBuilder routes)
    {
        public void MapDrawApi(IQuestionSearcher searcher, Addresses addresses) => routes.MapApi(
            "/draw", DrawParameters.Table, ApiJson.Wire.DrawAnswer,
            new("draw", "A set of questions to practice with: spread over sections and guides, none asked twice.",
                [.. EndpointDescription.IndexProblems, ProblemCodes.QueryTooLong]),
            async (reading, context) =>
            {
                var given = reading.Get(DrawParameters.Seed);
                var isGiven = given.Length > 0 || reading.Has(DrawParameters.Questions);
                var seed = isGiven ? given : RandomNumberGenerator.GetHexString(FreshDigits, lowercase: true);
                var set = await searcher.DrawAsync(DrawParameters.RequestOf(reading, seed), context.RequestAborted);
                return new(DrawAnswer.From(set, addresses), set.Generation, Storable: isGiven && set.IsRepeatable);
            });
    }
}
