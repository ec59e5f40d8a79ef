using GuideSearch.Diagnostics;
using GuideSearch.Encoders;

namespace GuideSearch.Indexing;

/// <summary>How a build ended, when it did not fail.</summary>
public enum BuildOutcome
{
    Published,

    /// <summary>The live generation was made of the same content by the same schema; it stays.</summary>
    Unchanged,

    /// <summary>A dry run that would have published.</summary>
    WouldPublish,

    /// <summary>The content is not fit to replace what is live, which stays; <see cref="BuildReport.Reasons"/> say why.</summary>
    ContentRefused,

    /// <summary>The new generation answers worse than the gate allows, and what is live stays; <see cref="BuildReport.Reasons"/> say how.
    /// </summary>
    GateFailed,
}

/// <summary>What a build found and did.</summary>
public sealed record BuildReport
{
    public required BuildOutcome Outcome { get; init; }

    /// <summary>Why the content was refused or the gate failed, or what was forced; one sentence each.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What helps against the reasons, each a clause that may follow "or".</summary>
    public IReadOnlyList<string> Remedies { get; init; } = [];

    /// <summary>Whether <see cref="BuildRequest.Force"/> would publish in spite of the reasons.</summary>
    public bool MayForce { get; init; } = true;

    public required FileCounts Files { get; init; }

    public required int Guides { get; init; }

    public required int Questions { get; init; }

    public required int Documents { get; init; }

    /// <summary>In the order of path, line, column.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Guides of which an earlier version stays, in the order of their files.</summary>
    public IReadOnlyList<KeptGuide> Kept { get; init; } = [];

    /// <summary>The stages that ran, in their order.</summary>
    public required IReadOnlyList<StageTime> Times { get; init; }

    /// <summary>The generation that was published; null when none was.</summary>
    public Generation? Generation { get; init; }

    /// <summary>What was live before; null when nothing was.</summary>
    public Generation? Previous { get; init; }

    /// <summary>What the content has against what was live; null where nothing was, or nothing that opens.</summary>
    public QuestionDiff? Diff { get; init; }

    /// <summary>How documents came to their vectors; null where there is no encoder, or the build did not come so far.</summary>
    public VectorCounts? Vectors { get; init; }

    /// <summary>What the gate found; null where there is none, or the build did not come so far.</summary>
    public GateVerdict? Gate { get; init; }

    /// <summary>The same with what became of vectors.</summary>
    internal BuildReport With(VectorCounts vectors) => this with
    {
        Vectors = vectors,
        Diagnostics =
        [
            .. Diagnostics.Concat(vectors.LeftOut)
                .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column),
        ],
    };

    /// <summary>The remedies as one sentence.</summary>
    /// <param name="force">How the reader would force it.</param>
    public string Advice(string force)
    {
        var choices = string.Join(", or ", [.. Remedies, .. MayForce ? [$"publish it as it is with {force}"] : Array.Empty<string>()]);
        return choices.Length == 0 ? "" : $"{char.ToUpperInvariant(choices[0])}{choices[1..]}.";
    }
}

/// <summary>Every file found, accounted for once.</summary>
/// <param name="Indexed">Those with warnings included.</param>
public sealed record FileCounts(int Found, int Indexed, int WithWarnings, int Skipped, int Rejected)
{
    public static FileCounts From(IReadOnlyList<FileAccount> files)
    {
        int Count(FileOutcome outcome) => files.Count(f => f.Outcome == outcome);
        var warned = Count(FileOutcome.IndexedWithWarnings);
        return new(files.Count, Count(FileOutcome.Indexed) + warned, warned, Count(FileOutcome.Skipped), Count(FileOutcome.Rejected));
    }
}

public sealed record StageTime(BuildStage Stage, TimeSpan Time);
