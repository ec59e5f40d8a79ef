using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GuideSearch.Cli.Commands;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>
/// Every command of the documentation: those of the program are run where they can be, and parsed where they name what only a reader has;
/// for each other there stands who runs it.
/// </summary>
public sealed partial class DocumentedCommandTests : IDisposable
{
    /// <summary>Commands of other programs, by their beginning, and what tries them.</summary>
    private static readonly Dictionary<string, string> _others = new()
    {
        ["dotnet test"] = ".ci/run",
        ["dotnet pack src/GuideSearch.Cli"] = nameof(ToolPackageTests),
        ["dotnet tool install"] = nameof(ToolPackageTests),
        ["dotnet publish src/GuideSearch.Cli"] = ".ci/run",
        ["dotnet run -c Release --project tests/GuideSearch.Benchmarks"] = "by hand: it takes minutes",
        ["curl"] = "tests of the API, and of its addresses below",
        ["key="] = "the tests of the admin key",
        ["export GUIDESEARCH_ENGINE"] = "the tests of the engine over a cluster",
        ["docker"] = "by hand: no test has a container engine",
        ["kubectl"] = "by hand: no test has a cluster",
        ["sudo"] = "by hand: a test changes no system",
        ["tar"] = nameof(BackupTests),
        ["npm"] = "tests of the clients",
        ["node"] = "tests of the clients",
        ["APPROVE=1 dotnet test"] = "by hand: it rewrites what tests compare with",
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(RepositoryFolder.Find("src/docs"), "*.md").Append(RepositoryFolder.Find("README.md"))
            .Append(RepositoryFolder.Find("CONTRIBUTING.md")).Append(RepositoryFolder.Find("tests/README.md"))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Find(""), file)),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_command_line_works_as_it_stands(string page)
    {
        foreach (var line in CommandLines(page))
        {
            if (ArgumentsOf(line) is not { } args)
            {
                Assert.True(_others.Keys.Any(other => line.StartsWith(other, StringComparison.Ordinal)), $"Nothing tries this: {line}");
                continue;
            }

            AssertParses(line, args);
            if (NamesWhatIsHere(args))
                await AssertRunsAsync(line, args);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_command_that_is_named_in_a_text_exists(string page)
    {
        foreach (var line in InlineCommand().Matches(File.ReadAllText(RepositoryFolder.Find(page))).Select(match => match.Groups["line"].Value))
        {
            // A text may leave out what a command line needs.
            var unknown = FaultsOf(ArgumentsOf(line)!).Where(fault => fault.StartsWith("unknown", StringComparison.Ordinal)).ToList();
            Assert.True(unknown.Count == 0, $"{page}: {line}: {string.Join(' ', unknown)}");
        }
    }

    [Fact]
    public async Task The_guide_to_copy_is_read_as_the_README_says()
    {
        using var place = new Workplace();
        var readme = await File.ReadAllTextAsync(RepositoryFolder.Find("README.md"));
        place.Write("content/guide.md", readme.Split("```markdown\n")[1].Split("```")[0]);

        var check = JsonNode.Parse((await place.RunAsync("check", "--format", "json")).Out)!.AsArray();
        var questions = JsonNode.Parse((await place.RunAsync("export")).Out)!.AsArray();

        Assert.All(check, found => Assert.Equal("hint", (string)found!["severity"]!));
        Assert.Equal(["technical", "behavioral"], questions.Select(question => (string)question!["section"]!));
        Assert.All(questions, question => Assert.Equal("Data Engineer", (string)question!["title"]!));
        Assert.All(questions, question => Assert.True((bool)question!["hasAnswer"]!));
    }

    /// <summary>Lines of blocks for the shell, without comments; a line that ends with a backslash goes on.</summary>
    private static IEnumerable<string> CommandLines(string page) =>
        from block in ShellBlock().Matches(File.ReadAllText(RepositoryFolder.Find(page)))
        from line in block.Groups["text"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        let command = Comment().Replace(line, "").Trim()
        where command.Length > 0
        select command;

    /// <summary>What the program is given; null for a command of another program.</summary>
    private static string[]? ArgumentsOf(string line)
    {
        var command = Assignments().Replace(Substitution().Replace(line, "x").Split(" | ")[^1].Split(" > ")[0], "");
        var start = ProgramName().Match(command);
        return start.Success ? [.. Word().Matches(command[start.Length..]).Select(word => word.Groups["text"].Value)] : null;
    }

    private static void AssertParses(string line, string[] args) =>
        Assert.True(FaultsOf(args).Count == 0, $"{line}: {string.Join(' ', FaultsOf(args))}");

    private static IReadOnlyList<string> FaultsOf(string[] args) => UsageFaults.Find(
        Verbs.Root(CommandContext.OfProcess()).Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false }), args);

    /// <summary>Files of a reader's own, and generations, are placeholders; a service would run on.</summary>
    private static bool NamesWhatIsHere(string[] args) => args is not (["serve", ..] or ["healthcheck", ..] or ["generations", "diff", _, ..])
        && args.All(arg => !Placeholder().IsMatch(arg));

    /// <summary>In the repository, with an index of its own and without the sentence model, which takes its time.</summary>
    private async Task AssertRunsAsync(string line, string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var variables = new Dictionary<string, string>
        {
            ["GUIDESEARCH_INDEX"] = _folder["index"],
            ["GUIDESEARCH_SEMANTICS__ENABLED"] = "false",
        };
        var context = new CommandContext { Out = output, Error = error, Folder = RepositoryFolder.Find(""), Variables = variables };
        if (args[0] is not ("index" or "check" or "export" or "version" or "config") && !Directory.Exists(_folder["index"]))
            await GuideSearchProgram.RunAsync(["index", "--progress", "none"], context, CancellationToken.None);
        var code = await GuideSearchProgram.RunAsync(args, context, CancellationToken.None);

        Assert.True(code is ExitCode.Done, $"{line}: {code} {error}");
    }

    [GeneratedRegex("^ *```sh\n(?<text>.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\$\([^)]*\)")]
    private static partial Regex Substitution();

    [GeneratedRegex(@"(^|\s)# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex("^(?:[A-Z_]+[A-Z0-9_]*=(?:\"[^\"]*\"|\\S)* )+")]
    private static partial Regex Assignments();

    [GeneratedRegex(@"^(?:nice )?(?:guidesearch|(?:out|/opt/guidesearch)/guidesearch|dotnet run (?:-v m )?--project src/GuideSearch\.Cli -c Release(?: -v m)? --)(?= |$)")]
    private static partial Regex ProgramName();

    [GeneratedRegex("\"(?<text>[^\"]*)\"|'(?<text>[^']*)'|(?<text>[^\\s\"']+)")]
    private static partial Regex Word();

    [GeneratedRegex("`(?<line>guidesearch [a-z][^`]*)`")]
    private static partial Regex InlineCommand();

    [GeneratedRegex(@"^~|^/|^<|^\d{8}T|^(?:queries\.tsv|judged|candidates\.txt|posting\.txt|content-of-yours)$|^logs/")]
    private static partial Regex Placeholder();
}
