using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Guides and single questions.</summary>
internal static class GuidesApi
{
    private static readonly ParameterTable _guideTable = new([PathParameters.Slug]);
    private static readonly ParameterTable _questionTable = new([PathParameters.Guide, PathParameters.Question]);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapGuidesApi(IQuestionSearcher searcher, IQuestionIndex index, Addresses addresses, ServedFiles files)
        {
            var json = ApiJson.Wire;
            routes.MapApi("/guides", GuideParameters.Table, json.GuideListAnswer,
                new("guides", "Guides by title, with facets.", EndpointDescription.IndexProblems),
                async (reading, context) =>
                    ListOf(await searcher.ListGuidesAsync(GuideParameters.RequestOf(reading), context.RequestAborted), reading, addresses));
            routes.MapApi("/guides/{slug}", _guideTable, json.GuideDetailsAnswer,
                new("guide", "One guide with its questions in order.", [.. EndpointDescription.IndexProblems, ProblemCodes.GuideNotFound])
                {
                    Moves = true,
                },
                (_, context) => OneGenerationAsync(index, ProblemCodes.GuideNotFound, async () =>
                    await searcher.FindGuideAsync(RoutePath.TextOf(context, PathParameters.Slug), context.RequestAborted) is { } found
                        ? Here(found.Guide.Slug == RoutePath.TextOf(context, PathParameters.Slug), AddressOf(found.Guide, addresses),
                            GuideDetailsAnswer.From(found, addresses))
                        : null));
            routes.MapApi("/questions/{guide}/{question}", _questionTable, json.QuestionAnswer,
                new(
                    "question", "One question with its answer and its neighbors.",
                    [.. EndpointDescription.IndexProblems, ProblemCodes.QuestionNotFound])
                {
                    Moves = true,
                },
                (_, context) => OneGenerationAsync(index, ProblemCodes.QuestionNotFound, async () =>
                    await searcher.FindQuestionAsync(RoutePath.IdOf(context), context.RequestAborted)
                        is { } found
                        ? Here(found.Question.Id == RoutePath.IdOf(context), addresses.QuestionApi(found.Question.Id),
                            QuestionAnswer.From(found, addresses, files.Current is not null))
                        : null));
        }
    }

    private static string AddressOf(GuideSummary guide, Addresses addresses) =>
        addresses.Of($"/api/v1/guides/{Uri.EscapeDataString(guide.Slug)}");

    /// <summary>The answer, or where it stands now.</summary>
    private static Reply<T>? Here<T>(bool here, string address, T answer) => new Reply<T>(answer, null) { MovedTo = here ? null : address };

    private static Reply<GuideListAnswer> ListOf(GuideList list, ParameterReading reading, Addresses addresses)
    {
        var (page, size) = (reading.Get(GuideParameters.Page), reading.Get(GuideParameters.Size));
        var pages = (list.Total + size - 1) / size;
        var next = page < pages ? addresses.Of($"/api/v1/guides{reading.SpellWith(GuideParameters.Page, page + 1)}") : null;
        return new(
            new(
                list.Generation,
                list.Total,
                [.. list.Guides.Select(g => GuideAnswer.From(g, addresses))],
                [.. list.Facets.Select(FacetAnswer.From)],
                new(page, size, pages, next)),
            list.Generation);
    }

    private static async ValueTask<Reply<T>> OneGenerationAsync<T>(IQuestionIndex index, string notFound, Func<ValueTask<Reply<T>?>> look)
    {
        var (found, generation) = await index.OfOneGenerationAsync(look);
        return (found ?? throw new ProblemException(notFound, ProblemCodes.Meanings[notFound])) with { Generation = generation };
    }
}
