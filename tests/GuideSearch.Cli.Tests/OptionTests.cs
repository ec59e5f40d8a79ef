using System.CommandLine;
using GuideSearch.Cli.Commands;

namespace GuideSearch.Cli.Tests;

/// <summary>Walks every option and argument of every verb: whatever stands there, the program answers as to a person.</summary>
public sealed class OptionTests(OptionTests.Indexed indexed) : IClassFixture<OptionTests.Indexed>
{
    private static readonly string[] _junk =
        ["abc", "-1", "", "99999999999", "  ", "1.5", "NaN", "é\u202E", "a\u0001b", "../nowhere", "[", "--", "=", "\ud83d", "%00", "http://x y:99999/?#"];

    /// <summary>What a verb needs besides the option at hand.</summary>
    private static readonly Dictionary<string, string> _arguments = new()
    {
        ["query"] = "overfitting",
        ["id"] = "data-scientist/explain-overfitting-and-how-to-avoid-it",
        ["queries.tsv"] = "queries.tsv",
        ["qrels.tsv"] = "qrels.tsv",
        ["generation"] = "live",
        ["file"] = "posting.txt",
    };

    private readonly Workplace _place = indexed.Place;

    public static TheoryData<string> Places =>
        [.. Leaves(Verbs.Root(CommandContext.OfProcess()), []).SelectMany(leaf => PlacesOf(leaf.Command).Select(place => $"{leaf.Path} {place}"))];

    [Theory, MemberData(nameof(Places))]
    public async Task Whatever_is_written_is_answered_without_a_stack_trace(string place)
    {
        foreach (var value in _junk)
        {
            var outcome = await RunAsync(place.Split(' '), value);

            Assert.True(
                outcome.Code is ExitCode.BadUsage or ExitCode.Done or ExitCode.FoundProblems or ExitCode.ContentRefused or ExitCode.NoIndex
                    or ExitCode.Failed or ExitCode.Interrupted,
                $"'{value}': {outcome.Code} {outcome.Error}");
            Assert.All(
                (string[])["should not happen", "System.", "Microsoft.", "   at ", "Exception", "`1", "Nullable", "Int32"],
                trace => Assert.False(outcome.Error.Contains(trace, StringComparison.Ordinal), $"'{value}': {outcome.Error}"));
        }
    }

    [Theory]
    [InlineData("index --keep abc", "--keep expects a whole number, 1 to 1000.")]
    [InlineData("index --keep 1001", "--keep expects a whole number, 1 to 1000.")]
    [InlineData("generations prune --keep 1.5", "--keep expects a whole number, 1 to 1000.")]
    [InlineData("generations prune --keep -3", "--keep expects a whole number, 1 to 1000.")]
    [InlineData("report top --days abc", "--days expects a whole number, 1 to 3650.")]
    [InlineData("report gaps --size 0", "--size expects a whole number, 1 to 1000.")]
    [InlineData("report slow --size 99999999999", "--size expects a whole number, 1 to 1000.")]
    [InlineData("eval queries.tsv qrels.tsv --fail-under 2", "--fail-under expects a number, 0 to 1.")]
    [InlineData("eval queries.tsv qrels.tsv --fail-under x", "--fail-under expects a number, 0 to 1.")]
    [InlineData("eval queries.tsv qrels.tsv --folds 1", "--folds expects a whole number, at least 2.")]
    [InlineData("eval queries.tsv qrels.tsv --seed abc", "--seed expects a whole number, at least 0.")]
    [InlineData("search x --size abc", "--size must be a whole number from 1 to 50.")]
    public async Task A_number_that_does_not_fit_is_bad_usage(string line, string fault)
    {
        var outcome = await _place.RunAsync(line.Split(' '));

        Assert.Equal((ExitCode.BadUsage, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith($"guidesearch: {fault}\n", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls")]
    [InlineData("GUIDESEARCH_URLS")]
    [InlineData("guidesearch.json")]
    public async Task An_address_that_is_none_of_the_machine_is_refused_wherever_it_is_written(string origin)
    {
        const string slip = "http://127.0.0.1:80x";
        using var place = new Workplace();
        if (origin.EndsWith(".json", StringComparison.Ordinal))
            place.Write(origin, $$"""{ "urls": "{{slip}}" }""");
        var variables = origin.StartsWith('G') ? new Dictionary<string, string> { [origin] = slip } : [];

        foreach (var verb in (string[])["serve", "healthcheck"])
        {
            var outcome = await place.RunAsync(variables, origin == "--urls" ? [verb, origin, slip] : [verb]);

            Assert.Equal(ExitCode.BadUsage, outcome.Code);
            Assert.StartsWith($"guidesearch: urls ({origin}): '{slip}' is no address to listen on", outcome.Error, StringComparison.Ordinal);
            Assert.Contains("separated by ;", outcome.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>A service that would come up is stopped before it does.</summary>
    private Task<Outcome> RunAsync(string[] place, string value)
    {
        var verb = place[..^1];
        var command = Leaves(Verbs.Root(CommandContext.OfProcess()), []).Single(leaf => leaf.Path == string.Join(' ', verb)).Command;
        var arguments = command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 || $"<{a.Name}>" == place[^1])
            .Select(a => $"<{a.Name}>" == place[^1] ? value : _arguments[a.Name]);
        string[] option = place[^1][0] == '-' ? [$"{place[^1]}={value}"] : [];
        string[] dry = verb is ["index"] ? ["--dry-run", "--progress", "none"] : [];
        using var stopped = new CancellationTokenSource();
        if (verb is ["serve"])
            stopped.Cancel();
        return _place.RunAsync(
            new Dictionary<string, string>(),
            [.. verb, .. dry.Where(d => place[^1] is not "--progress" || d is "--dry-run"), .. option, .. command.Arguments.Any() ? ["--"] : Array.Empty<string>(), .. arguments],
            stopped.Token);
    }

    private static IEnumerable<string> PlacesOf(Command command) =>
        command.Options.Where(o => o.Name is not "--help" && o.ValueType != typeof(bool)).Select(o => o.Name)
            .Concat(command.Arguments.Select(a => $"<{a.Name}>"));

    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string[] path) => command.Subcommands.Count == 0
        ? [(string.Join(' ', path), command)]
        : command.Subcommands.SelectMany(c => Leaves(c, [.. path, c.Name]));

    /// <summary>One index for all of them: none of the verbs changes it.</summary>
    public sealed class Indexed : IAsyncLifetime
    {
        internal Workplace Place { get; } = new Workplace().WithGuides();

        public async Task InitializeAsync()
        {
            Place.Write("queries.tsv", "qid\ttype\tquery\nq1\tkeyword\toverfitting\n");
            Place.Write("qrels.tsv", "qid\tdocument\tgrade\nq1\tdata-scientist/explain-overfitting-and-how-to-avoid-it\t3\n");
            Assert.Equal(ExitCode.Done, (await Place.RunAsync("index", "--progress", "none")).Code);
        }

        public Task DisposeAsync()
        {
            Place.Dispose();
            return Task.CompletedTask;
        }
    }
}
