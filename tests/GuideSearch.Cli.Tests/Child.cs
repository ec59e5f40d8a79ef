using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GuideSearch.Cli.Tests;

/// <summary>The program as a process of its own, as an operator or an orchestrator starts it.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly BlockingCollection<string> _errors = [];
    private readonly Task<string> _rest;

    private Child(Process process)
    {
        _process = process;
        _rest = Task.Run(CollectErrorsAsync);
    }

    public static Child Start(Workplace place, params string[] args) => Start(place, new Dictionary<string, string>(), args);

    /// <param name="variables">Of the environment, added to those of the tests.</param>
    public static Child Start(Workplace place, IReadOnlyDictionary<string, string> variables, params string[] args) =>
        Start(place, variables, [], args);

    /// <param name="around">A program, with its arguments, that becomes the service once it has prepared what is around it.</param>
    public static Child Start(Workplace place, IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> around, params string[] args)
    {
        string[] command = [.. around, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = place["cache"];
        start.Environment["DOTNET_TieredPGO"] = "0"; // as the tests themselves are run
        if (!place.UsesModel)
            start.Environment["GUIDESEARCH_SEMANTICS__ENABLED"] = "false";
        // A machine that is busy with other tests is no fault of this one.
        (start.Environment["GUIDESEARCH_LIMITS__SEARCHMILLISECONDS"], start.Environment["GUIDESEARCH_LIMITS__REQUESTSECONDS"]) = ("10000", "60");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "guidesearch.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return new(Process.Start(start)!);
    }

    public static async Task<Outcome> RunAsync(Workplace place, params string[] args)
    {
        using var child = Start(place, args);
        return await child.OutcomeAsync();
    }

    /// <summary>Waits for the end; of the data, what nobody has read.</summary>
    public async Task<Outcome> OutcomeAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(_patience);
        return new((ExitCode)await ExitAsync(), output, await _rest);
    }

    /// <summary>The next line of data.</summary>
    public async Task<string> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(_patience) ?? "";

    /// <summary>The address at which a service says it answers.</summary>
    public async Task<string> AddressAsync()
    {
        var line = await ReadLineAsync();

        Assert.Matches(@"^GuideSearch \S+ answers at http://127\.0\.0\.1:\d+$", line);
        return line[line.IndexOf("http", StringComparison.Ordinal)..];
    }

    /// <summary>Waits until a message begins so, and holds these words.</summary>
    /// <returns>False when the process ended without it.</returns>
    public bool Says(string beginning, string words = "")
    {
        using var late = new CancellationTokenSource(_patience);
        return _errors.GetConsumingEnumerable(late.Token)
            .Any(line => line.StartsWith(beginning, StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Waits for the end, at most so long.</summary>
    public bool Ends(TimeSpan within) => _process.WaitForExit(within);

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(_patience);
        return _process.ExitCode;
    }

    /// <summary>Ends the process as a crash would: nothing of its own runs any more.</summary>
    public void Kill() => _process.Kill();

    public void Send(PosixSignal signal)
    {
        const int interrupt = 2, terminate = 15;
        using var kill = Process.Start("kill", [$"-{(signal is PosixSignal.SIGINT ? interrupt : terminate)}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        _errors.Dispose();
    }

    private async Task<string> CollectErrorsAsync()
    {
        var lines = new List<string>();
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            _errors.Add(line);
        }

        _errors.CompleteAdding();
        return string.Join('\n', lines);
    }
}
