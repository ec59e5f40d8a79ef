using System.CommandLine;
using GuideSearch.Cli.Options;
using GuideSearch.Evaluation;

namespace GuideSearch.Cli.Evaluating;

/// <summary>Flags that split the queries: choose weights on some, report the others.</summary>
internal sealed class FoldOptions
{
    private readonly Option<int?> _folds = Numbers.Whole(
        "--folds", "Split the queries into this many parts, evenly by type, and report each; at least 2", (2, int.MaxValue));

    private readonly Option<int?> _seed =
        Numbers.Whole("--seed", "Seed of the split; the same seed gives the same parts [default: 1]", (0, int.MaxValue));

    private readonly Option<int?> _fold = Numbers.Whole("--fold", "Use only the queries of this part, counted from 1", (1, int.MaxValue));

    public void AddTo(Command command)
    {
        command.Add(_folds);
        command.Add(_seed);
        command.Add(_fold);
    }

    /// <returns>The parts to report, one of all queries where nobody asked for a split.</returns>
    /// <exception cref="UsageException">The numbers do not fit each other.</exception>
    public IReadOnlyList<Judgments> Read(ParseResult parsed, Judgments judgments)
    {
        var (count, seed, chosen) = (parsed.GetValue(_folds), parsed.GetValue(_seed), parsed.GetValue(_fold));
        if (count is null)
            return (seed ?? chosen) is null ? [judgments] : throw new UsageException("--seed and --fold need --folds: how many parts?");
        if (count < 2 || count > judgments.Queries.Count)
            throw new UsageException($"--folds expects a number from 2 to that of the queries, {judgments.Queries.Count}.");
        if (chosen < 1 || chosen > count)
            throw new UsageException($"--fold expects a number from 1 to {count}.");

        var folds = Folds.Create(judgments, count.Value, seed ?? 1);
        return chosen is { } one ? [folds[one - 1]] : folds;
    }
}
