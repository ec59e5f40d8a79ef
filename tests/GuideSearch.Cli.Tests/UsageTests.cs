using System.CommandLine;
using System.Text.Json.Nodes;
using GuideSearch.Cli.Commands;

namespace GuideSearch.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_help_of_every_command_changes_only_on_purpose()
    {
        var texts = new List<string>();
        foreach (var command in CommandLines(Verbs.Root(CommandContext.OfProcess()), []))
        {
            var help = await _place.RunAsync([.. command, "--help"]);
            Assert.Equal((ExitCode.Done, ""), (help.Code, help.Error));
            texts.Add($"$ guidesearch {string.Join(' ', [.. command, "--help"])}\n{help.Out.TrimEnd()}\n");
        }

        Approved.Matches(string.Join('\n', texts));
    }

    [Fact]
    public void Exit_codes_are_promises() => Assert.Equal(
        "Done 0, FoundProblems 1, Failed 2, ContentRefused 3, GateFailed 4, Busy 5, NoIndex 6, BadUsage 64, Interrupted 130",
        string.Join(", ", Enum.GetValues<ExitCode>().Select(c => $"{c} {(int)c}")));

    [Theory]
    [InlineData("", "a command is needed: serve, index, check, search,")]
    [InlineData("config", "a command is needed: show.")]
    [InlineData("indx", "unknown command 'indx'; did you mean 'index'?")]
    [InlineData("fly", "unknown command 'fly'.")]
    [InlineData("index --indx x", "unknown flag '--indx'; did you mean '--index'?")]
    [InlineData("index --wat=1", "unknown flag '--wat'.")]
    [InlineData("index -x", "unknown flag '-x'.")]
    [InlineData("index --content guides", "unknown flag '--content'; it is written without a flag: <content>.")]
    [InlineData("index a b", "'b' is one too many: 'guidesearch index' takes <content>; put a text of several words in quotes.")]
    [InlineData("index --keep 0", "--keep expects a whole number, 1 to 1000.")]
    [InlineData("index --keep", "--keep needs a value: --keep <number>.")]
    public async Task A_bad_command_line_is_told_on_the_error_stream_with_the_nearest_name(string line, string fault)
    {
        var outcome = await _place.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((ExitCode.BadUsage, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith($"guidesearch: {fault}", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\nSee 'guidesearch", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_unknown_flags_are_told_at_once()
    {
        var outcome = await _place.RunAsync("export", "--tga", "SQL", "--forma", "json");

        Assert.Equal(
            "guidesearch: unknown flag '--tga'; did you mean '--tag'?\n"
            + "guidesearch: unknown flag '--forma'; did you mean '--format'?\n"
            + "See 'guidesearch export --help'.\n",
            outcome.Error);
    }

    [Fact]
    public async Task The_version_is_one_word_and_the_command_tells_the_schema_too()
    {
        var (word, line) = (await _place.RunAsync("--version"), await _place.RunAsync("version"));
        var json = JsonNode.Parse((await _place.RunAsync("version", "--format", "json")).Out)!;

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", word.Out);
        Assert.Matches(@"^guidesearch \d+\.\d+\.\d+\S*    schema [0-9a-f]{12}\n$", line.Out);
        Assert.Equal(line.Out, $"guidesearch {json["version"]}    schema {json["schema"]}\n");
        Assert.StartsWith($"guidesearch {word.Out.Trim()} ", line.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> CommandLines(Command command, string[] path) =>
        command.Subcommands.SelectMany(c => CommandLines(c, [.. path, c.Name])).Prepend(path);
}
