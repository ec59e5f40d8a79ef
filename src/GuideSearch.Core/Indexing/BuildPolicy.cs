using GuideSearch.Diagnostics;

namespace GuideSearch.Indexing;

/// <summary>When content is too thin to replace what is live: a slip of an editor must not empty the search.</summary>
public sealed record BuildPolicy
{
    /// <summary>Share of the guides that may be rejected, 0 to 1. Default 0.02.</summary>
    public double MaxRejectedShare { get; init; } = 0.02;

    /// <summary>How many guides may be rejected whatever their share. Default 5.</summary>
    public int MaxRejectedFiles { get; init; } = 5;

    /// <summary>Documents of the new generation against those of the live one, at least this share, 0 to 1. Default 0.8.</summary>
    public double MinDocumentShare { get; init; } = 0.8;

    /// <summary>Judges what was read.</summary>
    /// <param name="live">The generation that would be replaced; null when there is none.</param>
    /// <returns>Why it should not be published, one sentence each; empty when nothing speaks against it.</returns>
    public IReadOnlyList<string> ReasonsAgainst(GuideReading reading, Generation? live)
    {
        var reasons = new List<string>();
        var guides = reading.Files.Count(f => f.Outcome != FileOutcome.Skipped);
        var rejected = reading.Files.Count(f => f.Outcome == FileOutcome.Rejected);
        var allowed = Math.Max(MaxRejectedFiles, (int)(MaxRejectedShare * guides));
        if (rejected > allowed)
            reasons.Add($"{rejected} of {guides} guides were rejected; at most {allowed} may be.");

        var documents = reading.Guides.Sum(g => g.Documents.Count);
        if (live is not null && documents < MinDocumentShare * live.Documents)
        {
            var percent = (int)Math.Round(100 * MinDocumentShare);
            reasons.Add($"Only {documents} documents would replace the {live.Documents} of the live generation, less than {percent} %.");
        }

        var own = reading.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var broken = reading.Diagnostics.FirstOrDefault(d => d.Severity is Severity.Error && !own.Contains(d.Source.Path));
        if (broken is not null && reading.Synonyms.Entries.Count == 0)
            reasons.Add($"{broken.Source} breaks the whole file: {broken.Message}");

        return reasons;
    }
}
