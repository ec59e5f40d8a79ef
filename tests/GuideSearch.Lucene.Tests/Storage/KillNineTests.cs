using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S01: builds killed at random moments, in processes of their own.</summary>
[Trait("Fault", "S01")]
public sealed class KillNineTests : IDisposable
{
    private static readonly int _seed = LongRun.Seed(9);

    /// <summary>Each costs the start of a process. With those by the command line, a change is tested by twenty.</summary>
    private static readonly int _kills = LongRun.Count(12);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public async Task Kills_at_random_moments_lose_nothing()
    {
        var random = new Random(_seed);
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));

        for (var kill = 1; kill <= _kills; kill++)
        {
            using (var builder = ChildProcess.Start("build", _folder.Path))
            {
                Assert.Equal("published", builder.ReadLine());
                Assert.False(builder.Ends(TimeSpan.FromMilliseconds(random.Next(100))));
                builder.Kill();
            }

            Assert.Equal(($"kill {kill} of seed {_seed}", "new", 12, IndexFault.None), Numbered(kill, await Marked.LookAsync(_folder.Path)));
        }

        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("last"));
        Assert.Equal("last", (await Marked.LookAsync(_folder.Path)).Mark);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["staging"]));
        Assert.Equal(3, Directory.EnumerateDirectories(_folder["generations"]).Count());
    }

    private static (string, string?, int, IndexFault) Numbered(int n, (string? Mark, int Documents, IndexFault Fault) look) =>
        ($"kill {n} of seed {_seed}", look.Mark, look.Documents, look.Fault);
}
