using GuideSearch.Contract.Operations;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Problems;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Admin;

/// <summary>Starts, follows and cancels rebuilds.</summary>
internal static class RebuildApi
{
    private static readonly FlagParameter _force =
        new("force", "Publishes although nothing changed, or much less is there than before.");

    private static readonly FlagParameter _strict =
        new("strict", "Refuses content with any error; else only the guide at fault is left out.");

    private static readonly FlagParameter _dryRun = new("dryRun", "Reads and judges the content, and writes nothing.");

    private static readonly TextParameter _id = new("id", "The id of the task.", 64) { InPath = true };

    private static readonly ParameterTable _taskTable = new([_id]);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapRebuildApi(Rebuilds rebuilds, BuildLimit limit, ServerSettings settings, Addresses addresses)
        {
            var json = AdminJson.Wire.TaskAnswer;
            var keep = new NumberParameter(
                "keep", "Generations that stay, the new one included.", fallback: settings.Keep, least: 1, most: 1000);
            var rebuild = EndpointDescription.ForAdmin(
                "rebuild", "Starts a build of the index; Location tells where to follow it.",
                ProblemCodes.RebuildRunning, ProblemCodes.RateLimited);
            routes.MapAdminPost(
                "/rebuild", new([_force, _strict, _dryRun, keep]), json, rebuild with { Status = StatusCodes.Status202Accepted },
                (reading, context) => StartAsync(
                    rebuilds, limit, RequestOf(reading, keep) with { KeepsBrokenGuides = settings.Watch }, addresses, context));
            routes.MapAdminGet("/tasks/{id}", _taskTable, json,
                EndpointDescription.ForAdmin("task", "How far a build is, and how it ended.", ProblemCodes.TaskNotFound),
                (_, context) => Task.FromResult(TaskMapper.From(Find(rebuilds, context))));
            routes.MapAdminPost("/tasks/{id}/cancel", _taskTable, json,
                EndpointDescription.ForAdmin(
                    "cancelTask", "Stops a build; nothing of it is published.", ProblemCodes.TaskNotFound),
                (_, context) => CancelAsync(rebuilds, context));
        }
    }

    private static BuildRequest RequestOf(ParameterReading reading, NumberParameter keep) => new()
    {
        Force = reading.Get(_force),
        Strict = reading.Get(_strict),
        DryRun = reading.Get(_dryRun),
        Keep = reading.Get(keep),
    };

    /// <summary>Answers once it is known whether another process holds the writer's lock.</summary>
    private static async Task<TaskAnswer> StartAsync(
        Rebuilds rebuilds, BuildLimit limit, BuildRequest request, Addresses addresses, HttpContext context)
    {
        limit.Check();
        if (!rebuilds.TryStart(request, out var task))
        {
            context.Response.Headers.Location = AddressOf(task, addresses);
            throw new ProblemException(ProblemCodes.RebuildRunning, $"Task {task.Id} is at work; Location tells where to follow it.");
        }

        await task.Begun.WaitAsync(context.RequestAborted);
        if (task.End is { Code: ProblemCodes.RebuildRunning, Holder: var holder })
        {
            rebuilds.Forget(task);
            throw BusyProblem.Create(holder);
        }

        limit.Count();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = AddressOf(task, addresses);
        return TaskMapper.From(task);
    }

    private static async Task<TaskAnswer> CancelAsync(Rebuilds rebuilds, HttpContext context)
    {
        var task = Find(rebuilds, context);
        task.Cancel();
        await task.Ended.WaitAsync(context.RequestAborted);
        return TaskMapper.From(task);
    }

    private static RebuildTask Find(Rebuilds rebuilds, HttpContext context) =>
        rebuilds.TryFind((string)context.Request.RouteValues[_id.Name]!, out var task)
            ? task
            : throw new ProblemException(ProblemCodes.TaskNotFound, ProblemCodes.Meanings[ProblemCodes.TaskNotFound]);

    private static string AddressOf(RebuildTask task, Addresses addresses) => addresses.Of($"/api/v1/admin/tasks/{task.Id}");
}
