using GuideSearch.Content.Intake;
using GuideSearch.Diagnostics;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.Intake;

public sealed class RealPathTests : IDisposable
{
    private const string Questions = "## What is a bond?\n\nA loan.\n\n## What is a share?\n\nA part.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>In a folder with a/b/file and the links up (to a/b), and far (to a/b of the absolute path).</summary>
    [Theory]
    [InlineData("up/file", "a/b/file")]
    [InlineData("up/../b/file", "a/b/file")]
    [InlineData("up/..", "a")]
    [InlineData("far/../../x", "x")]
    [InlineData("./a/./b//file", "a/b/file")]
    [InlineData("up/../file", null)]
    [InlineData("nothing/../x", null)]
    [InlineData("x/../a", null)]
    [InlineData("nothing", null)]
    public void Links_are_followed_as_the_system_follows_them(string target, string? leads)
    {
        _folder.Write("a/b/file", "");
        _folder.Write("x", "");
        Directory.CreateSymbolicLink(_folder["up"], "a/b");
        Directory.CreateSymbolicLink(_folder["far"], _folder["a/b"]);
        File.CreateSymbolicLink(_folder["link"], target);

        Assert.Equal(leads is null ? null : _folder[leads], RealPath.Resolve(_folder["link"]));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Forty_links_are_followed_and_no_more(int links, bool arrives)
    {
        _folder.Write("0", "");
        for (var i = 1; i <= links; i++)
            File.CreateSymbolicLink(_folder[$"{i}"], $"{i - 1}");

        Assert.Equal(arrives, RealPath.Resolve(_folder[$"{links}"]) is not null);
    }

    [Fact]
    public async Task Links_that_lead_twice_through_one_another_cost_no_time()
    {
        Directory.CreateSymbolicLink(_folder["l0"], ".");
        for (var i = 1; i < 39; i++)
            Directory.CreateSymbolicLink(_folder[$"l{i}"], $"l{i - 1}/l{i - 1}");

        Assert.Null(await Task.Run(() => RealPath.Resolve(_folder["l38"])).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    /// <summary>The link reads as one that stays inside: by its words it leads to a file of the folder, by the system to one outside.</summary>
    [Theory]
    [InlineData("note.md", "sub/../secret.md")]
    [InlineData("rules.yml", "sub/../secret.md")]
    [InlineData("defaults.yml", "sub/../secret.md")]
    [InlineData("team", "sub/..")]
    public void A_link_that_goes_up_from_where_another_led_does_not_leave_the_folder(string name, string target)
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", $"# Secret\n\n{Questions}");
        Directory.CreateDirectory(outside["inner"]);
        _folder.Write("secret.md", Questions);
        Directory.CreateSymbolicLink(_folder["sub"], outside["inner"]);
        File.CreateSymbolicLink(_folder[name], target);

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(["secret.md"], reading.Guides.Select(g => g.Source.Path));
        Assert.DoesNotContain("Secret", reading.Guides.Select(g => g.Title));
        Assert.Contains(reading.Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside && d.Source.Path == name);
    }

    [Fact]
    public void A_folder_that_became_a_link_out_of_the_content_since_it_was_listed_is_not_read()
    {
        using var outside = new TemporaryFolder();
        outside.Write("note.md", Questions);
        Directory.CreateSymbolicLink(_folder["sub"], outside.Path);
        var diagnostics = new Content.Diagnostics.DiagnosticList("sub/note.md");

        var bytes = GuideFiles.Bytes(new("sub/note.md", _folder["sub/note.md"], RealPath.Resolve(_folder.Path)), diagnostics);

        Assert.Null(bytes);
        Assert.Equal(DiagnosticCodes.LinkOutside, Assert.Single(diagnostics.Items).Code);
    }

    [Fact]
    public void Rules_and_thesaurus_may_be_links_out_of_the_folder_where_links_are_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("synonyms.yml", "- words: [bond, debenture]\n");
        _folder.Write("a.md", Questions);
        File.CreateSymbolicLink(_folder["synonyms.yml"], outside["synonyms.yml"]);

        var followed = new GuideFolder(_folder.Path) { FollowLinks = true }.Read(null, CancellationToken.None);

        Assert.DoesNotContain(followed.Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside);
        Assert.Contains(
            new GuideFolder(_folder.Path).Read(null, CancellationToken.None).Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside);
    }
}
