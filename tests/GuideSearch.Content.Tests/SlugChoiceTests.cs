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
    [InlineData("git.md git/README.md", "git")]
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
        Assert.Equal(paths.Split(' ').Length - reading.Guides.Count, reading.Diagnostics.Count(d => d.Code == DiagnosticCodes.DuplicateSlug));
    }

    [Fact]
    public void What_an_author_chose_stays_and_the_other_gives_way()
    {
        _folder.Write("js/closures.md", Questions);
        _folder.Write("ts/scope.md", $"---\nslug: closures\n---\n{Questions}");

        var reading = new GuideFolder(_folder.Path).Read(null, CancellationToken.None);

        Assert.Equal(["closures", "js-closures"], reading.Guides.Select(g => g.Slug));
    }
}
