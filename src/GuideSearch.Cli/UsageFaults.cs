using System.CommandLine;
using System.CommandLine.Parsing;

namespace GuideSearch.Cli;

/// <summary>What is wrong with a command line: all of it, with the nearest name that exists.</summary>
internal static class UsageFaults
{
    public static IReadOnlyList<string> Find(ParseResult parsed, IReadOnlyList<string> args)
    {
        var flags = UnknownFlags(parsed, args).ToList();
        if (flags.Count > 0)
            return flags;

        var command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 && parsed.Errors.Count > 0
            ? [parsed.UnmatchedTokens is [var verb, ..] ? UnknownCommand(command, verb) : "a command is needed."]
            : [.. parsed.Errors.Select(e => e.Message)];
    }

    /// <summary>The command as it is typed, such as <c>guidesearch config show</c>.</summary>
    public static string CommandOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: var command }; result = result.Parent)
            names.Insert(0, command is RootCommand root ? root.HelpName ?? root.Name : command.Name);
        return string.Join(' ', names);
    }

    /// <summary>
    /// The parser would take an unknown flag for an argument; a text that begins with a dash stands behind <c>--</c> instead.
    /// </summary>
    private static IEnumerable<string> UnknownFlags(ParseResult parsed, IReadOnlyList<string> args)
    {
        var known = FlagsOf(parsed.CommandResult).ToList();
        return args
            .TakeWhile(a => a != "--")
            .Where(a => a.Length > 1 && a[0] == '-' && !char.IsDigit(a[1]) && !a.Contains(' ', StringComparison.Ordinal))
            .Select(a => a.Split('=', ':')[0])
            .Where(flag => !known.Contains(flag, StringComparer.Ordinal))
            .Select(flag => $"unknown flag '{flag}'{Instead(parsed.CommandResult.Command, flag, known)}");
    }

    private static string Instead(Command command, string flag, IEnumerable<string> known) =>
        command.Arguments.Any(a => $"--{a.Name}" == flag)
            ? $"; it is written without a flag: <{flag[2..]}>."
            : NameSuggestion.For(flag, known.Where(k => k.Length > 2));

    private static string UnknownCommand(Command command, string verb) =>
        $"unknown command '{verb}'{NameSuggestion.For(verb, command.Subcommands.Select(c => c.Name))}";

    private static IEnumerable<string> FlagsOf(CommandResult result) =>
        result.Command.Options
            .Concat(result.Parent is CommandResult parent ? parent.Command.Options.Where(o => o.Recursive) : [])
            .SelectMany(o => o.Aliases.Prepend(o.Name));
}
