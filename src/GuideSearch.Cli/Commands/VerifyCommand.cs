using System.CommandLine;
using GuideSearch.Cli.Generations;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch verify</c>: whether generations are what was written.</summary>
internal sealed class VerifyCommand(CommandContext context)
{
    private readonly Argument<string?> _generation = new("generation")
    {
        Description = $"The generation, {OpenArchive.Naming}; all when left out",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create() => new Verb(
        "verify", "Read every byte of the index, compare checksums and check its structures: exit code 0 or 1",
        "guidesearch verify              # all generations",
        "guidesearch verify live")
    {
        _generation, _index, _format,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var archive = OpenArchive.Create(context, parsed, _index);
        IEnumerable<string> ids = parsed.GetValue(_generation) is { } name ? [archive.IdOf(name)] : archive.List().Select(g => g.Id);
        var verdicts = ids.Select(id => new Verdict(id, archive.Archive.FaultOf(id, cancellationToken))).ToList();
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(context.Out, verdicts);
        else
            TextTable.Write(context.Out, ["generation", "verdict"], verdicts.Select(v => new[] { v.Id, v.Fault ?? "ok" }));
        return verdicts.Exists(v => v.Fault is not null) ? ExitCode.FoundProblems : ExitCode.Done;
    }

    /// <param name="Fault">Null when the generation is sound.</param>
    private sealed record Verdict(string Id, string? Fault);
}
