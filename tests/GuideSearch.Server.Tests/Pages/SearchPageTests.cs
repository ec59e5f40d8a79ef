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
        Assert.StartsWith("1 question in 1 guide", Words(narrowed.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Equal(2, narrowed.QuerySelectorAll("#facet-vertical .value").Length);

        foreach (var link in new[] { ValueOf(narrowed, "vertical", "Enterprise Sales"), narrowed.QuerySelector(".chips a")! })
            Assert.Equal("/search?q=conflict&sort=newest", link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/search?q=overfitting&tag=pyhton", "/search?q=overfitting&tag=Python")]
    [InlineData("/search?q=overfitting+tag%3Apyhton", "/search?q=overfitting+tag%3APython")]
    public async Task A_filter_value_that_nothing_has_leads_first_to_the_one_that_was_meant(string address, string meant)
    {
        var page = await host.ReadAsync(address);
        var way = page.QuerySelector(".nothing ul a")!;

        Assert.Contains(page.QuerySelectorAll(".nothing .note"), n => Words(n) == "No question has the topic “pyhton”.");
        Assert.Equal(("Topic: Python instead of “pyhton”", meant), (way.TextContent, way.GetAttribute("href")));
        Assert.NotEmpty((await host.ReadAsync(meant)).QuerySelectorAll(".hit"));
    }

    [Theory]
    [InlineData("/practice?n=5&tag=pyhton", "/practice?n=5&tag=Python")]
    [InlineData("/guides?tag=pyhton", "/guides?tag=Python")]
    [InlineData("/guides?vertical=data+sience", "/guides?vertical=Data+Science")]
    public async Task So_does_an_empty_set_or_list_of_guides(string address, string meant)
    {
        var way = (await host.ReadAsync(address)).QuerySelector("main .doors a.light")!;

        Assert.Equal(meant, way.GetAttribute("href"));
        Assert.Empty((await host.ReadAsync(meant)).QuerySelectorAll("main .doors a.light"));
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
        Assert.Equal("/guides/sales-manager-interview-guide", byName.QuerySelector(".narrow a.guide")!.GetAttribute("href"));

        var passages = await host.ReadAsync("/search?q=certification");
        Assert.Equal("Certifications", passages.QuerySelector(".passages h3")!.TextContent);
    }

    [Fact]
    public async Task Topics_that_tell_results_apart_stand_above_them_and_all_topics_of_a_hit_in_its_fold()
    {
        var page = await host.ReadAsync("/search?q=conflict");

        Assert.Equal(
            ["CRM", "Machine Learning", "Negotiation", "Python"],
            page.QuerySelectorAll(".narrow a.chip").Select(t => t.FirstChild!.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Contains("/search?q=conflict&tag=Python", page.QuerySelectorAll(".narrow a.chip").Select(t => t.GetAttribute("href")));
        Assert.Equal(
            ["CRM", "Interview Prep", "Machine Learning", "Negotiation", "Python"],
            page.QuerySelectorAll(".hit details .tag").Select(t => t.TextContent).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_a_fold_leads_to_its_answer()
    {
        var page = await host.ReadAsync("/search?q=confusion+matrix");

        Assert.Equal(page.QuerySelector(".hit h2 a")!.GetAttribute("href"), page.QuerySelector(".hit details .go a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_of_a_hit_keeps_the_search_its_filters_and_the_place_among_the_results()
    {
        const string search = "/search?q=pod+number&tag=Python";
        var results = await host.ReadAsync(search);
        var hits = results.QuerySelectorAll(".hit h2 a").Select(a => a.GetAttribute("href")!).ToList();
        var page = await host.ReadAsync(hits[2]);

        Assert.Equal($"3 of {PageGuides.LongGuide} · back to results", Words(page.QuerySelector(".trail span")!));
        Assert.Equal(search, page.QuerySelector(".trail a")!.GetAttribute("href"));
        Assert.Equal([hits[1], hits[3]], page.QuerySelectorAll(".trail .steps a").Select(a => a.GetAttribute("href")));
        Assert.Equal("pod number", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("Python", page.QuerySelector("header input[name=tag]")!.GetAttribute("value"));
        Assert.Contains("pod", page.QuerySelectorAll("h1 mark").Select(m => m.TextContent));
        Assert.Contains("pod", page.QuerySelectorAll(".answer mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task Deeper_results_lead_back_to_their_own_page_and_the_last_has_none_behind_it()
    {
        var results = await host.ReadAsync("/search?q=scheduler&page=4");
        var page = await host.ReadAsync(results.QuerySelectorAll(".hit h2 a")[^1].GetAttribute("href")!);

        Assert.StartsWith($"{PageGuides.LongGuide} of {PageGuides.LongGuide}", Words(page.QuerySelector(".trail span")!), StringComparison.Ordinal);
        Assert.Equal("/search?q=scheduler&page=4", page.QuerySelector(".trail a")!.GetAttribute("href"));
        Assert.Equal("← Previous result", Assert.Single(page.QuerySelectorAll(".trail .steps a")).TextContent);
    }

    [Theory]
    [InlineData("?q=teapot&hit=7", "/search?q=teapot"), InlineData("?hit=12&q=teapot", "/search?q=teapot&page=2")]
    public async Task A_search_that_does_not_find_the_question_only_leads_back(string trail, string back)
    {
        var page = await host.ReadAsync($"/questions/data-scientist-interview-guide/what-is-a-confusion-matrix{trail}");

        Assert.Equal("back to results", Words(page.QuerySelector(".trail")!));
        Assert.Equal(back, page.QuerySelector(".trail a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("mark"));
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
