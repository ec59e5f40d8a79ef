using System.Collections;
using System.Text;

namespace GuideSearch.Cli;

/// <summary>What a command sees of the machine: where it runs, what the environment says, and where it writes.</summary>
internal sealed record CommandContext
{
    /// <summary>What is piped in.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Data.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress and messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths begin at.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether data may be coloured: on a terminal only.</summary>
    public bool Colour => OutIsTerminal && AllowsColour;

    /// <summary>Whether a terminal shows messages that may draw over what they drew before.</summary>
    public bool Redraws => ErrorIsTerminal && !IsDumb;

    /// <summary>Never against <c>NO_COLOR</c>, which counts when it is set and not empty.</summary>
    /// <remarks>Source: no-color.org.</remarks>
    public bool AllowsColour => Variables.GetValueOrDefault("NO_COLOR", "").Length == 0 && !IsDumb;

    private bool IsDumb => Variables.GetValueOrDefault("TERM", "") == "dumb";

    /// <summary>Called by a command that handles Ctrl-C and SIGTERM itself; until then they cancel its token.</summary>
    public Action ReleaseSignals { get; init; } = () => { };

    public static CommandContext OfProcess() => new()
    {
        In = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = !Console.IsOutputRedirected },
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        Folder = Environment.CurrentDirectory,
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal),
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    public string FullPath(string path) => Path.GetFullPath(path, Folder);
}
