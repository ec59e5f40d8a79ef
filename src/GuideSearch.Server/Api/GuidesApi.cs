using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Parameters;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Guides and single questions.</summary>
internal static class GuidesApi
{
    private static readonly TextParameter _slug = PathText("slug", "Slug of the guide.", "ai-research-scientist-interview-guide");
    private static readonly TextParameter _guide = PathText("guide", "Slug of the guide.", "ai-research-scientist-interview-guide");
    private static readonly TextParameter _question = PathText("question", "Slug of the question.", "what-is-overfitting");

    private static readonly ParameterTable _guideTable = new([_slug]);
    private static readonly ParameterTable _questionTable = new([_guide, _question]);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapGuidesApi(IQuestionSearcher searcher, IQuestionIndex index, Addresses addresses)
        {
            var json = WireJson.Wire;
            routes.MapApi("/guides", GuideParameters.Table, json.GuideListAnswer,
                new("guides", "Guides by title, with facets.", RouteStory.OfIndex),
                async (reading, context) =>
                    ListOf(await searcher.ListGuidesAsync(GuideParameters.RequestOf(reading), context.RequestAborted), reading, addresses));
            routes.MapApi("/guides/{slug}", _guideTable, json.GuideDetailsAnswer,
                new("guide", "One guide with its questions in order.", [.. RouteStory.OfIndex, ProblemCodes.GuideNotFound])
                {
                    Moves = true,
                },
                (_, context) => OneGenerationAsync(index, ProblemCodes.GuideNotFound, async () =>
                    await searcher.FindGuideAsync(TextOf(context, _slug), context.RequestAborted) is { } found
                        ? Here(found.Guide.Slug == TextOf(context, _slug), AddressOf(found.Guide, addresses),
                            GuideDetailsAnswer.From(found, addresses))
                        : null));
            routes.MapApi("/questions/{guide}/{question}", _questionTable, json.QuestionAnswer,
                new("question", "One question with its answer and its neighbours.", [.. RouteStory.OfIndex, ProblemCodes.QuestionNotFound])
                {
                    Moves = true,
                },
                (_, context) => OneGenerationAsync(index, ProblemCodes.QuestionNotFound, async () =>
                    await searcher.FindQuestionAsync(new(TextOf(context, _guide), TextOf(context, _question)), context.RequestAborted)
                        is { } found
                        ? Here(found.Guide.Slug == TextOf(context, _guide), AddressOf(found.Question.Id, addresses),
                            QuestionAnswer.From(found, addresses))
                        : null));
        }
    }

    private static string AddressOf(GuideSummary guide, Addresses addresses) =>
        addresses.Of($"/api/v1/guides/{Uri.EscapeDataString(guide.Slug)}");

    private static string AddressOf(QuestionId id, Addresses addresses) =>
        addresses.Of($"/api/v1/questions/{Uri.EscapeDataString(id.Guide)}/{Uri.EscapeDataString(id.Slug)}");

    /// <summary>The answer, or where it stands now.</summary>
    private static Reply<T>? Here<T>(bool here, string address, T answer) => new Reply<T>(answer, null) { MovedTo = here ? null : address };

    private static TextParameter PathText(string name, string description, string example) =>
        new(name, description, 300) { InPath = true, Required = true, Example = example };

    private static string TextOf(HttpContext context, Parameter parameter) => (string)context.GetRouteValue(parameter.Name)!;

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

    /// <summary>Looks again when a generation was published meanwhile, so that the answer belongs to the one it names.</summary>
    private static async ValueTask<Reply<T>> OneGenerationAsync<T>(IQuestionIndex index, string notFound, Func<ValueTask<Reply<T>?>> look)
    {
        while (true)
        {
            var before = index.Status.Open?.Id;
            var found = await look();
            if (before == index.Status.Open?.Id)
                return (found ?? throw new ProblemException(notFound, ProblemCodes.Meanings[notFound])) with { Generation = before };
        }
    }
}
