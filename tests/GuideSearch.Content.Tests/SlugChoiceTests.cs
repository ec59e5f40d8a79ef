using GuideSearch.Diagnostics;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

public sealed class SlugChoiceTests : IDisposable
{
    private const string Questions = "## What is a bond?\n\nA loan.\n\n## What is a share?\n\nA part.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Paths of files, and the slugs in their order.</summary>
    [Theory]
    [InlineData("topics/git/README.md", "git")]
    [InlineData("git/index.md sql/index.md", "git sql")]
    [InlineData("a/_index.md README.md", "readme a")]
    [InlineData("a/git/README.md b/git/README.md", "a-git b-git")]
    [InlineData("x/a/git/README.md y/a/git/README.md", "x-a-git y-a-git")]
    [InlineData("closures.md js/closures.md", "closures js-closures")]
    [InlineData("js/closures.md ts/closures.md ts/types.md", "js-closures ts-closures types")]
    [InlineData("git.md git/README.md", "git git-readme")]
    [InlineData("a/git.md a/git/README.md", "a-git a-git-readme")]
    [InlineData("git/README.md git/index.md", "git-readme git-index")]
    [InlineData("git/README.md git/index.md git-index.md", "git-index git-readme git-index-ed41250")]
    [InlineData("c#.md c++.md", "c c-51810ad")]
    [InlineData("???.md a/!!!.md", "guide a-guide")]
    [InlineData("!!!/README.md", "readme")]
    [InlineData("a/\U0001F600.md", "guide")]
    [InlineData("a/---.md", "guide")]
    [InlineData("a/git.md git/README.md", "a-git git")]
    [InlineData("git/README.md git/README.zh-CN.md git/README_de.md", "git git-zh-cn git-de")]
    [InlineData("README.md README.fr.md", "readme-fr readme")]
    public void A_guide_is_called_by_its_file_or_folder_and_as_much_of_its_path_as_it_takes(string paths, string slugs)
    {
        foreach (var path in paths.Split(' '))
            _folder.Write(path, Questions);

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(slugs.Split(' '), reading.Guides.OrderBy(g => g.Source.Path, StringComparer.Ordinal).Select(g => g.Slug));
        Assert.All(reading.Guides, guide => Assert.All(guide.Documents, question => Assert.Equal(guide.Slug, question.Id.Guide)));
    }

    [Fact]
    public void What_an_author_chose_stays_and_the_other_gives_way()
    {
        _folder.Write("js/closures.md", Questions);
        _folder.Write("ts/scope.md", $"---\nslug: closures\n---\n{Questions}");

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(["closures", "js-closures"], reading.Guides.Select(g => g.Slug));
    }

    [Fact]
    public void Who_has_no_readable_address_left_is_read_and_told_of_and_gives_way_to_what_an_author_chose()
    {
        _folder.Write("a.md", Questions);
        _folder.Write("b.md", $"---\nslug: a\n---\n{Questions}");
        _folder.Write("c.md", $"---\nslug: a\n---\n{Questions}");

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(["b.md a", "a.md a-fecccc9"], reading.Guides.Select(g => $"{g.Source.Path} {g.Slug}"));
        Assert.Equal(
            ["a.md Warning", "c.md Error"],
            reading.Diagnostics.Where(d => d.Code == DiagnosticCodes.DuplicateSlug).Select(d => $"{d.Source.Path} {d.Severity}"));
    }

    /// <summary>What an author wrote as the slug, the slug that is read, and whether its author is told.</summary>
    [Theory]
    [InlineData("/", "bonds")]
    [InlineData("'???'", "bonds")]
    [InlineData("-_-", "bonds")]
    [InlineData("My Bonds", "my-bonds")]
    public void A_slug_that_is_none_is_told_of_and_the_path_gives_one(string written, string slug)
    {
        _folder.Write("money/bonds.md", $"---\nslug: {written}\n---\n{Questions}");

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(slug, Assert.Single(reading.Guides).Slug);
        Assert.Equal(
            (DiagnosticCodes.BadSlug, Severity.Warning, 2),
            Assert.Single(reading.Diagnostics.Where(d => d.Code == DiagnosticCodes.BadSlug).Select(d => (d.Code, d.Severity, d.Source.Line))));
    }

    [Fact]
    public void A_slug_that_is_too_long_is_no_slug_and_a_name_without_letters_is_nobody_s_fault()
    {
        _folder.Write("bonds.md", $"---\nslug: {new string('x', 301)}\n---\n{Questions}");
        _folder.Write("!.md", Questions);

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(["bonds", "guide"], reading.Guides.Select(g => g.Slug));
        Assert.Equal("bonds.md", Assert.Single(reading.Diagnostics, d => d.Code == DiagnosticCodes.BadSlug).Source.Path);
    }
}
