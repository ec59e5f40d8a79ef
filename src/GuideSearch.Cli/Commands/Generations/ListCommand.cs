using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Generations;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations list</c>: every generation, newest first, and which is live.</summary>
internal sealed class ListCommand(CommandContext context)
{
    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create() => new Verb(
        "list", "List the generations, newest first, and mark the live one",
        "guidesearch generations list --format json")
    {
        _index, _format,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var generations = OpenArchive.Create(context, parsed, _index).List();
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(context.Out, generations);
        else
            TextTable.Write(context.Out, ["generation", "guides", "questions", "documents", "MB", "state"], generations.Select(Cells));
        return ExitCode.Done;
    }

    private static string[] Cells(ArchivedGeneration generation) =>
    [
        generation.Id,
        Number(generation.Generation?.Guides),
        Number(generation.Generation?.Questions),
        Number(generation.Generation?.Documents),
        generation.Generation is { } known ? (known.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) : "–",
        string.Join("; ", StateOf(generation).OfType<string>()),
    ];

    private static string?[] StateOf(ArchivedGeneration generation) =>
        [generation.Live ? "live" : null, generation.Unpublished ? "never went live" : null, generation.Fault];

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
