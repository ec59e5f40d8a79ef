using System.Diagnostics;
using System.Globalization;

namespace GuideSearch.Benchmarks.Load;

/// <summary>A process with what it costs, as the kernel counts it (proc(5)): so this runs on Linux.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private const int TicksPerSecond = 100; // USER_HZ, the unit of proc(5) on every platform that .NET runs on

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Process _process;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="environment">Beside that of this process.</param>
    public MeasuredProcess(string file, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Since its start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            // Behind the name in brackets, which may hold spaces: state, then numbers; the 12th and 13th are user and system time.
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return TimeSpan.FromSeconds((double)(Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
        }
    }

    /// <summary>Resident memory now, in MB.</summary>
    public double Memory => Status("VmRSS");

    /// <summary>The most that was resident, in MB.</summary>
    public double PeakMemory => Status("VmHWM");

    /// <summary>The first address that the process prints.</summary>
    /// <exception cref="InvalidOperationException">It ended without one.</exception>
    public Task<string> AddressAsync() => _address.Task;

    /// <summary>Runs to the end.</summary>
    /// <returns>Wall time, processor time, and the peak of memory in MB.</returns>
    public async Task<(TimeSpan Wall, TimeSpan Cpu, double Peak)> RunAsync()
    {
        var (cpu, peak) = (TimeSpan.Zero, 0.0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!_process.HasExited)
        {
            try
            {
                (cpu, peak) = (Cpu, PeakMemory);
            }
            catch (Exception gone) when (gone is IOException or InvalidOperationException)
            {
                break; // it ended between the question and the answer
            }

            await timer.WaitForNextTickAsync();
        }

        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"'{_process.StartInfo.FileName}' ended with {_process.ExitCode}.");
        return (Stopwatch.GetElapsedTime(_started), cpu, peak);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            _address.TrySetException(new InvalidOperationException($"'{_process.StartInfo.FileName}' ended before it served."));
        else if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is var at and >= 0)
            _address.TrySetResult(line[at..].Split(' ', '"', ',', '/')[..3] is [var scheme, _, var host] ? $"{scheme}//{host}" : line[at..]);
    }

    /// <exception cref="InvalidOperationException">The process has ended, and has no memory any more.</exception>
    private double Status(string key) =>
        Number(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(key, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim()) / 1e3;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
