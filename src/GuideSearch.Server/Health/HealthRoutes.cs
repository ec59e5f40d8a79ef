using System.Text.Json;
using GuideSearch.Contract.Operations;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Health;

/// <summary><c>/health/live</c> says that the process answers; <c>/health/ready</c> that searches are answered.</summary>
internal static class HealthRoutes
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    /// <summary>Whether a request is a check: it passes what holds up, or turns away, requests of the world.</summary>
    public static bool Holds(HttpRequest request) =>
        request.Path.Equals(Live, StringComparison.OrdinalIgnoreCase) || request.Path.Equals(Ready, StringComparison.OrdinalIgnoreCase);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapHealth(IQuestionIndex index, Readiness readiness, ProblemWriter problems)
        {
            routes.MapDocumented<HealthAnswer>(Live, new("live", "Whether the process answers; looks at nothing."),
                context => WriteAsync(context, new("live", null, null)));
            routes.MapDocumented<HealthAnswer>(Ready,
                new("ready", "Whether searches are answered.", [.. EndpointDescription.IndexProblems, ProblemCodes.ShuttingDown]),
                context => readiness.Obstacle is { } obstacle
                    ? problems.WriteAsync(context, obstacle, DetailOf(index.Status, obstacle))
                    : WriteAsync(context, AnswerOf(index.Status)));
        }
    }

    private static HealthAnswer AnswerOf(IndexStatus status) => new("ready", status.Open?.Id, status.Degraded)
    {
        Fault = status.FaultName,
    };

    /// <summary>What the matter is with a cluster; null where the code says it all.</summary>
    private static string? DetailOf(IndexStatus status, string obstacle) =>
        obstacle == ProblemCodes.ClusterUnavailable ? status.ToException().Message : null;

    private static Task WriteAsync(HttpContext context, HealthAnswer answer) =>
        ResponseWriter.Json.WriteUncachedAsync(
            context, JsonSerializer.SerializeToUtf8Bytes(answer, HealthJson.Wire.HealthAnswer), answer.Generation);
}
