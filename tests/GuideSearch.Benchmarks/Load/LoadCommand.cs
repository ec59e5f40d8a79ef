using System.Diagnostics;
using System.Globalization;
using GuideSearch.Testing;
using GuideSearch.Testing.Corpora;

namespace GuideSearch.Benchmarks.Load;

/// <summary>
/// Serves a corpus by the published program and asks it the queries of the corpus over HTTP, in turn with a bare endpoint and, where it is
/// installed, with Lucene for Java: processor time, latency and rate, cold and kept, by one client and by four.
/// </summary>
internal static class LoadCommand
{
    private const string Cold = "cold, 1";
    private const string Kept = "kept, 4";
    private const string AllAids = "any word, all aids";
    private const string SameWork = "every word, no aids";
    private const string Bare = "bare Kestrel, 8 kB";
    private const string Java = "Lucene for Java, every word";
    private const string NoAids = "&typo=off&prefix=off&synonyms=off&semantic=off";

    private static readonly (string, string) _noModel = ("GUIDESEARCH_SEMANTICS__ENABLED", "false");

    /// <summary>One way to ask one service.</summary>
    /// <param name="Rest">Behind the query.</param>
    /// <param name="Path">Before the query; null for an address that is the same for all.</param>
    private sealed record Contender(string Name, MeasuredProcess Service, HttpClient Client, string Path, string Rest);

