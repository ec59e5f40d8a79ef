using System.Diagnostics;
using System.Text.RegularExpressions;
using GuideSearch.Cli.Settings;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>The files that operators copy: what they name exists, and the tools that read them take them.</summary>
public sealed partial class DeployFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(RepositoryFolder.Find("src/deploy")).Concat(Directory.GetFiles(RepositoryFolder.Find("src/docs"), "*.md"))
            .Append(RepositoryFolder.Find("Dockerfile")).Append(RepositoryFolder.Find("compose.yaml"))
            .Append(RepositoryFolder.Find("README.md")).Select(file => Path.GetRelativePath(RepositoryFolder.Find(""), file)),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Files))]
    public void Every_variable_is_a_setting(string file)
    {
        // One of each value of a list; the second variable of a pair in the text.
        var variables = Variable().Matches(File.ReadAllText(RepositoryFolder.Find(file))).Select(match => match.Value).Distinct();

        Assert.All(
            variables,
            name => Assert.True(
                SettingKey.FindVariable(name) is not null || SettingKey.FindVariable(ItemEnd().Replace(name, "")) is { IsList: true }, name));
    }

    [ToolFact("systemd-analyze")]
    public async Task Systemd_takes_the_units()
    {
        var program = _folder.Write("guidesearch", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var units = Directory.GetFiles(RepositoryFolder.Find("src/deploy"), "guidesearch*").Select(unit => _folder.Write(
            Path.GetFileName(unit), File.ReadAllText(unit).Replace("/opt/guidesearch/guidesearch", program, StringComparison.Ordinal)));

        var (code, output) = await RunAsync("systemd-analyze", ["verify", .. units]);

        // A container has no users or manual pages of its own; the units must be without fault.
        Assert.True(code == 0, output);
    }

    [ToolFact("nginx")]
    public async Task Nginx_takes_the_server()
    {
        var server = File.ReadAllText(RepositoryFolder.Find("src/deploy/nginx.conf")).Replace("listen 80;", $"listen unix:{_folder["socket"]};", StringComparison.Ordinal);
        var file = _folder.Write("nginx.conf", $"pid {_folder["pid"]};\nevents {{ }}\nhttp {{\naccess_log off;\n{server}\n}}\n");

        var (code, output) = await RunAsync("nginx", ["-t", "-q", "-e", "stderr", "-p", _folder.Path, "-c", file]);

        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string tool, IEnumerable<string> args)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex("GUIDESEARCH_[A-Z0-9_]*[A-Z0-9]")]
    private static partial Regex Variable();

    [GeneratedRegex("__[0-9]+$")]
    private static partial Regex ItemEnd();
}

/// <summary>A test that needs a program of the machine; without it the test is skipped and says so.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, tool))))
            Skip = $"There is no {tool} on this machine.";
    }
}
