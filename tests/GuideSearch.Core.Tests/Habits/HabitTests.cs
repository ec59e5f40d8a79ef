using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>Habits that no compiler keeps.</summary>
public partial class HabitTests
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
    [InlineData("src", "ConcurrentBag<")] // keeps its items with threads: one from which the bag is reached is never freed
    [InlineData("src", "ThreadLocal<")]
    [InlineData("src", "#region")]
    [InlineData("src", "#pragma warning disable")]
    [InlineData("tests", "Thread.Sleep")]
    [InlineData("tests", "Task.Delay")]
    public void Some_words_are_not_ours(string folder, string words) =>
        Assert.All(
            SourceTree.LinesWith(folder, line => line.Contains(words, StringComparison.Ordinal)),
            line => Assert.Contains("/Habits/", line, StringComparison.Ordinal));

    [Fact]
    public void Only_the_command_line_speaks_to_the_console() =>
        Assert.All(
            SourceTree.LinesWith("src", line => line.Contains(" Console.", StringComparison.Ordinal)),
            line => Assert.StartsWith("src/GuideSearch.Cli/", line, StringComparison.Ordinal));

    /// <summary>One way to the operators' routes, and on it a comparison whose time tells nothing.</summary>
    [Trait("Fault", "H06")]
    [Fact]
    public void The_admin_key_is_read_by_the_gate_alone_and_compared_in_constant_time()
    {
        var readers = SourceTree.LinesWith("src/GuideSearch.Server", line => ReadsKey().IsMatch(line));
        var uses = SourceTree.LinesWith("src/GuideSearch.Server/Admin", line => line.Contains("_hash", StringComparison.Ordinal));

        Assert.StartsWith("src/GuideSearch.Server/Admin/AdminGate.cs:", Assert.Single(readers), StringComparison.Ordinal);
        Assert.Equal(2, uses.Count);
        Assert.Contains("readonly byte[] _hash = ", uses[0], StringComparison.Ordinal);
        Assert.Contains("return CryptographicOperations.FixedTimeEquals(presented, _hash) && ", uses[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_exception_is_swallowed() =>
        Assert.All(SourceTree.Files("src"), file => Assert.DoesNotMatch(EmptyCatch(), string.Join('\n', file.Lines)));

    [Theory]
    [InlineData("catch { }", true)]
    [InlineData("catch (IOException)\n        {\n        }", true)]
    [InlineData("catch (IOException e) when (e.Data.Count > 0) {}", true)]
    [InlineData("catch (IOException)\n        {\n            // Nothing to clean.\n        }", false)] // a reason is given
    [InlineData("catch\n        {\n            throw;\n        }", false)]
    public void A_catch_without_a_word_is_seen(string code, bool isEmpty) => Assert.Equal(isEmpty, EmptyCatch().IsMatch(code));

    /// <summary>Who reads a name shall know which type it is, whatever the usings.</summary>
    [Fact]
    public void No_two_types_have_one_name() =>
        Assert.Empty(NamesTwice(SourceTree.Files("src").Select(file => (file.Path, string.Join('\n', file.Lines)))));

    [Theory]
    [InlineData("record Mark(int A);", "class Mark;", "Mark: a.cs, b.cs")]
    [InlineData("public sealed record Mark(int A);", "internal readonly record struct Mark(int B);", "Mark: a.cs, b.cs")]
    [InlineData("public interface Mark;", "public delegate int Mark(int b);", "Mark: a.cs, b.cs")]
    [InlineData("class Mark<T>;", "class Mark;", "Mark: a.cs, b.cs")]
    [InlineData("class Mark;", "class Marks;", null)]
    [InlineData("partial class Mark;", "partial class Mark;", null)] // two parts of one
    [InlineData("class Mark;", "file class Mark;", null)]
    [InlineData("class Mark;", "class Other\n{\n    private class Mark;\n}", null)]
    [InlineData("class Mark;\nclass Mark<T>;", "class Other;", null)] // companions of one file
    public void Types_of_one_name_are_found_in_sources(string first, string second, string? found) =>
        Assert.Equal(found, NamesTwice([("a.cs", first), ("b.cs", second)]).SingleOrDefault());

    private static IEnumerable<string> NamesTwice(IEnumerable<(string Path, string Text)> sources) =>
        from source in sources
        from type in TypeAtMargin().Matches(CodeText.From(source.Text)).Select(m => m.Groups["type"].Value).Distinct()
        group source.Path by type into files
        where files.Count() > 1
        select $"{files.Key}: {string.Join(", ", files)}";

    [GeneratedRegex(@"(Headers|HeaderNames)\.Authorization|""Authorization""")]
    private static partial Regex ReadsKey();

    [GeneratedRegex(@"\bcatch\b[^{}]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    /// <summary>Types at the margin that others can see; parts of one type are left to the compiler.</summary>
    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|readonly|ref) )*"
        + @"(?:record struct|record class|record|class|struct|interface|enum|delegate\s+[\w<>\[\],?. ]+?)\s+(?<type>[A-Z]\w*)",
        RegexOptions.Multiline)]
    private static partial Regex TypeAtMargin();
}
