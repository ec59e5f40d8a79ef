namespace GuideSearch.Contract.Operations;

/// <param name="Status">live or ready.</param>
/// <param name="Generation">The generation that answers; null for live, which looks at nothing.</param>
/// <param name="Degraded">An older generation answers than the one that should; null for live.</param>
public sealed record HealthAnswer(string Status, string? Generation, bool? Degraded);
