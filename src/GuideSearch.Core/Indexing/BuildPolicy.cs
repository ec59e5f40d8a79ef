using GuideSearch.Diagnostics;
using GuideSearch.Rules;

namespace GuideSearch.Indexing;

/// <summary>When content is too thin to replace what is live: a slip of an editor must not empty the search.</summary>
public sealed record BuildPolicy
{
    internal const string MendFaults = "mend the content: 'guidesearch check' names each fault";

    /// <summary>Share of the guides that may be rejected, 0 to 1. Default 0.02.</summary>
    public double MaxRejectedShare { get; init; } = 0.02;

    /// <summary>How many guides may be rejected whatever their share. Default 5.</summary>
    public int MaxRejectedFiles { get; init; } = 5;

    /// <summary>Share of the live generation's documents that may be lost, 0 to 1. Default 0.2.</summary>
    public double MaxShrinkage { get; init; } = 0.2;

    /// <summary>Whether much less was read than is live.</summary>
    /// <param name="live">The generation that would be replaced; null when there is none.</param>
    public bool IsShrunken(GuideReading reading, Generation? live) =>
        // In decimals, as the setting is written: a tenth of a float is a little more than a tenth.
        live is not null && live.Documents - DocumentsOf(reading) > (decimal)MaxShrinkage * live.Documents;

    /// <summary>Judges what was read.</summary>
    /// <param name="losses">Which guides are less than in the live generation; looked at where the content has shrunken.</param>
    /// <returns>Why it should not be published; empty when nothing speaks against it.</returns>
    public IReadOnlyList<Objection> ObjectionsTo(GuideReading reading, Generation? live, IReadOnlyList<GuideLoss> losses)
    {
        var objections = new List<Objection>();
        var guides = reading.Files.Count(f => f.Outcome != FileOutcome.Skipped);
        var rejected = reading.Files.Where(f => f.Outcome == FileOutcome.Rejected).Select(f => f.Path)
            .Except(reading.Kept.Select(k => k.Path)).ToHashSet(StringComparer.Ordinal);
        var allowed = Math.Max(MaxRejectedFiles, (int)(MaxRejectedShare * guides));
        if (rejected.Count > allowed)
            objections.AddRange([
                new($"{rejected.Count} of {guides} guides were rejected; at most {allowed} may be.", MendFaults),
                .. CommonestFault(reading, rejected),
            ]);
        if (live is not null && IsShrunken(reading, live))
            objections.AddRange(ToShrinkage(DocumentsOf(reading), live.Documents, losses, rejected));

        return [.. objections, .. ToCompanions(reading), .. ToForeignRules(reading, live)];
    }

    /// <summary>With the first places where it is.</summary>
    private static IEnumerable<Objection> CommonestFault(GuideReading reading, HashSet<string> rejected)
    {
        var faults = reading.Diagnostics.Where(d => d.Severity is Severity.Error && rejected.Contains(d.Source.Path))
            .GroupBy(d => d.Code).MaxBy(same => same.Count());
        if (faults is not null)
            yield return new($"Most of them: {string.Join(", ", faults.Take(3).Select(d => d.Source))}: {faults.First().Message}");
    }

    /// <summary>Rules and thesaurus are read as meant or not at all: a rule that is left out shows again what it hid.</summary>
    private static IEnumerable<Objection> ToCompanions(GuideReading reading)
    {
        var guides = reading.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var faults in reading.Diagnostics.Where(d => d.Severity is Severity.Error).GroupBy(d => d.Source.Path))
        {
            if (guides.Contains(faults.Key))
                continue;

            var (first, others) = (faults.First(), faults.Count() - 1);
            var more = others switch { 0 => "", 1 => " One more fault is in the file.", _ => $" {others} more faults are in the file." };
            yield return new($"{first.Source} cannot be read as it is meant: {first.Message}{more}", MendFaults);
        }
    }

    /// <summary>Another program's file where rules were: it is the same file, with a slip at its top.</summary>
    private static IEnumerable<Objection> ToForeignRules(GuideReading reading, Generation? live)
    {
        if (live is { Rules: > 0 } && reading.Diagnostics.FirstOrDefault(IsForeign) is { } foreign)
            yield return new(
                $"{RuleSet.FileName} gave the live generation {Counted(live.Rules)} and cannot be read as it is meant: {foreign.Message}",
                MendFaults);

        static bool IsForeign(Diagnostic diagnostic) =>
            diagnostic.Code == DiagnosticCodes.ForeignFile && diagnostic.Source.Path == RuleSet.FileName;

        static string Counted(int rules) => rules == 1 ? "a rule" : $"{rules} rules";
    }

    private IEnumerable<Objection> ToShrinkage(int now, int before, IReadOnlyList<GuideLoss> losses, HashSet<string> rejected)
    {
        var percent = (int)Math.Round(100 * (1 - MaxShrinkage));
        yield return new(
            $"Only {now} documents would replace the {before} of the live generation, less than {percent} %.",
            FormattableString.Invariant($"allow it with the setting gate.shrinkage (now {MaxShrinkage})"));
        if (GuideLoss.Listed("Rejected", losses.Where(l => l.IsWhole && rejected.Contains(l.Path))) is { } faulty)
            yield return new(faulty, MendFaults);
        if (GuideLoss.Listed("No longer there", losses.Where(l => l.IsWhole && !rejected.Contains(l.Path))) is { } missing)
            yield return new(missing, "put the missing files back");
        if (GuideLoss.Listed("Shorter than before", losses.Where(l => !l.IsWhole)) is { } shorter)
            yield return new(shorter, "look at what the shorter files lost");
    }

    private static int DocumentsOf(GuideReading reading) => reading.Guides.Sum(g => g.Documents.Count);
}

/// <summary>One thing that speaks against a build.</summary>
/// <param name="Reason">A sentence.</param>
/// <param name="Remedy">What to do about it, as a clause that may follow "or"; null where the reason says it.</param>
public sealed record Objection(string Reason, string? Remedy = null);

/// <summary>Says why nothing was found in a folder: its author should not have to ask a second time.</summary>
internal static class EmptyContent
{
    public static string ReasonOf(GuideReading reading)
    {
        var files = FileCounts.From(reading.Files);
        var cause = files.Found switch
        {
            0 => reading.Root is null ? "" : ": no Markdown file was found",
            1 => $": the only Markdown file is left out; {CausesOf(reading, files)}",
            var count => $": all {count} Markdown files are left out; {CausesOf(reading, files)}",
        };
        return $"The content has no usable guide{cause}.";
    }

    private static string CausesOf(GuideReading reading, FileCounts files)
    {
        var silent = reading.Diagnostics.Count(d => d.Code == DiagnosticCodes.NotAGuide);
        var unpublished = reading.Diagnostics.Count(d => DiagnosticCodes.Unpublished.Contains(d.Code));
        var causes = new[]
        {
            Counted(silent, "holds no question", "hold no question"),
            Counted(unpublished, "is not published", "are not published"),
            Counted(files.Rejected, "was rejected", "were rejected") is { } rejected ? $"{rejected}{FirstFault(reading)}" : null,
        };
        return string.Join(", ", causes.OfType<string>());
    }

    private static string? Counted(int count, string one, string many) => count switch
    {
        0 => null,
        1 => $"1 {one}",
        _ => $"{count} {many}",
    };

    private static string FirstFault(GuideReading reading)
    {
        var fault = reading.Diagnostics.FirstOrDefault(d => d.Severity is Severity.Error);
        return fault is null ? "" : $" ({fault.Source}: {fault.Message.TrimEnd('.')})";
    }
}
