using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

/// <summary>Files come, go and turn into other things while they are read: what stands still is read, and the rest is accounted for.</summary>
[Trait("Fault", "C18")]
public sealed class RestlessFolderTests : IDisposable
{
    private const string Guide = "---\nterm: T\ncategory: C\nvertical: V\n---\n## Technical Questions\n\n### What is a bond?\nA loan.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public async Task A_folder_that_changes_while_it_is_read_costs_nothing_that_stands_still()
    {
        foreach (var i in Enumerable.Range(0, 10))
            _folder.Write($"still/guide-{i}.md", Guide);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => Stir(new Random(LongRun.Seed(18)), stop.Token));

        for (var round = 0; round < LongRun.Count(150); round++)
        {
            var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

            Assert.Equal(10, reading.Guides.Count(guide => guide.Source.Path.StartsWith("still/", StringComparison.Ordinal)));
            Assert.Equal(reading.Guides.Select(guide => guide.Slug).Distinct().Count(), reading.Guides.Count);
            Assert.All(reading.Diagnostics, diagnostic => Assert.NotEqual("", diagnostic.Source.Path));
        }

        await stop.CancelAsync();
        await writing;
    }

    /// <summary>Makes a name a guide, a folder, a link out, a link to itself, half a guide, or nothing, one after the other.</summary>
    private void Stir(Random random, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var path = _folder[$"restless-{random.Next(6)}.md"];
            Remove(path);
            switch (random.Next(6))
            {
                case 0:
                    Directory.CreateDirectory(path);
                    break;
                case 1:
                    File.CreateSymbolicLink(path, Path.GetFileName(path));
                    break;
                case 2:
                    File.CreateSymbolicLink(path, "/etc/hostname");
                    break;
                case 3:
                    File.WriteAllText(path, Guide[..random.Next(Guide.Length)]);
                    break;
                case 4:
                    File.WriteAllText(path, Guide);
                    break;
            }
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path) && new FileInfo(path).LinkTarget is null)
            Directory.Delete(path);
        else
            File.Delete(path);
    }
}