    /// <returns>The exit code: 2 for wrong options.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (LoadOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {LoadOptions.Usage}");
            return 2;
        }

        using var work = new TemporaryFolder();
        var program = options.Program ?? await PublishAsync(work["program"]);
        var index = options.Index ?? await BuildAsync(program, options.Corpus, work["index"]);
        var queries = await ReadQueriesAsync(options.Corpus);

        Print($"{MachineFacts.Describe()}");
        Print($"{queries.Count} queries, medians of {options.Rounds} rounds in turn");
        await MeasureStartsAsync(program, index, options.Rounds);
        using var words = await StartAsync(program, index, "words only", _noModel);
        using var meaning = await StartAsync(program, index, "with the sentence model");
        using var bare = new MeasuredProcess(Environment.ProcessPath!, [.. Arguments, "bare"]);
        using var java = await JavaLucene.TryStartAsync(program, options.Corpus, options.Java ?? work["java"]);

        List<Contender> contenders =
        [
            await MeetAsync(AllAids, words, "/api/v1/search", ""),
            await MeetAsync("any word, all aids and model", meaning, "/api/v1/search", ""),
            await MeetAsync("every word, all aids", words, "/api/v1/search", "&match=all"),
            await MeetAsync(SameWork, words, "/api/v1/search", $"&match=all{NoAids}"),
            await MeetAsync(Bare, bare, "/", ""),
            .. java is null ? Array.Empty<Contender>() : [await MeetAsync(Java, java, "/search", "")],
        ];
        await CompareAsync(contenders, queries, options.Rounds);
        foreach (var contender in contenders)
            contender.Client.Dispose();
        return 0;
    }

    private static async Task CompareAsync(IReadOnlyList<Contender> contenders, IReadOnlyList<string> queries, int rounds)
    {
        var runs = new Dictionary<(Contender, string), List<Round>>();
        foreach (var contender in contenders)
            await KeepAsync(contender);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                await RunAsync(contender, Cold, cold: (2 * round) + 1, clients: 1);
                await RunAsync(contender, "cold, 4", cold: (2 * round) + 2, clients: 4);
                await KeepAsync(contender);
                await RunAsync(contender, "kept, 1", cold: null, clients: 1);
                await RunAsync(contender, Kept, cold: null, clients: 4);
            }
        }

        Print($"| | | CPU ms/query | p50 ms | p99 ms | q/s | answer kB |");
        Print($"| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var ((contender, kind), found) in runs)
        {
            var (cpu, median, late) = (Median(found, r => r.Cpu), Median(found, r => r.At(.5)), Median(found, r => r.At(.99)));
            var (rate, length) = (Median(found, r => r.PerSecond), Median(found, r => r.Bytes) / 1e3);
            Print($"| {contender.Name} | {kind} | {cpu:0.00} | {median:0.00} | {late:0.0} | {rate:0} | {length:0.0} |");
        }

        PrintRatio("CPU", AllAids, Java, Cold, r => r.Cpu);
        PrintRatio("CPU", SameWork, Java, Cold, r => r.Cpu);
        PrintRatio("rate", AllAids, Bare, Kept, r => r.PerSecond);

        void PrintRatio(string of, string ours, string theirs, string kind, Func<Round, double> value)
        {
            if (FoundOf(ours) is { } own && FoundOf(theirs) is { } other)
                Print($"{of}, {kind}: {ours} ÷ {theirs} = {Median(own, value) / Median(other, value):0.00}");

            List<Round>? FoundOf(string name) => runs.FirstOrDefault(run => run.Key.Item1.Name == name && run.Key.Item2 == kind).Value;
        }

        Task KeepAsync(Contender contender) =>
            Drive.RunAsync(contender.Client, contender.Service, Addresses(contender, queries, cold: null), clients: 1);

        async Task RunAsync(Contender contender, string kind, int? cold, int clients)
        {
            var found = await Drive.RunAsync(contender.Client, contender.Service, Addresses(contender, queries, cold), clients);
            if (!runs.TryGetValue((contender, kind), out var all))
                runs[(contender, kind)] = all = [];
            all.Add(found);
        }
    }

    /// <param name="cold">Asks for so many values of a facet more than usual, so that no kept answer fits; null for the usual.</param>
    private static List<string> Addresses(Contender contender, IReadOnlyList<string> queries, int? cold) =>
        contender.Path == "/"
            ? [.. queries.Select(_ => "/")]
            : [.. queries.Select(q => $"{contender.Path}?{q}{contender.Rest}{(cold is { } more ? $"&facetSize={20 + more}" : "")}")];

    /// <summary>Each tenth query is narrowed to a section.</summary>
    private static async Task<List<string>> ReadQueriesAsync(string corpus) =>
    [
        .. (await File.ReadAllLinesAsync(Path.Combine(corpus, CorpusFolder.QueriesFile)))
            .Select((query, i) => $"q={Uri.EscapeDataString(query)}{(i % 10 == 0 ? "&section=technical" : "")}"),
    ];

    private static double Median<T>(IReadOnlyList<T> found, Func<T, double> value) =>
        found.Select(value).Order().ElementAt(found.Count / 2);

    /// <summary>The start of the service against that of the program, which only tells its version.</summary>
    private static async Task MeasureStartsAsync(string program, string index, int rounds)
    {
        var (plain, starts) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            using var version = new MeasuredProcess(Path.Combine(program, "guidesearch"), ["version"]);
            plain.Add((await version.RunAsync()).Wall.TotalSeconds);
            var started = Stopwatch.GetTimestamp();
            using var service = await StartAsync(program, index, "words only", _noModel);
            starts.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var (own, all) = (Median(plain, s => s), Median(starts, s => s));
        Print($"start: ready after {all:0.00} s, {all / own:0.0} times as long as 'guidesearch version' ({own:0.00} s)");
    }

    private static async Task<string> PublishAsync(string folder)
    {
        using var publish = new MeasuredProcess(
            "dotnet", ["publish", Path.Combine(RepositoryFolder.Find("src"), "GuideSearch.Cli"), "-c", "Release", "-o", folder, "-v", "q"]);
        await publish.RunAsync();
        var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Print($"program: {bytes / 1e6:0} MB");
        return folder;
    }

    private static async Task<string> BuildAsync(string program, string corpus, string index)
    {
        using var build = new MeasuredProcess(
            Path.Combine(program, "guidesearch"), ["index", corpus, "--index", index, "--progress", "none"], _noModel);
        var (wall, cpu, peak) = await build.RunAsync();
        var bytes = new DirectoryInfo(index).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Print($"build without model: {wall.TotalSeconds:0.0} s, {cpu.TotalSeconds:0.0} s of CPU, {peak:0} MB at most, {bytes / 1e6:0} MB on disk");
        return index;
    }

    private static async Task<MeasuredProcess> StartAsync(string program, string index, string name, params (string, string)[] environment)
    {
        var start = Stopwatch.GetTimestamp();
        var service = new MeasuredProcess(
            Path.Combine(program, "guidesearch"), ["serve", "--index", index, "--urls", "http://127.0.0.1:0"], environment);
        using var client = new HttpClient { BaseAddress = new(await service.AddressAsync()) };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
            await timer.WaitForNextTickAsync();
        Print($"{name}: ready after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s and {service.Cpu.TotalSeconds:0.00} s of CPU, {service.Memory:0} MB");
        return service;
    }

    private static async Task<Contender> MeetAsync(string name, MeasuredProcess service, string path, string rest) =>
        new(name, service, new() { BaseAddress = new(await service.AddressAsync()), Timeout = TimeSpan.FromMinutes(1) }, path, rest);

    /// <summary>Before our own: the assembly, where the runtime's host runs it.</summary>
    private static IEnumerable<string> Arguments =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(LoadCommand).Assembly.Location] : [];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
