using System.Text.Json.Nodes;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>Every verb that writes to an index, killed at random moments: real processes, and real readers of what they leave.</summary>
[Trait("Fault", "S01")]
public sealed class KilledVerbTests : IDisposable
{
    private static readonly string[] _verbs =
    [
        "index --force", "generations rollback", "generations activate {oldest}", "generations prune --keep 2", "index", "serve --watch --urls http://127.0.0.1:0",
    ];

    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public async Task Whichever_verb_is_killed_at_whichever_moment_everybody_agrees_on_what_is_live()
    {
        var seed = LongRun.Seed(1);
        var random = new Random(seed);
        for (var build = 0; build < 3; build++)
            Assert.Equal(ExitCode.Done, (await _place.RunAsync("index", "--force")).Code);

        for (var kill = 0; kill < LongRun.Count(_verbs.Length); kill++)
        {
            var verb = _verbs[kill % _verbs.Length].Replace("{oldest}", (string)(await ListAsync())[^1]!["id"]!, StringComparison.Ordinal);
            _place.Write("content/new.md", SmallGuides.TeamLead.Replace("team", $"team {kill}", StringComparison.Ordinal));
            using (var child = Child.Start(_place, verb.Split(' ')))
            {
                child.Ends(TimeSpan.FromMilliseconds(random.Next(1_500)));
                child.Kill();
                await child.ExitAsync();
            }

            await AssertAgreedAsync($"{verb}, kill {kill} of seed {seed}");
        }

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index", "--force")).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_place["index-data/staging"]));
        Assert.All(await ListAsync(), generation => Assert.False((bool)generation!["unpublished"]!));
    }

    private async Task AssertAgreedAsync(string killed)
    {
        var (status, verify, search) = (
            await _place.RunAsync("status", "--format", "json"), await _place.RunAsync("verify"), await _place.RunAsync("search", "overfitting"));
        var listed = Assert.Single(await ListAsync(), generation => (bool)generation!["live"]!);

        Assert.Equal((killed, ExitCode.Done, ExitCode.Done, ExitCode.Done), (killed, status.Code, verify.Code, search.Code));
        Assert.Equal((killed, (string)listed!["id"]!), (killed, (string)JsonNode.Parse(status.Out)!["live"]!["id"]!));
        Assert.All(await ListAsync(), generation => Assert.Null(generation!["fault"]));
        Assert.Contains("verfitting", search.Out, StringComparison.Ordinal);
    }

    private async Task<JsonArray> ListAsync() => JsonNode.Parse((await _place.RunAsync("generations", "list", "--format", "json")).Out)!.AsArray();
}
