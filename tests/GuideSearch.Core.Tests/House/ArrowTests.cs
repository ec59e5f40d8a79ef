namespace GuideSearch.Core.Tests.House;

/// <summary>The arrows between the projects: who may know whom, and which foreign package ends where.</summary>
public class ArrowTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Core", [] },
        { "Content", ["Core"] },
        { "Lucene", ["Core"] },
        { "Evaluation", ["Core"] },
        { "Server", ["Content", "Core", "Lucene"] },
        { "Cli", ["Content", "Core", "Evaluation", "Lucene", "Server"] },
    };

    [Theory, MemberData(nameof(Arrows))]
    public void A_project_knows_only_the_projects_its_room_allows(string project, string[] allowed) =>
        Assert.Empty(SourceTree.ReferencesOf(project).Projects.Except(allowed));

    [Fact]
    public void The_core_needs_no_package() => Assert.Empty(SourceTree.ReferencesOf("Core").Packages);

    [Theory]
    [InlineData("Lucene.Net", "GuideSearch.Lucene")]
    [InlineData("Markdig", "GuideSearch.Content")]
    [InlineData("YamlDotNet", "GuideSearch.Content")]
    [InlineData("Ganss.Xss", "GuideSearch.Content")]
    [InlineData("Spectre.Console", "GuideSearch.Cli")]
    [InlineData("System.CommandLine", "GuideSearch.Cli")]
    public void A_foreign_library_ends_in_its_room(string library, string room) =>
        Assert.All(
            SourceTree.LinesWith("src", line => line.StartsWith($"using {library}", StringComparison.Ordinal)),
            line => Assert.StartsWith($"src/{room}/", line, StringComparison.Ordinal));
}
