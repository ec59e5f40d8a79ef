using System.Globalization;
using System.Reflection;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Http;
using GuideSearch.Testing;

namespace GuideSearch.Server.Tests.Settings;

/// <summary>The page on limits says what the program keeps.</summary>
public class LimitsPageTests
{
    private static readonly string[] _page = File.ReadAllLines(RepositoryFolder.Find("src/docs/limits.md"));

    public static TheoryData<string, int> Limits => new()
    {
        { "bytes of a file", OfContent("FileBytes") }, { "lines of a file", OfContent("Lines") }, { "characters of a line", OfContent("LineLength") },
        { "characters of a paragraph", OfContent("ParagraphLength") }, { "signs of a paragraph", OfContent("ParagraphMarks") },
        { "rows of a table", OfContent("TableRows") }, { "columns of a table", OfContent("TableColumns") },
        { "characters of front matter", OfContent("FrontMatterLength") }, { "lines of front matter", OfContent("FrontMatterLines") },
        { "depth of YAML", OfContent("YamlDepth") }, { "values of front matter", OfContent("YamlEvents") }, { "characters of a title", OfContent("TitleLength") },
        { "characters of a category", OfContent("LabelLength") }, { "characters of a description", OfContent("DescriptionLength") },
        { "tags of a guide", OfContent("Tags") }, { "questions of a guide", OfContent("QuestionsPerGuide") }, { "rules", OfContent("Rules") },
        { "entries of a thesaurus", OfContent("SynonymEntries") },
        { "characters of a text", QueryLimits.Characters }, { "characters that are read", QueryLimits.TypedCharacters },
        { "words that are read", QueryLimits.TypedWords }, { "words of a phrase", QueryLimits.WordsOfPhrase }, { "exclusions", QueryLimits.Exclusions },
        { "values of a filter", QueryLimits.FilterValues }, { "results of a page", SearchRequest.MaxSize }, { "results by page", SearchRequest.MaxDepth },
        { "characters of an address", RequestLimits.Address }, { "characters of all headers", RequestLimits.HeaderCharacters },
        { "headers", RequestLimits.Headers }, { "bytes of a body", RequestLimits.Body }, { "seconds for the headers", (int)RequestLimits.Grace.TotalSeconds },
        { "bytes a second of a body", RequestLimits.WriteRate }, { "bytes a second of an answer", RequestLimits.ReadRate },
    };

    [Theory, MemberData(nameof(Limits))]
    public void A_limit_is_the_one_that_is_kept_and_has_a_reason(string what, int limit)
    {
        var row = Assert.Single(_page, line => line.StartsWith($"| {what}", StringComparison.Ordinal) && IsWhole(line[2..], what)).Split('|');

        Assert.Equal(limit.ToString("N0", CultureInfo.InvariantCulture), row[2].Trim());
        Assert.All(row[3..5], cell => Assert.NotEqual("", cell.Trim()));
    }

    [Fact]
    public void Every_limit_of_the_page_is_held_to_what_is_kept() =>
        Assert.Equal(Limits.Count, _page.Count(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Split('|')[2].Trim().All(c => char.IsDigit(c) || c == ',')));

    /// <summary>A word on its own, such as "rules", begins no longer phrase.</summary>
    private static bool IsWhole(string row, string what) => what.Contains(' ', StringComparison.Ordinal) || row.StartsWith($"{what} |", StringComparison.Ordinal);

    /// <summary>The reader of guides keeps its limits to itself.</summary>
    private static int OfContent(string name) => (int)typeof(Content.GuideFolder).Assembly.GetType("GuideSearch.Content.ContentLimits", throwOnError: true)!
        .GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;
}
