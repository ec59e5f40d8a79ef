using System.Diagnostics;
using GuideSearch.Lucene.Storage;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>This test assembly as a program of its own: the other process that locks, builds and gets killed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>Runs <c>hold</c> or <c>build</c> on an index folder.</summary>
    public static ChildProcess Start(string task, string indexFolder)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [typeof(ChildProcess).Assembly.Location, task, indexFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        return new(Process.Start(start)!);
    }

    public int Id => _process.Id;

    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Waits for the end, at most so long.</summary>
    public bool Ends(TimeSpan within) => _process.WaitForExit(within);

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    /// <summary>
    /// The program: <c>hold</c> takes the lock and waits for its death, <c>build</c> publishes one generation after another.
    /// </summary>
    private static void Main(string[] args)
    {
        if (args is not [var task, var folder])
            return;

        if (task == "hold")
        {
            using var session = new LuceneIndexer(folder, TimeProvider.System).Begin();
            Console.WriteLine("held");
            Console.ReadLine();
        }

        while (task == "build")
        {
            BuiltIndex.PublishTo(folder, BuildHooks.None, Marked.Guides("new"));
            Console.WriteLine("published");
        }
    }
}
