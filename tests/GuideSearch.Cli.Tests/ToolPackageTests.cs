using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>The program as a tool: packed, installed from the folder of the package, and run.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_tool_is_packed_installed_and_run()
    {
        var configuration = typeof(GuideSearchProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var project = RepositoryFolder.Find("src/GuideSearch.Cli");
        await RunAsync("dotnet", "pack", project, "--no-build", "-c", configuration, "-o", _place["packages"]);
        var package = Assert.Single(Directory.GetFiles(_place["packages"], "*.nupkg"));

        await RunAsync(
            "dotnet", "tool", "install", "guidesearch", "--tool-path", _place["tools"], "--source", _place["packages"],
            "--version", ProgramVersion.Text);
        var tool = Path.Combine(_place["tools"], "guidesearch");

        Assert.Equal($"{ProgramVersion.Text}\n", await RunAsync(tool, "--version"));
        Assert.Contains("data-scientist/explain-overfitting", await SearchAsync(tool), StringComparison.Ordinal);
        AssertHolds(package);
    }

    /// <summary>With the sentence model: what the package holds for it must run.</summary>
    private async Task<string> SearchAsync(string tool)
    {
        await RunAsync(tool, "index", "content", "--index", "index-data");
        Assert.Contains("meaning   on", await RunAsync(tool, "status"), StringComparison.Ordinal);
        return await RunAsync(tool, "search", "a model that learns noise");
    }

    /// <summary>One machine's natives, not those of all; licenses; nothing for debuggers.</summary>
    private static void AssertHolds(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var files = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToList();

        Assert.Single(files, file => Path.GetFileName(file) is "libonnxruntime.so" or "libonnxruntime.dylib" or "onnxruntime.dll");
        Assert.Contains(files, file => file.EndsWith("/models/encoder.onnx", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("/models/NOTICE", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("/LICENSE", StringComparison.Ordinal));
        Assert.Contains("README.md", files);
        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".pdb");
        Assert.InRange(new FileInfo(package).Length, 0, 60_000_000);
    }

    private async Task<string> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = _place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = _place["cache"];
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(_patience);

        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}: {await output}\n{await error}");
        return await output;
    }
}
