using System.Runtime.InteropServices;

namespace GuideSearch.Cli.Tests;

/// <summary>
/// As a hardened container runs it: a user that is nobody else, no capability, no home, and a machine that cannot be written but for the
/// index and a small folder for temporary files.
/// </summary>
[Trait("Fault", "H12")]
public sealed class ContainedTests : IDisposable
{
    /// <summary>Of the image.</summary>
    private const int User = 1654;

    /// <summary>Its first argument is the folder of the test; the rest is what becomes of it.</summary>
    private const string Prepare = """
        set -e
        mount --make-rprivate /
        mount --bind "$0/index-data" "$0/index-data"
        mount -t tmpfs -o size=64m,mode=1777 none "$0/tmp"
        mount -o remount,bind,ro /
        if touch "$0/content/x" 2> /dev/null; then echo "guidesearch: the machine can be written" >&2; exit 99; fi
        exec setpriv --reuid=1654 --regid=1654 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs env -u HOME "$@"
        """;

    private readonly Workplace _place = new Workplace().WithGuides();
    private readonly Dictionary<string, string> _variables;

    public ContainedTests()
    {
        Directory.CreateDirectory(_place["index-data"]);
        Directory.CreateDirectory(_place["tmp"]);
        _variables = new() { ["TMPDIR"] = _place["tmp"], ["DOTNET_EnableDiagnostics"] = "0", ["GUIDESEARCH_LIMITS__NOTICE_SECONDS"] = "0" };
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return;

        // Folders for temporary files are for their owner alone.
        File.SetUnixFileMode(_place.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_place["index-data"], (UnixFileMode)0b111_111_111);
    }

    public void Dispose() => _place.Dispose();

    [ContainedFact]
    public async Task It_builds_and_serves_and_rebuilds_and_stops()
    {
        using (var build = Start("index"))
            Assert.Equal(ExitCode.Done, (await build.OutcomeAsync()).Code);

        using var service = Start("serve", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new(await service.AddressAsync()) };
        await ReadyAsync(client);
        Assert.Contains("overfitting", await client.GetStringAsync("/api/v1/search?q=overfitting"), StringComparison.OrdinalIgnoreCase);

        using (var again = Start("index", "--force"))
            Assert.Equal(ExitCode.Done, (await again.OutcomeAsync()).Code);
        service.Send(PosixSignal.SIGTERM);
        Assert.Equal(ExitCode.Done, (await service.OutcomeAsync()).Code);
        Assert.Equal(2, Directory.GetDirectories(_place["index-data/generations"]).Length);
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await client.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode)
            await timer.WaitForNextTickAsync(patience.Token);
    }

    private Child Start(params string[] args) =>
        Child.Start(_place, _variables, ["unshare", "--mount", "bash", "-c", Prepare, _place.Path], args);

    /// <summary>Left out, and said so, where this process may not mount.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ContainedFactAttribute : FactAttribute
    {
        public ContainedFactAttribute() => Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            && File.Exists("/usr/bin/setpriv") && File.Exists("/usr/bin/unshare")
            ? null
            : "A machine that cannot be written is made by root on Linux, with unshare and setpriv.";
    }
}
