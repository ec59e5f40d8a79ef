using GuideSearch.Contract.Wire;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Problems;
using GuideSearch.Server.QueryLogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Assistants;

/// <summary>
/// <c>/mcp</c>: assistants ask by the Model Context Protocol. Each request stands for itself, and takes a turn as one of the API does.
/// </summary>
internal static partial class AssistantRoute
{
    private const string Path = "/mcp";

    public static bool Holds(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    extension(IServiceCollection services)
    {
        public IServiceCollection AddAssistants()
        {
            services.AddSingleton(s => new AssistantProtocol(
                s.GetRequiredService<IQuestionSearcher>(), s.GetRequiredService<Addresses>(),
                () => s.GetRequiredService<ServedFacets>().Current, () => s.GetRequiredService<ServedFiles>().Current is not null));
            services.AddMcpServer().WithHttpTransport(http =>
            {
                http.Stateless = true;
                http.ConfigureSessionOptions = (context, options, _) =>
                {
                    var protocol = context.RequestServices.GetRequiredService<AssistantProtocol>();
                    var logger = context.RequestServices.GetRequiredService<ILogger<AssistantProtocol>>();
                    protocol.Describe(options, new(
                        query => SearchRecorder.Note(context, query),
                        exception => LogFailure(logger, exception, ProblemWriter.TraceOf(context))));
                    return Task.CompletedTask;
                };
            });
            return services;
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public void MapAssistants() => routes.MapMcp(Path);
    }

    [LoggerMessage(1, LogLevel.Error, "An assistant's request failed; its trace id is {TraceId}.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string traceId);
}
