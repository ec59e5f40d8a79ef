using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>What a command left: its exit code and everything it wrote, with line ends of one kind.</summary>
internal sealed record Outcome(ExitCode Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines { get; } = Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder of its own in which commands run as an operator would run them: real files, a real index, nothing shared.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Whether the sentence model runs, which takes its time for each document. Default false.</summary>
    public bool UsesModel { get; init; }

    public string Path => _folder.Path;

    public string this[string name] => _folder[name];

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Three small guides in <c>content</c>: SQL, overfitting, and how to talk with people.</summary>
    public Workplace WithGuides()
    {
        Write("content/data-engineer.md", SmallGuides.DataEngineer);
        Write("content/data-scientist.md", SmallGuides.DataScientist);
        Write("content/team-lead.md", SmallGuides.TeamLead);
        return this;
    }

    /// <summary>Runs a command line in this process.</summary>
    public Task<Outcome> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    public async Task<Outcome> RunAsync(
        IReadOnlyDictionary<string, string> variables, string[] args, CancellationToken cancellationToken = default)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var all = new Dictionary<string, string>(variables);
        all.TryAdd("XDG_CACHE_HOME", this["cache"]);
        if (!UsesModel)
            all.TryAdd("GUIDESEARCH_SEMANTICS__ENABLED", "false");
        var code = await GuideSearchProgram.RunAsync(
            args, new() { Out = output, Error = error, Folder = Path, Variables = all }, cancellationToken);
        return new(code, Clean(output), Clean(error));
    }

    public void Dispose() => _folder.Dispose();

    private static string Clean(StringWriter text) => text.ToString().ReplaceLineEndings("\n");
}
