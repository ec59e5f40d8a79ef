namespace GuideSearch.Contract.Operations;

/// <param name="Status">live or ready.</param>
/// <param name="Generation">The generation that answers; absent for live, which looks at nothing.</param>
/// <param name="Degraded">
/// An older generation answers than the one that should, or nodes of its cluster are missing, or it takes nothing new; absent for live.
/// </param>
public sealed record HealthAnswer(string Status, string? Generation, bool? Degraded)
{
    /// <summary>Why it is degraded: damaged, schema-mismatch, no-index, nodes-missing or read-only; absent when it is not.</summary>
    public string? Fault { get; init; }
}
