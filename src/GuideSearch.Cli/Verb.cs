using System.CommandLine;
using System.CommandLine.Help;

namespace GuideSearch.Cli;

/// <summary>A command of the program with its help.</summary>
internal sealed class Verb : Command
{
    /// <param name="examples">Lines as they are typed, each with its explanation behind <c>#</c>; shown below the help.</param>
    public Verb(string name, string description, params string[] examples)
        : base(name, description) =>
        Add(new HelpOption("--help", "-h")
        {
            Description = "Show this text",
            Action = new HelpText(examples.Length == 0 ? "" : $"Examples:\n  {string.Join("\n  ", examples)}\n"),
        });

    /// <summary>What the command does with what was parsed.</summary>
    public Verb Does(Func<ParseResult, CancellationToken, Task<ExitCode>> run)
    {
        SetAction(async (parsed, cancellationToken) => (int)await run(parsed, cancellationToken));
        return this;
    }

    /// <summary>The same for a command that never waits.</summary>
    public Verb Does(Func<ParseResult, CancellationToken, ExitCode> run) =>
        Does((parsed, cancellationToken) => Task.FromResult(run(parsed, cancellationToken)));
}
