using GuideSearch.Contract.Parameters;
using GuideSearch.QueryLogs;

namespace GuideSearch.Server.Assistants;

/// <summary>What an assistant may ask: a route of the API, with its parameters and its answer.</summary>
/// <param name="Description">Sentences by which an assistant decides whether to ask.</param>
/// <param name="AnswerAsync">Answers a reading without faults.</param>
internal sealed record AssistantTool(
    string Name, string Title, string Description, ParameterTable Table,
    Func<ParameterReading, CancellationToken, ValueTask<AssistantAnswer>> AnswerAsync);

/// <param name="Json">The body that the API answers with.</param>
/// <param name="Searched">What the query log keeps of it; null for nothing.</param>
internal readonly record struct AssistantAnswer(byte[] Json, LoggedQuery? Searched = null);
