using System.Globalization;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S01: builds killed at random moments, in processes of their own.</summary>
public sealed class KillNineTests : IDisposable
{
    private const int Seed = 9;

    /// <summary>Each costs the start of a process; a nightly run sets 200. With those by the command line, CI kills twenty.</summary>
    private static readonly int _kills =
        int.TryParse(Environment.GetEnvironmentVariable("GUIDESEARCH_TEST_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 12;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kills_at_random_moments_lose_nothing()
    {
        var random = new Random(Seed);
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));

        for (var kill = 1; kill <= _kills; kill++)
        {
            using (var builder = ChildProcess.Start("build", _folder.Path))
            {
                Assert.Equal("published", builder.ReadLine());
                Assert.False(builder.Ends(TimeSpan.FromMilliseconds(random.Next(100))));
                builder.Kill();
            }

            Assert.Equal((kill, "new", 12, IndexFault.None), Numbered(kill, await Marked.LookAsync(_folder.Path)));
        }

        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("last"));
        Assert.Equal("last", (await Marked.LookAsync(_folder.Path)).Mark);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["staging"]));
        Assert.Equal(3, Directory.EnumerateDirectories(_folder["generations"]).Count());
    }

    private static (int, string?, int, IndexFault) Numbered(int n, (string? Mark, int Documents, IndexFault Fault) look) =>
        (n, look.Mark, look.Documents, look.Fault);
}
