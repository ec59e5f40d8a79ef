using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Generations;

/// <summary>A comparison of two generations for programs.</summary>
/// <param name="Answers">Null where no queries were given.</param>
internal sealed record DiffAnswer(
    string Before,
    string After,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Changed,
    IReadOnlyList<MoveAnswer> Moved,
    TopTenDiff? Answers)
{
    public static DiffAnswer Create(Generation before, Generation after, QuestionDiff diff, TopTenDiff? answers) => new(
        before.Id, after.Id, Texts(diff.Added), Texts(diff.Removed), Texts(diff.Changed),
        [.. diff.Moved.Select(m => new MoveAnswer(m.From.ToString(), m.To.ToString()))], answers);

    private static IReadOnlyList<string> Texts(IReadOnlyList<QuestionId> ids) => [.. ids.Select(id => id.ToString())];
}

internal sealed record MoveAnswer(string From, string To);
