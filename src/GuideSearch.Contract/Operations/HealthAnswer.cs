namespace GuideSearch.Contract.Operations;

/// <param name="Status">live or ready.</param>
/// <param name="Generation">The generation that answers; absent for live, which looks at nothing.</param>
/// <param name="Degraded">An older generation answers than the one that should; absent for live.</param>
public sealed record HealthAnswer(string Status, string? Generation, bool? Degraded);
