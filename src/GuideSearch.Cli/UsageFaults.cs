using System.CommandLine;
using System.CommandLine.Parsing;

namespace GuideSearch.Cli;

/// <summary>What is wrong with a command line: all of it, with the nearest name that exists.</summary>
internal static class UsageFaults
{
    public static IReadOnlyList<string> Find(ParseResult parsed, IReadOnlyList<string> args)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [['-', ..], ..] is false && parsed.Errors.Count > 0)
            return [parsed.UnmatchedTokens is [var verb, ..] ? UnknownCommand(command, verb) : Needed(command)];

        var options = OptionsOf(parsed.CommandResult).ToList();
        var flags = FlagFaults(command, options, args).ToList();
        if (flags.Count > 0)
            return flags;

        return [.. parsed.Errors.Where(e => e.SymbolResult is not CommandResult).Select(Sentence), .. Surplus(parsed, options)];
    }

    /// <summary>The command as it is typed, such as <c>guidesearch config show</c>.</summary>
    public static string CommandOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: var command }; result = result.Parent)
            names.Insert(0, command is RootCommand root ? root.HelpName ?? root.Name : command.Name);
        return string.Join(' ', names);
    }

    /// <summary>A command that is found below another is named with its path, as it must be typed.</summary>
    public static string UnknownCommand(Command command, string verb)
    {
        var below = command.Subcommands.SelectMany(c => c.Subcommands.Select(s => (Path: $"{c.Name} {s.Name}", s.Name)));
        var moved = below.Where(s => s.Name == verb).Select(s => s.Path).ToList();
        return moved is [var path]
            ? $"unknown command '{verb}'; did you mean '{path}'?"
            : $"unknown command '{verb}'{NameSuggestion.For(verb, command.Subcommands.Select(c => c.Name))}";
    }

    private static string Needed(Command command) =>
        $"a command is needed: {string.Join(", ", command.Subcommands.Select(c => c.Name))}.";

    /// <summary>
    /// The parser would take an unknown flag for an argument; a text that begins with a dash stands behind <c>--</c> instead. It would
    /// also take the value of a switch for one.
    /// </summary>
    private static IEnumerable<string> FlagFaults(Command command, IReadOnlyList<Option> options, IReadOnlyList<string> args)
    {
        var written = args
            .TakeWhile(a => a != "--")
            .Where(a => a.Length > 1 && a[0] == '-' && !char.IsDigit(a[1]) && !a.Contains(' ', StringComparison.Ordinal));
        foreach (var arg in written)
        {
            var flag = arg.Split('=', ':')[0];
            if (options.FirstOrDefault(o => NamesOf(o).Contains(flag, StringComparer.Ordinal)) is not { } option)
                yield return $"unknown flag '{flag}'{Instead(command, flag, options)}";
            else if (option.ValueType == typeof(bool) && flag.Length < arg.Length && !bool.TryParse(arg[(flag.Length + 1)..], out _))
                yield return $"{flag} is a switch: write it without a value, or with true or false.";
        }
    }

    private static string Instead(Command command, string flag, IEnumerable<Option> options) =>
        command.Arguments.Any(a => $"--{a.Name}" == flag)
            ? $"; it is written without a flag: <{flag[2..]}>."
            : NameSuggestion.For(flag, options.SelectMany(NamesOf).Where(name => name.Length > 2));

    /// <summary>The parser's own errors speak of its classes of symbols; those of our options are sentences of ours.</summary>
    private static string Sentence(ParseError error) => error.SymbolResult switch
    {
        OptionResult { IdentifierTokenCount: > 1 } option when IsOne(option.Option) =>
            $"{option.Option.Name} stands there more than once; write it once.",
        OptionResult { Tokens.Count: 0, Option: var option } => $"{option.Name} needs a value: {option.Name} <{option.HelpName}>.",
        ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument, Parent: CommandResult } =>
            $"<{argument.Name}> is missing: {argument.Description}.",
        _ => error.Message,
    };

    private static bool IsOne(Option option) => option.Arity.MaximumNumberOfValues <= 1;

    /// <summary>What nobody asked for: an argument too many, or a flag that stands before its command.</summary>
    private static IEnumerable<string> Surplus(ParseResult parsed, IReadOnlyList<Option> options)
    {
        var takes = string.Concat(parsed.CommandResult.Command.Arguments.Select(a => $" <{a.Name}>"));
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (options.Any(o => NamesOf(o).Contains(token, StringComparer.Ordinal)))
                yield return $"'{token}' stands before its command; write '{CommandOf(parsed)} {token}'.";
            else if (takes.Length == 0)
                yield return $"'{token}' is one too many: '{CommandOf(parsed)}' takes flags only.";
            else
                yield return $"'{token}' is one too many: '{CommandOf(parsed)}' takes{takes}; put a text of several words in quotes.";
        }
    }

    private static IEnumerable<string> NamesOf(Option option) => option.Aliases.Prepend(option.Name);

    private static IEnumerable<Option> OptionsOf(CommandResult result) =>
        result.Command.Options.Concat(result.Parent is CommandResult parent ? parent.Command.Options.Where(o => o.Recursive) : []);
}
