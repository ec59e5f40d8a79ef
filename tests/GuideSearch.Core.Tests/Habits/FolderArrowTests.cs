namespace GuideSearch.Core.Tests.Habits;

/// <summary>The arrows between the folders of a project: a folder is read without those that know it.</summary>
public class FolderArrowTests
{
    private const int MaxFiles = 25;

    private const string Storage = "namespace Shop.Storage;\npublic sealed record Shelf;\n";

    /// <summary>Of the engines and of what they share, from below.</summary>
    public static TheoryData<string, string[]> Floors => new()
    {
        { "Serving", ["Companions", "Postings", "Collecting", "Answering"] },
        { "Lucene", ["Schema", "Segments", "Storage"] },
        { "OpenSearch", ["Http", "Tokens", "Schema", "Storage", "Searching"] },
    };

    public static TheoryData<string> Projects => [.. SourceTree.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void Folders_know_each_other_in_one_direction(string project)
    {
        var circles = FolderArrows.From(project).Circles();

        Assert.True(circles.Count == 0, $"{project}: folders in a circle{Environment.NewLine}{string.Join(Environment.NewLine, circles)}");
    }

    [Theory, MemberData(nameof(Floors))]
    public void A_folder_of_an_engine_knows_only_the_floors_below_it(string project, string[] floors)
    {
        var arrows = FolderArrows.From($"GuideSearch.{project}");
        var upwards = arrows.Where((from, to) => Array.IndexOf(floors, to) >= Array.IndexOf(floors, from)).ToList();

        Assert.Equal(floors.Order(StringComparer.Ordinal), arrows.Folders);
        Assert.True(upwards.Count == 0, string.Join(Environment.NewLine, upwards));
    }

    [Fact]
    public void A_folder_holds_at_most_25_source_files() =>
        Assert.All(
            SourceTree.Files("src").GroupBy(file => Path.GetDirectoryName(file.Path)),
            folder => Assert.True(folder.Count() <= MaxFiles, $"{folder.Key}: {folder.Count()} files"));

    [Theory]
    [InlineData("using Shop.Storage;\nnamespace Shop.Till;\nclass Desk(Shelf shelf);", "Shelf")]
    [InlineData("namespace Shop.Storage;\nclass Desk(Shelf shelf);", "Shelf")]
    [InlineData("namespace Shop.Till;\nclass Desk(Storage.Shelf shelf);", "Shelf")]
    [InlineData("namespace Shop.Till;\nclass Desk { string Name = $\"a {Storage.Shelf.Of(\"b\")}\"; }", "Shelf")]
    [InlineData("using static Shop.Storage.Shelf;\nnamespace Shop.Till;\nclass Desk;", "Shelf")]
    [InlineData("using Shop.Storage;\nnamespace Shop.Till;\nclass Desk { int Count => 1.OnShelves(); }", "using Shop.Storage")]
    public void An_arrow_is_what_a_file_names_and_sees_of_another_folder(string till, string cause) =>
        Assert.Equal([$"Till -> Storage ({cause})"], ArrowsOf(till));

    [Theory]
    [InlineData("namespace Shop.Till;\nclass Desk(Shelf shelf);")]
    [InlineData("namespace Shop.Storage;\nclass Desk { int Count => desk.Shelf; }")]
    [InlineData("namespace Shop.Storage;\n// Shelf\nclass Desk { string Name = \"Shelf\"; }")]
    public void What_a_file_does_not_see_or_only_speaks_of_is_no_arrow(string till) => Assert.Empty(ArrowsOf(till));

    [Fact]
    public void A_type_that_two_folders_declare_is_nobodys() =>
        Assert.Empty(ArrowsOf("namespace Shop.Storage;\nclass Desk(Shelf shelf);", ("Attic", "namespace Shop.Attic;\nclass Shelf;")));

    [Fact]
    public void A_circle_is_told_by_its_arrows_and_the_types_that_make_them()
    {
        var arrows = FolderArrows.Between(
        [
            ("Storage", "using Shop.Till;\nnamespace Shop.Storage;\nrecord Shelf(Desk desk);"),
            ("Till", "using Shop.Doors;\nnamespace Shop.Till;\nrecord Desk(Door door);"),
            ("Doors", "using Shop.Storage;\nnamespace Shop.Doors;\nrecord Door(Shelf shelf);"),
            ("Street", "using Shop.Doors;\nnamespace Shop.Street;\nrecord Corner(Door door);"),
        ]);

        Assert.Equal(["Doors -> Storage (Shelf)", "Storage -> Till (Desk)", "Till -> Doors (Door)"], arrows.Circles());
    }

    private static IEnumerable<string> ArrowsOf(string till, params (string Folder, string Text)[] others) =>
        FolderArrows.Between([("Storage", Storage), ("Till", till), .. others]).Where((_, _) => true);
}
