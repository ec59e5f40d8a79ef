using GuideSearch.Contract.Operations;
using GuideSearch.Contract.Parameters;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Admin;

/// <summary>Lists generations, and turns to another.</summary>
internal static class GenerationsApi
{
    private static readonly TextParameter _id = new(
        "id", $"The name of the generation; {GenerationNames.Previous} for the newest before the live one; or {GenerationNames.Live}.", 64)
    {
        InPath = true,
    };

    extension(IEndpointRouteBuilder routes)
    {
        public void MapGenerationsApi(IGenerationArchive archive, IQuestionIndex index)
        {
            var json = AdminJson.Wire.GenerationsAnswer;
            routes.MapAdminGet("/generations", new([]), json, EndpointDescription.ForAdmin("generations", "The generations of the index."),
                (_, _) => Task.FromResult(From(archive, index)));
            routes.MapAdminPost("/generations/{id}/activate", new([_id]), json,
                EndpointDescription.ForAdmin(
                    "activateGeneration", "Verifies a generation and makes it live.", ProblemCodes.GenerationNotFound,
                    ProblemCodes.GenerationUnusable, ProblemCodes.RebuildRunning, ProblemCodes.DiskFull),
                (_, context) => ActivateAsync(archive, index, (string)context.Request.RouteValues[_id.Name]!));
        }
    }

    private static async Task<GenerationsAnswer> ActivateAsync(IGenerationArchive archive, IQuestionIndex index, string name)
    {
        var id = GenerationNames.Resolve(archive.List(), name) ?? throw new ProblemException(
            ProblemCodes.GenerationNotFound,
            name == GenerationNames.Previous
                ? "There is no generation before the live one."
                : ProblemCodes.Meanings[ProblemCodes.GenerationNotFound]);
        try
        {
            archive.Activate(id);
        }
        catch (GenerationException exception)
        {
            throw new ProblemException(ProblemCodes.GenerationUnusable, exception.Message);
        }
        catch (IndexBusyException busy)
        {
            throw BusyProblem.Create(busy.Holder);
        }
        catch (IndexStorageException exception) when (exception.DiskFull)
        {
            throw new ProblemException(ProblemCodes.DiskFull, ProblemCodes.Meanings[ProblemCodes.DiskFull]);
        }
        catch (IndexStorageException)
        {
            throw new ProblemException(
                ProblemCodes.GenerationUnusable, "This service cannot write its index; turn to the generation where the builder runs.");
        }

        await index.RefreshAsync(CancellationToken.None);
        return From(archive, index);
    }

    private static GenerationsAnswer From(IGenerationArchive archive, IQuestionIndex index) =>
        new(index.Status.Open?.Id, [.. archive.List().Select(GenerationAnswer.From)]);
}
