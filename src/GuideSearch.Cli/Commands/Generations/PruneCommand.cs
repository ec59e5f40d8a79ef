using System.CommandLine;
using GuideSearch.Cli.Generations;
using GuideSearch.Cli.Options;
using GuideSearch.Encoders;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations prune</c>: removes old generations; without <c>--apply</c> it only tells which.</summary>
internal sealed class PruneCommand(CommandContext context)
{
    private readonly Option<int?> _keep = CommonOptions.Keep();
    private readonly Option<bool> _apply = new("--apply") { Description = "Delete them; otherwise they are only listed" };
    private readonly Option<string?> _index = CommonOptions.Index();

    public Command Create() => new Verb(
        "prune", "List the generations beyond those to keep; delete them with --apply",
        "guidesearch generations prune --keep 2            # what would go",
        "guidesearch generations prune --keep 2 --apply")
    {
        _keep, _apply, _index,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var archive = OpenArchive.Create(context, parsed, _index);
        var (generations, keep, apply) = (archive.List(), parsed.GetValue(_keep) ?? archive.Settings.Keep, parsed.GetValue(_apply));
        var live = generations.FirstOrDefault(g => g.Live)?.Id;
        var plan = apply
            ? archive.Archive.Prune(keep)
            : PrunePlan.Create(
                generations.Select(g => g.Id), live, keep,
                [.. generations.Where(g => g.Generation is { Vectors: VectorState.Pending }).Select(g => g.Id)]);
        foreach (var id in plan.Delete)
            context.Out.WriteLine($"{(apply ? "deleted" : "would delete")} {id}{(IsNewer(id, live) ? ", newer than the live one" : "")}");
        context.Error.WriteLine((plan.Delete.Count, apply) switch
        {
            (0, _) => $"nothing to delete: {plan.Keep.Count} generations.",
            (_, true) => $"{plan.Keep.Count} {(plan.Keep.Count == 1 ? "stays" : "stay")}.",
            _ => $"dry run: nothing was deleted; {plan.Keep.Count} would stay. Add --apply.",
        });
        return ExitCode.Done;
    }

    /// <summary>After a rollback, what was taken back is newer: somebody may still want to return to it.</summary>
    private static bool IsNewer(string id, string? live) => live is not null && string.CompareOrdinal(id, live) > 0;
}
