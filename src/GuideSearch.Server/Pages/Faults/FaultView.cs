using GuideSearch.Contract.Parameters;

namespace GuideSearch.Server.Pages.Faults;

/// <summary>Why a page cannot be shown, for the candidate who asked for it; or what a problem code means.</summary>
public sealed record FaultView
{
    public required string Title { get; init; }

    public required string Detail { get; init; }

    /// <summary>Every parameter at fault; values are not repeated.</summary>
    public IReadOnlyList<ParameterFault> Parameters { get; init; } = [];

    /// <summary>What the search field still holds, so that nothing has to be typed again.</summary>
    public string Text { get; init; } = "";

    /// <summary>Names this request in the log; null where nobody need look it up.</summary>
    public string? TraceId { get; init; }

    /// <summary>The problem code that is explained; null on a page of a fault.</summary>
    public string? Code { get; init; }
}
