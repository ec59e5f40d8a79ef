using System.Diagnostics;

namespace GuideSearch.Cli.Tests;

/// <summary>An index moves by copying its pointer and its generations, while the service runs or not.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [ToolFact("tar")]
    public async Task A_copy_that_was_packed_while_the_service_ran_answers_elsewhere_with_its_earlier_addresses()
    {
        await _place.RunAsync("index");
        _place.Write("content/data-engineer.md", SmallGuides.DataEngineer.Replace("find duplicate rows", "spot repeated rows", StringComparison.Ordinal));
        await _place.RunAsync("index");
        using var service = Child.Start(_place, "serve", "--urls", "http://127.0.0.1:0");
        await service.AddressAsync();

        await TarAsync("-C", _place["index-data"], "-czf", _place["index.tar.gz"], "CURRENT", "generations");
        Directory.CreateDirectory(_place["elsewhere"]);
        await TarAsync("-C", _place["elsewhere"], "-xzf", _place["index.tar.gz"]);
        var earlier = "data-engineer-interview-guide/how-do-you-find-duplicate-rows";

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("verify", "live", "--index", "elsewhere")).Code);
        Assert.Contains("spot repeated rows", (await _place.RunAsync("search", "repeated rows", "--index", "elsewhere")).Out, StringComparison.Ordinal);
        Assert.Equal(
            (await _place.RunAsync("explain", "rows", earlier)).Out, (await _place.RunAsync("explain", "rows", earlier, "--index", "elsewhere")).Out);
    }

    private static async Task TarAsync(params string[] args)
    {
        using var tar = Process.Start("tar", args);
        await tar.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, tar.ExitCode);
    }
}
