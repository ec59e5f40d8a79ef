using System.Security.Cryptography;
using GuideSearch.Diagnostics;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Parameters;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api.Related;

/// <summary>Questions to practise on, in the order in which they were drawn.</summary>
/// <param name="Seed">The seed that was given, or a fresh one: with it, the same generation draws the same questions again.</param>
/// <param name="Pool">How many different questions there were to draw from.</param>
/// <param name="Questions">No two of them ask the same.</param>
/// <param name="TimedOut">The search ran out of time and the pool is what it has: another draw by this seed may differ.</param>
public sealed record DrawAnswer(string Generation, string Seed, int Pool, IReadOnlyList<ListedQuestionAnswer> Questions, bool TimedOut)
{
    internal static DrawAnswer From(PracticeSet set, Addresses addresses) => new(
        set.Generation, set.Seed, set.Pool, [.. set.Questions.Select(q => ListedQuestionAnswer.From(q, addresses))], set.TimedOut);
}

/// <summary>Draws practice sets.</summary>
internal static class DrawApi
{
    private const int FreshDigits = 8;

    public static readonly NumberParameter Count = new("n", "How many questions.", 10, 1, DrawRequest.MaxCount);

    public static readonly TextParameter Seed = new("seed",
        "Any text; equal seeds draw equal sets from one generation. A fresh one is made, and told, where it is left out.", 64)
    {
        Example = "monday",
    };

    public static readonly ParameterTable Table = new(
        [Count, Seed, SearchParameters.Query, .. SearchParameters.Filters, SearchParameters.Match]);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapDrawApi(IQuestionSearcher searcher, Addresses addresses) => routes.MapApi("/draw", Table, ApiJson.Wire.DrawAnswer,
            new("draw", "A set of questions to practise on: spread over sections and guides, none asked twice.",
                [.. RouteStory.OfIndex, ProblemCodes.QueryTooLong]),
            async (reading, context) =>
            {
                var given = reading.Get(Seed);
                var seed = given.Length > 0 ? given : RandomNumberGenerator.GetHexString(FreshDigits, lowercase: true);
                var request = new DrawRequest(SearchQuery.Context(reading), reading.Get(Count), seed);
                var set = await searcher.DrawAsync(request, context.RequestAborted);
                return new(DrawAnswer.From(set, addresses), set.Generation, Storable: given.Length > 0 && !set.TimedOut);
            });
    }
}
