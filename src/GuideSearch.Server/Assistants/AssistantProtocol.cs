using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Problems;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Search;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GuideSearch.Server.Assistants;

/// <summary>Tools and guides by the Model Context Protocol, over any transport.</summary>
/// <param name="facets">Those of the index that now answers.</param>
/// <param name="servesFiles">Whether the service hands out files of the content folder.</param>
public sealed class AssistantProtocol(IQuestionSearcher searcher, Addresses addresses, Func<FacetSet> facets, Func<bool> servesFiles)
{
    private readonly IReadOnlyList<AssistantTool> _tools = new AssistantTools(searcher, addresses, servesFiles).All;
    private readonly AssistantGuides _guides = new(searcher);

    /// <summary>What a server of the protocol does.</summary>
    public void Describe(McpServerOptions options, AssistantEvents events)
    {
        var version = typeof(AssistantProtocol).Assembly.GetName().Version!.ToString(3);
        options.ServerInfo = new() { Name = "guidesearch", Title = "GuideSearch", Version = version };
        options.ServerInstructions = "Interview guides, question by question. Search or draw questions, read the answer of one by its id, "
            + "and prepare for a job posting. Quote guides by their title and link to the url of a question.";
        var handlers = options.Handlers;
        handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. _tools.Select(ToTool)] });
        handlers.CallToolHandler = (request, cancellationToken) => CallAsync(request.Params, events, cancellationToken);
        handlers.ListResourcesHandler = (request, cancellationToken) =>
            LookAsync(() => _guides.ListAsync(request.Params?.Cursor, cancellationToken), events);
        handlers.ReadResourceHandler = (request, cancellationToken) =>
            LookAsync(() => _guides.ReadAsync(request.Params?.Uri ?? "", cancellationToken), events);
    }

    private Tool ToTool(AssistantTool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = AssistantSchema.From(tool.Table.WithFacets(facets())),
        Annotations = new() { ReadOnlyHint = true, OpenWorldHint = false },
    };

    /// <summary>An answer, or the problem that the API would answer with: an assistant reads it and asks better.</summary>
    private async ValueTask<CallToolResult> CallAsync(
        CallToolRequestParams? call, AssistantEvents events, CancellationToken cancellationToken)
    {
        var tool = _tools.FirstOrDefault(tool => tool.Name == call?.Name)
            ?? throw new McpProtocolException("There is no such tool.", McpErrorCode.InvalidParams);
        try
        {
            var pairs = (call!.Arguments ?? new Dictionary<string, JsonElement>())
                .SelectMany(argument => BodyPairs.From(argument.Key, argument.Value));
            var reading = tool.Table.WithFacets(facets()).Read(pairs);
            if (reading.Faults.Count > 0)
                throw ProblemException.From(reading.Faults);

            var answer = await tool.AnswerAsync(reading, cancellationToken);
            if (answer.Searched is { } searched)
                events.Searched(searched);
            return ToResult(answer.Json, isError: false);
        }
        catch (ProblemException problem)
        {
            return ToResult(ProblemOf(problem.Code, problem.Message, problem.Faults), isError: true);
        }
        catch (SearchException search)
        {
            return ToResult(ProblemOf(ProblemCatalog.CodeOf(search.Error), search.Message, []), isError: true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            events.Failed(exception);
            return ToResult(ProblemOf(ProblemCodes.Internal, ProblemCodes.Meanings[ProblemCodes.Internal], []), isError: true);
        }
    }

    /// <summary>Resources have no answer but the thing itself: what stands in the way is an error of the protocol.</summary>
    private static async ValueTask<T> LookAsync<T>(Func<ValueTask<T>> look, AssistantEvents events)
    {
        try
        {
            return await look();
        }
        catch (SearchException search)
        {
            throw new McpProtocolException(search.Message, McpErrorCode.InternalError);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not McpProtocolException)
        {
            events.Failed(exception);
            throw new McpProtocolException(ProblemCodes.Meanings[ProblemCodes.Internal], McpErrorCode.InternalError);
        }
    }

    private byte[] ProblemOf(string code, string detail, IReadOnlyList<ParameterFault> faults)
    {
        var kind = ProblemCatalog.Find(code);
        var trace = Activity.Current?.TraceId.ToString() ?? "";
        return JsonSerializer.SerializeToUtf8Bytes(
            new(addresses.Problem(code), kind.Title, kind.Status, detail, code, trace, faults), ProblemJson.Wire.ProblemAnswer);
    }

    private static CallToolResult ToResult(byte[] json, bool isError) =>
        new() { Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(json) }], IsError = isError };
}
