using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;
using GuideSearch.Preparing;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Http;
using GuideSearch.Server.Settings;
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
        { "characters of a value", QueryLimits.FilterValueLength }, { "values of a facet in an answer", (int)SearchParameters.FacetSize.Schema.Maximum! },
        { "characters of a posting", Posting.MaxCharacters }, { "facets that settings declare", FacetDeclarations.Max },
        { "bytes of a linked file", Content.Files.ContentFiles.MaxBytes },
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

    [Fact]
    public async Task The_status_reports_every_limit_of_queries_and_requests()
    {
        await using var service = await RunningService.StartAsync();
        var reported = await ReportedAsync(service);

        var kept = _page.SkipWhile(line => line != "## Queries").TakeWhile(line => line != "## Settings")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line.Split('|')[2].Trim()[0])).ToList();

        Assert.InRange(kept.Count, 15, 40);
        Assert.All(kept, row => Assert.Contains(int.Parse(row.Split('|')[2], NumberStyles.Number, CultureInfo.InvariantCulture), reported));
    }

    [Fact]
    public async Task Every_setting_that_limits_has_a_reason_on_the_page_and_its_value_in_the_status()
    {
        const int First = 41;
        var limits = typeof(LimitSettings).GetProperties()
            .Where(property => property.CanWrite && property.Name is not (nameof(LimitSettings.NoticeSeconds) or nameof(LimitSettings.DrainSeconds))).ToList();
        var value = First;
        await using var service = await RunningService.StartAsync(settings => limits.ForEach(limit => limit.SetValue(settings.Limits, value++)));
        var reported = await ReportedAsync(service);

        Assert.Equal(limits.Select(limit => $"limits.{JsonNamingPolicy.CamelCase.ConvertName(limit.Name)}").Order(StringComparer.Ordinal), Settings());
        Assert.Subset(reported, Enumerable.Range(First, limits.Count).ToHashSet());
    }

    private static async Task<HashSet<int>> ReportedAsync(RunningService service)
    {
        var status = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;
        return [.. status["limits"]!.AsObject().Select(limit => (int)limit.Value!)];
    }

    private static IEnumerable<string> Settings() => _page.Where(line => line.StartsWith("| `limits.", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal);

    /// <summary>A word on its own, such as "rules", begins no longer phrase.</summary>
    private static bool IsWhole(string row, string what) => what.Contains(' ', StringComparison.Ordinal) || row.StartsWith($"{what} |", StringComparison.Ordinal);

    /// <summary>The reader of guides keeps its limits to itself.</summary>
    private static int OfContent(string name) => (int)typeof(Content.GuideFolder).Assembly.GetType("GuideSearch.Content.ContentLimits", throwOnError: true)!
        .GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;
}
