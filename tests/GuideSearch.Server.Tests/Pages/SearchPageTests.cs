using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace GuideSearch.Server.Tests.Pages;

[Collection(PageTests.Name)]
public class SearchPageTests(PageHost host)
{
    [Fact]
    public async Task Shows_the_hits_of_the_API_in_its_order_with_marks_where_its_ranges_say()
    {
        const string search = "/search?q=overfitting+regularization+penalty&size=5";
        var page = await host.ReadAsync(search);
        var answer = JsonNode.Parse(await host.Client.GetStringAsync($"/api/v1{search}"))!;
        var hits = answer["hits"]!.AsArray();

        Assert.NotEmpty(hits);
        Assert.Equal(
            hits.Select(h => (string)h!["question"]!["text"]!),
            page.QuerySelectorAll(".hit h2").Select(h => h.TextContent));
        Assert.Equal(
            hits.SelectMany(h => MarksOf(h!["question"]!).Concat(h["snippets"]!.AsArray().SelectMany(s => MarksOf(s!)))),
            page.QuerySelectorAll(".hit mark").Select(m => m.TextContent));
        Assert.Equal(
            hits.SelectMany(h => h!["missing"]!.AsArray().Select(w => (string)w!)),
            page.QuerySelectorAll(".missing s").Select(w => w.TextContent));
    }

    [Fact]
    public async Task Says_counts_in_words_and_what_was_left_out()
    {
        var page = await host.ReadAsync("/search?q=conflict+-customer");

        Assert.Equal("1 question in 1 guide for conflict -customer", Words(page.QuerySelector("h1")!));
        Assert.Contains(page.QuerySelectorAll(".note"), n => Words(n) == "Without: customer");
    }

    [Fact]
    public async Task A_facet_link_adds_its_value_and_the_chosen_one_takes_it_out_again()
    {
        var all = await host.ReadAsync("/search?q=conflict&sort=newest");
        var sales = ValueOf(all, "vertical", "Enterprise Sales");
        Assert.Equal("1", sales.QuerySelector(".count")!.TextContent);

        var narrowed = await host.ReadAsync(sales.GetAttribute("href")!);
        Assert.Equal("1 question in 1 guide", narrowed.QuerySelector("h1")!.FirstChild!.TextContent.Trim());
        Assert.Equal(2, narrowed.QuerySelectorAll("#facet-vertical .value").Length);

        foreach (var link in new[] { ValueOf(narrowed, "vertical", "Enterprise Sales"), narrowed.QuerySelector(".chips a")! })
            Assert.Equal("/search?q=conflict&sort=newest", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_filter_in_the_text_is_shown_and_can_be_taken_out()
    {
        var page = await host.ReadAsync("/search?q=conflict+vertical%3A%22enterprise+sales%22");

        Assert.Equal("/search?q=conflict", page.QuerySelector(".chips a")!.GetAttribute("href"));
        Assert.Equal("/search?q=conflict", ValueOf(page, "vertical", "Enterprise Sales").GetAttribute("href"));
    }

    [Fact]
    public async Task The_form_keeps_the_filters()
    {
        var form = (await host.ReadAsync("/search?q=pod&tag=Python&section.not=behavioral&page=2")).QuerySelector("form[role=search]")!;

        Assert.Equal("/search", form.GetAttribute("action"));
        Assert.Equal(
            [("q", "pod"), ("tag", "Python"), ("section.not", "behavioral")],
            form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))));
    }

    [Fact]
    public async Task Paging_links_walk_through_every_question_once()
    {
        var prompts = new List<string>();
        var address = "/search?q=scheduler&size=10";
        for (var pages = 0; address is not null; pages++)
        {
            Assert.InRange(pages, 0, 3);
            var page = await host.ReadAsync(address);
            prompts.AddRange(page.QuerySelectorAll(".hit h2").Select(h => h.TextContent));
            Assert.Equal($"{pages + 1}", page.QuerySelector(".pager [aria-current=page]")!.TextContent);
            Assert.Equal($"{(pages * 10) + 1}", page.QuerySelector("ol.hits")!.GetAttribute("start"));
            address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(PageGuides.LongGuide, prompts.Distinct().Count());
        Assert.Equal(PageGuides.LongGuide, prompts.Count);
    }

    [Fact]
    public async Task A_long_facet_unfolds_to_all_its_values()
    {
        var page = await host.ReadAsync("/search?facetSize=1");
        var more = page.QuerySelector("#facet-tag a.all")!;

        Assert.StartsWith("/search?facetSize=200#facet-tag", more.GetAttribute("href"));
    }

    [Fact]
    public async Task Guides_by_name_stand_above_and_overview_passages_below()
    {
        var byName = await host.ReadAsync("/search?q=sales+manager");
        Assert.Equal("/guides/sales-manager-interview-guide", byName.QuerySelector(".guide-matches a")!.GetAttribute("href"));

        var passages = await host.ReadAsync("/search?q=certification");
        Assert.Equal("Certifications", passages.QuerySelector(".passages h3")!.TextContent);
    }

    [Fact]
    public async Task Tags_that_all_hits_share_are_not_repeated()
    {
        var page = await host.ReadAsync("/search?q=conflict");

        Assert.Equal(
            ["CRM", "Machine Learning", "Negotiation", "Python"],
            page.QuerySelectorAll(".hit .tag").Select(t => t.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task From_overview_passages_a_link_leads_back_to_questions()
    {
        var page = await host.ReadAsync("/search?q=certification&kind=overview");

        Assert.Equal("/search?q=certification", page.QuerySelector("nav[aria-label='Search in'] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_names_the_filter_to_drop_and_what_that_finds()
    {
        var page = await host.ReadAsync("/search?q=overfitting&vertical=Enterprise+Sales");
        var way = page.QuerySelector(".nothing li a")!;

        Assert.StartsWith("No question found", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Drop the filter “Field: Enterprise Sales”", way.TextContent);
        Assert.Equal("/search?q=overfitting", way.GetAttribute("href"));
        Assert.Equal("1 question", way.ParentElement!.QuerySelector(".soft")!.TextContent);
    }

    [Fact]
    public async Task Bad_parameters_are_all_named_without_their_values_and_the_form_is_still_there()
    {
        var page = await host.ReadAsync("/search?q=overfitting&sort=s3cret&page=zero", HttpStatusCode.BadRequest);

        Assert.Equal(
            ["sort: must be one of relevance, newest, guide, asked.", "page: must be a whole number from 1 to 1000."],
            page.QuerySelectorAll(".faults li").Select(Words));
        Assert.Equal("overfitting", page.QuerySelector("input[type=search]")!.GetAttribute("value"));
        Assert.DoesNotContain("s3cret", page.DocumentElement.OuterHtml);
    }

    private static IElement ValueOf(IParentNode page, string facet, string label) =>
        page.QuerySelectorAll($"#facet-{facet} a.value").Single(v => v.QuerySelector(".label")!.TextContent == label);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> MarksOf(JsonNode marked) =>
        marked["ranges"]!.AsArray().Select(r => ((string)marked["text"]!).Substring((int)r![0]!, (int)r[1]!));
}
