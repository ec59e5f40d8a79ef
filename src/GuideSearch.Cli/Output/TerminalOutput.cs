using Spectre.Console;

namespace GuideSearch.Cli.Output;

/// <summary>The output as Spectre draws on it: coloured where that is allowed, and never wrapped, so that pipes see whole lines.</summary>
internal static class TerminalOutput
{
    private const int NoWrapping = 1_000_000;

    public static IAnsiConsole Create(CommandContext context)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = context.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = context.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(VisibleWriter.RawOf(context.Out)),
        });
        console.Profile.Width = NoWrapping;
        return console;
    }
}
