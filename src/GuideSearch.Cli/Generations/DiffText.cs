using GuideSearch.Indexing;

namespace GuideSearch.Cli.Generations;

/// <summary>A comparison of two generations as an operator reads it: one line a question, one a query.</summary>
internal sealed class DiffText(TextWriter output)
{
    public void Write(Generation before, Generation after, QuestionDiff diff, TopTenDiff? answers)
    {
        output.WriteLine($"{before.Id} to {after.Id}: {diff.Counts} questions");
        foreach (var id in diff.Added)
            output.WriteLine($"+ {id}");
        foreach (var id in diff.Removed)
            output.WriteLine($"− {id}");
        foreach (var id in diff.Changed)
            output.WriteLine($"~ {id}");
        foreach (var move in diff.Moved)
            output.WriteLine($"~ {move.From} is now {move.To}");
        if (answers is not null)
            Write(answers);
    }

    private void Write(TopTenDiff answers)
    {
        output.WriteLine($"{answers.Changes.Count} of {answers.Queries} queries have another top 10");
        foreach (var change in answers.Changes)
        {
            output.WriteLine($"  {change.Query}{(change.Entered.Count + change.Left.Count == 0 ? ": another order" : "")}");
            foreach (var id in change.Entered)
                output.WriteLine($"    + {id}");
            foreach (var id in change.Left)
                output.WriteLine($"    − {id}");
        }
    }
}
