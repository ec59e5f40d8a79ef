using GuideSearch.QueryLogs;

namespace GuideSearch.Server.Assistants;

/// <summary>What happens while assistants are answered.</summary>
/// <param name="Searched">Hears what was searched for.</param>
/// <param name="Failed">Hears what nobody expected; the assistant is told no more than that it happened.</param>
public sealed record AssistantEvents(Action<LoggedQuery> Searched, Action<Exception> Failed);
