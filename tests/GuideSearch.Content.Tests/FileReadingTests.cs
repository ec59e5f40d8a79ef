using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

/// <summary>A file is read once for each state of what its reading hangs on.</summary>
public sealed class FileReadingTests : IDisposable
{
    private const string Guide = "---\ntitle: Caches\ntags: [cache]\n---\n\n## What is a cache?\n\nA store near its reader.\n";

    private readonly TemporaryFolder _folder = new();

    public FileReadingTests() => _folder.Write("guides/a.md", Guide);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_read_of_a_file_before_is_taken_as_it_is()
    {
        var reading = Assert.Single(Read().Readings);
        var earlier = new Earlier(reading with { Guide = reading.Guide with { Title = "As it was read" } });

        Assert.Equal("As it was read", Assert.Single(Read(earlier).Guides).Title);
        Assert.Equal(Read().ContentHash, Read(earlier).ContentHash);
    }

    [Fact]
    public void A_file_that_changed_is_read_again()
    {
        var earlier = new Earlier(Assert.Single(Read().Readings));
        _folder.Write("guides/a.md", Guide.Replace("Caches", "Caches and queues", StringComparison.Ordinal));

        Assert.Equal("Caches and queues", Assert.Single(Read(earlier).Guides).Title);
    }

    [Theory]
    [InlineData("guides/a.md", Guide + " ")]
    [InlineData("guides/defaults.yml", "category: Storage\n")]
    [InlineData("guides/defaults.yml", "tags: [storage]\n")]
    [InlineData("guides/defaults.yml", "sections: { Basics: technical }\n")]
    [InlineData("guides/defaults.yml", "question: file\n")]
    public void Another_byte_or_default_is_another_reading(string path, string text)
    {
        var before = Assert.Single(Read().Readings).Key;

        _folder.Write(path, text);

        Assert.NotEqual(before, Assert.Single(Read().Readings).Key);
    }

    [Fact]
    public void Another_setting_or_folder_is_another_reading()
    {
        var folder = _folder["guides"];
        var plain = KeyOf(new GuideFolder(folder));
        FolderCopy("guides", "other");

        Assert.Equal(plain, KeyOf(new GuideFolder(folder)));
        Assert.NotEqual(plain, KeyOf(new GuideFolder(folder) { PublishFuture = true }));
        Assert.NotEqual(plain, KeyOf(new GuideFolder(folder) { Defaults = ["category=Storage"] }));
        Assert.NotEqual(plain, KeyOf(new GuideFolder(folder) { Facets = [new("difficulty", "Difficulty", [])] }));
        Assert.NotEqual(plain, KeyOf(new GuideFolder(_folder["other"])));
    }

    [Theory]
    [InlineData("draft: true\ntitle: Caches", "## What is a cache?")]
    [InlineData("title: Caches\npubDate: 2999-01-01", "## What is a cache?")]
    [InlineData("author: Somebody", "# How to contribute")]
    public void What_days_or_files_beside_it_decide_is_read_each_time(string frontMatter, string heading)
    {
        _folder.Write("guides/a.md", $"---\n{frontMatter}\n---\n\n{heading}\n\nBy doing so.\n");

        Assert.Empty(Read().Readings);
    }

    private GuideReading Read(IEarlierReadings? earlier = null) => new GuideFolder(_folder["guides"]).Read(earlier, null, CancellationToken.None);

    private static string KeyOf(GuideFolder folder) => Assert.Single(folder.Read(null, CancellationToken.None).Readings).Key;

    private void FolderCopy(string from, string to) => _folder.Write($"{to}/a.md", File.ReadAllText(_folder[$"{from}/a.md"]));

    private sealed class Earlier(FileReading reading) : IEarlierReadings
    {
        public FileReading? FindReading(string path, string key) => path == reading.Path && key == reading.Key ? reading : null;
    }
}
