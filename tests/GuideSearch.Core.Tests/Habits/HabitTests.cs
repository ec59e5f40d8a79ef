namespace GuideSearch.Core.Tests.Habits;

/// <summary>Habits that no compiler keeps.</summary>
public class HabitTests
{
    private const int MaxLines = 400;

    [Fact]
    public void A_source_file_is_one_idea_of_at_most_400_lines() =>
        Assert.All(SourceTree.Files("src"), file => Assert.True(file.Lines.Length <= MaxLines, $"{file.Path}: {file.Lines.Length} lines"));

    /// <summary>A regular expression stays in one piece.</summary>
    [Fact]
    public void A_line_fits_the_page() =>
        Assert.Empty(SourceTree.LinesWith("src", line => line.Length > 140 && !line.Contains("@\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("src", "DateTime.Now")]
    [InlineData("src", "DateTime.UtcNow")]
    [InlineData("src", "DateTimeOffset.UtcNow")]
    [InlineData("src", "Thread.Sleep")]
    [InlineData("src", "#region")]
    [InlineData("src", "#pragma warning disable")]
    [InlineData("tests", "Thread.Sleep")]
    [InlineData("tests", "Task.Delay")]
    public void Some_words_are_not_ours(string folder, string words) =>
        Assert.All(
            SourceTree.LinesWith(folder, line => line.Contains(words, StringComparison.Ordinal)),
            line => Assert.Contains("/House/", line, StringComparison.Ordinal));

    [Fact]
    public void Only_the_command_line_speaks_to_the_console() =>
        Assert.All(
            SourceTree.LinesWith("src", line => line.Contains(" Console.", StringComparison.Ordinal)),
            line => Assert.StartsWith("src/GuideSearch.Cli/", line, StringComparison.Ordinal));

    [Fact]
    public void No_exception_is_swallowed() =>
        Assert.Empty(SourceTree.LinesWith("src", line =>
            line.Contains("catch", StringComparison.Ordinal) && line.Replace(" ", "", StringComparison.Ordinal).EndsWith("{}", StringComparison.Ordinal)));
}
