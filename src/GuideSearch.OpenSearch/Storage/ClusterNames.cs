using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>What the indices of ours are called.</summary>
/// <param name="prefix">Of all of them.</param>
internal sealed class ClusterNames(string prefix)
{
    /// <summary>The alias of the live generation.</summary>
    public string Alias => prefix;

    /// <summary>Holds the writer's lease.</summary>
    public string Writer => $"{prefix}-writer";

    /// <summary>Finds every index of ours, and possibly others'.</summary>
    public string Pattern => $"{prefix}-*";

    private string Trials => $"{prefix}-trial-";

    public string IndexOf(string id) => $"{prefix}-{id.ToLowerInvariant()}";

    /// <summary>The index of a build that is never published.</summary>
    public string TrialOf(string id) => $"{Trials}{id.ToLowerInvariant()}-{Guid.NewGuid():N}";

    /// <returns>Null for an index that is no generation.</returns>
    public string? IdOf(string index) => IdBehind($"{prefix}-", index);

    /// <returns>When a trial began; null for an index that is none.</returns>
    public DateTimeOffset? BeginOfTrial(string index) =>
        IdBehind(Trials, index.Split('-') is [.., _, _] parts ? string.Join('-', parts.SkipLast(1)) : index) is { } id
            ? GenerationId.TimeOf(id)
            : null;

    private static string? IdBehind(string beginning, string index) =>
        index.StartsWith(beginning, StringComparison.Ordinal)
        && index[beginning.Length..].ToUpperInvariant() is var id && GenerationId.Is(id)
            ? id
            : null;
}
