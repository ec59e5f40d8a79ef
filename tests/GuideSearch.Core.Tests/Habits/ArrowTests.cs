using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>The arrows between the projects: who may know whom, and which foreign package ends where.</summary>
public class ArrowTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Core", [] },
        { "Content", ["Core"] },
        { "Analysis", [] },
        { "Ranking", ["Analysis", "Core"] },
        { "Serving", ["Core", "Ranking"] },
        { "Lucene", ["Core", "Ranking", "Serving"] },
        { "OpenSearch", ["Core", "Ranking", "Serving"] },
        { "Evaluation", ["Core"] },
        { "Contract", ["Core"] },
        { "Semantics", ["Core"] },
        { "Server", ["Content", "Contract", "Core"] },
        { "Cli", ["Content", "Contract", "Core", "Evaluation", "Lucene", "OpenSearch", "Semantics", "Server"] },
    };

    [Theory, MemberData(nameof(Arrows))]
    public void A_project_knows_only_the_projects_its_room_allows(string project, string[] allowed) =>
        Assert.Empty(SourceTree.ReferencesOf(project).Projects.Except(allowed));

    [Fact]
    public void Every_project_has_its_arrows() =>
        Assert.Equal(SourceTree.Projects, Arrows.Select(arrow => $"GuideSearch.{arrow[0]}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Core")]
    [InlineData("Ranking")]
    [InlineData("Evaluation")]
    [InlineData("Contract")]
    [InlineData("Analysis", "Lucene.Net.Analysis.Common")]
    [InlineData("Semantics", "Microsoft.ML.OnnxRuntime")]
    public void A_project_needs_no_package_but(string project, params string[] packages) =>
        Assert.Equal(packages, SourceTree.ReferencesOf(project).Packages);

    /// <summary>The analysis of words takes two parts from the engine's library: stemmers and the folding of accents.</summary>
    [Fact]
    public void The_engines_library_is_used_by_the_engine_and_by_three_files_of_the_analysis() =>
        Assert.Equal(
            ["Folding.cs", "RootStemmer.cs", "Stemmer.cs"],
            FilesNaming("Lucene.Net")
                .Where(path => !path.StartsWith("src/GuideSearch.Lucene/", StringComparison.Ordinal))
                .Select(path => path.Replace("src/GuideSearch.Analysis/", "", StringComparison.Ordinal)));

    /// <summary>Another engine is another line there: no verb and no part of the service knows which one it is.</summary>
    [Theory]
    [InlineData("Lucene"), InlineData("OpenSearch")]
    public void One_file_of_the_program_names_an_engine(string engine) =>
        Assert.Equal(
            ["src/GuideSearch.Cli/Engines.cs"],
            FilesNaming($"GuideSearch.{engine}")
                .Where(path => !path.StartsWith($"src/GuideSearch.{engine}/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Core")]
    [InlineData("Contract")]
    public void What_the_wire_carries_is_known_without_a_web_server(string project) =>
        Assert.DoesNotContain(
            FilesNaming("Microsoft.AspNetCore"), path => path.StartsWith($"src/GuideSearch.{project}/", StringComparison.Ordinal));

    [Theory]
    [InlineData("Contract"), InlineData("Server")]
    public void A_project_opens_its_internals_to_tests_alone(string project) =>
        Assert.All(SourceTree.FriendsOf(project), friend => Assert.EndsWith(".Tests", friend, StringComparison.Ordinal));

    [Theory]
    [InlineData("Markdig", "GuideSearch.Content")]
    [InlineData("YamlDotNet", "GuideSearch.Content")]
    [InlineData("Ganss.Xss", "GuideSearch.Content")]
    [InlineData("Microsoft.ML", "GuideSearch.Semantics")]
    [InlineData("Spectre.Console", "GuideSearch.Cli")]
    [InlineData("System.CommandLine", "GuideSearch.Cli")]
    [InlineData("Polly", "GuideSearch.OpenSearch")]
    public void A_foreign_library_ends_in_its_room(string library, string room) =>
        Assert.All(FilesNaming(library), path => Assert.StartsWith($"src/{room}/", path, StringComparison.Ordinal));

    /// <summary>Files of <c>src</c> whose code names a namespace, by a using or in full.</summary>
    private static IEnumerable<string> FilesNaming(string space)
    {
        var name = new Regex($@"(?<![\w.]){Regex.Escape(space)}\b");
        return SourceTree.Files("src").Where(file => name.IsMatch(CodeText.From(string.Join('\n', file.Lines)))).Select(file => file.Path);
    }
}
