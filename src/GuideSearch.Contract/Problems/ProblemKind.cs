namespace GuideSearch.Contract.Problems;

/// <summary>What a problem code is in HTTP.</summary>
/// <param name="Code">One of <see cref="Diagnostics.ProblemCodes"/>.</param>
/// <param name="Title">The same for every occurrence.</param>
/// <param name="RetryAfter">When to try again; null where that is of no use.</param>
public sealed record ProblemKind(string Code, int Status, string Title, TimeSpan? RetryAfter = null)
{
    /// <summary>Server faults are the only ones whose details stay in the log.</summary>
    public bool IsOurs => Status == 500;
}
