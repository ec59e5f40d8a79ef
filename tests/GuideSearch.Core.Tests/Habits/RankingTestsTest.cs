using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>
/// Each part of the ranking has tests of its own, so that a red one names its suspect; a new signal without a table fails here.
/// </summary>
public partial class RankingTestsTest
{
    [Fact]
    public void Every_type_of_the_ranking_that_does_something_is_named_in_its_tests()
    {
        var tests = string.Join('\n', SourceTree.Files("tests/GuideSearch.Ranking.Tests", "*Tests.cs").SelectMany(file => file.Lines));
        var types = SourceTree.Files("src/GuideSearch.Ranking").SelectMany(file => TypesIn(string.Join('\n', file.Lines))).ToList();

        Assert.Contains("SemanticSignal", types);
        Assert.DoesNotContain(types, type => !Regex.IsMatch(tests, $@"\b{type}\b"));
    }

    [Theory]
    [InlineData("public sealed class A(int b)\n{\n    public int C() => 1;\n}", "A")]
    [InlineData("public static class A\n{\n    public static int C(int d) =>\n        1;\n}", "A")]
    [InlineData("public readonly record struct A(int B)\n{\n    public int C(int d)\n    {\n    }\n}", "A")]
    [InlineData("public sealed record A(int B);", "")] // nothing but data
    [InlineData("public sealed record A\n{\n    public int B { get; init; } = new(1);\n}", "")]
    [InlineData("public enum A\n{\n    B,\n}", "")]
    [InlineData("public interface IA\n{\n    int B();\n}", "")]
    [InlineData("public abstract class A\n{\n    public abstract int B(int c);\n}", "")] // its heirs are tested
    [InlineData("public sealed record A(int B);\n\npublic sealed class C : D\n{\n    protected override int E(int f) => 1;\n}", "C")]
    [InlineData("public sealed class ASignal(int b) : PostingsSignal(b)\n{\n    public override string Symbol => \"a\";\n}", "ASignal")]
    public void Types_with_methods_are_found_in_a_source(string source, string types) =>
        Assert.Equal(types, string.Join(' ', TypesIn(source)));

    /// <summary>Public types at the margin, concrete ones, whose bodies declare a method; signals also where they inherit it.</summary>
    private static IEnumerable<string> TypesIn(string source) => Types().Matches(source)
        .Where(type =>
            type.Groups["name"].Value.EndsWith("Signal", StringComparison.Ordinal) || Method().IsMatch(type.Groups["body"].Value))
        .Select(type => type.Groups["name"].Value);

    [GeneratedRegex(
        @"^public (?:(?:sealed|static|readonly|partial) )*(?:class|record struct|record|struct) (?<name>\w+)[^{;]*?^\{(?<body>.*?)^\}",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Types();

    [GeneratedRegex(@"^    (?:public|internal|protected|private) [^=;{}\n]*\w\(", RegexOptions.Multiline)]
    private static partial Regex Method();
}
