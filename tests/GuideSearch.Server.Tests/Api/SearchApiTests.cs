using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

[Collection(OneApi.Name)]
public class SearchApiTests(ApiHost host)
{
    private const string Overfitting =
        "machine-learning-interview-guide/what-is-overfitting-and-how-does-regularization-help";

    [Fact]
    public async Task The_question_that_has_all_words_comes_first_with_what_is_needed_to_show_it()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=regularization+overfitting");
        var hit = answer["hits"]![0]!;

        Assert.Equal(Overfitting, (string)hit["id"]!);
        Assert.Equal(1, (int)hit["rank"]!);
        Assert.Equal("technical", (string)hit["section"]!);
        Assert.Equal("Data Science", (string)hit["vertical"]!);
        Assert.Equal("[[8,11,\"exact\"],[34,14,\"exact\"]]", hit["question"]!["ranges"]!.ToJsonString());
        Assert.Empty(hit["missing"]!.AsArray());
        Assert.StartsWith("https://search.example/guides/machine-learning-interview-guide#", (string)hit["url"]!);
        Assert.Null(hit["why"]);
    }

    [Fact]
    public async Task The_ranges_mark_the_words_in_the_plain_text()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=conflict");

        Assert.All(answer["hits"]!.AsArray(), hit =>
        {
            var (text, ranges) = ((string)hit!["question"]!["text"]!, hit["question"]!["ranges"]!.AsArray());
            Assert.All(ranges, range => Assert.Equal("conflict", text.Substring((int)range![0]!, (int)range[1]!)));
        });
    }

    [Fact]
    public async Task HTML_is_escaped_first_and_marks_are_all_that_is_added()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=alert+script&guide=symbols-interview-guide&highlight=html");
        var html = (string)answer["hits"]![0]!["question"]!["html"]!;

        Assert.Contains("<mark>alert</mark>", html);
        Assert.Contains("a &lt; b &amp;&amp; b &gt; c", html);
        Assert.DoesNotContain("<", html.Replace("<mark>", "").Replace("</mark>", ""));
    }

    [Fact]
    public async Task A_filter_value_that_nothing_has_is_told_with_the_one_that_was_meant()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=overfitting&vertical=data+sience");
        var known = await host.ReadAsync("/api/v1/search?q=overfitting&vertical=data+science");

        Assert.Equal(0, (int)answer["total"]!["questions"]!);
        Assert.Equal(
            """[{"facet":"vertical","value":"data sience","suggestion":"Data Science"}]""", answer["unknownValues"]!.ToJsonString());
        Assert.False(known.ContainsKey("unknownValues"));
    }

    [Theory]
    [InlineData("ranges", false, true), InlineData("html", true, true), InlineData("none", false, false)]
    public async Task A_highlight_is_shown_as_asked(string highlight, bool html, bool ranges)
    {
        var answer = await host.ReadAsync($"/api/v1/search?q=conflict&highlight={highlight}");
        var question = answer["hits"]![0]!["question"]!.AsObject();

        Assert.Equal(html, question.ContainsKey("html"));
        Assert.Equal(ranges, question["ranges"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Filters_of_address_and_text_are_echoed_together()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=conflict+-tag:negotiation&section=behavioral&section=technical&tag.all=Python");

        Assert.Equal(
            """{"tag.all":["Python"],"tag.not":["negotiation"],"section":["behavioral","technical"]}""",
            answer["query"]!["filters"]!.ToJsonString());
        Assert.Equal(1, (int)answer["total"]!["questions"]!);
    }

    [Theory]
    [InlineData("tag=python", 4), InlineData("tag.not=Python", 3), InlineData("tag.all=Python&tag.all=Negotiation", 0)]
    [InlineData("tag=Python&tag=Negotiation", 6), InlineData("has=code", 1), InlineData("has=table", 1), InlineData("section=behavioral", 2)]
    [InlineData("kind=overview", 1), InlineData("kind=any", 8), InlineData("category=Sales&vertical=Data+Science", 0)]
    [InlineData("guide=sales-interview-guide", 2), InlineData("guide.not=sales-interview-guide", 5), InlineData("tag=unheard-of", 0)]
    public async Task Filters_narrow(string parameters, int questions)
    {
        var answer = await host.ReadAsync($"/api/v1/search?{parameters}");

        Assert.Equal(questions, (int)answer["total"]!["questions"]!);
    }

    [Fact]
    public async Task A_facet_ignores_its_own_selection()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=conflict&category=Sales&facets=category");
        var values = answer["facets"]![0]!["values"]!.AsArray().ToDictionary(v => (string)v!["value"]!, v => (int)v!["count"]!);

        Assert.Equal(1, values["Sales"]);
        Assert.Equal(1, values["Technical"]);
        Assert.Equal(["Sales"], answer["facets"]![0]!["selected"]!.AsArray().Select(s => (string)s!));
    }

    [Theory]
    [InlineData("", "tag,category,vertical,section,guide,has"), InlineData("&facets=none", ""), InlineData("&facets=has,tag", "tag,has")]
    public async Task Facets_come_as_asked_and_in_one_order(string parameters, string names)
    {
        var answer = await host.ReadAsync($"/api/v1/search?q=conflict{parameters}");

        Assert.Equal(names, string.Join(',', answer["facets"]!.AsArray().Select(f => (string)f!["name"]!)));
    }

    [Fact]
    public async Task Following_next_reaches_every_question_once()
    {
        var seen = new List<string>();
        for (var next = "/api/v1/search?size=2&facets=none"; next is not null;)
        {
            var answer = await host.ReadAsync(next);
            seen.AddRange(answer["hits"]!.AsArray().Select(h => (string)h!["id"]!));
            next = ((string?)answer["page"]!["next"])?.Replace("https://search.example", "", StringComparison.Ordinal);
        }

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_cursor_goes_on_where_the_page_ended()
    {
        var first = await host.ReadAsync("/api/v1/search?size=3");
        var second = await host.ReadAsync($"/api/v1/search?size=3&after={(string)first["page"]!["after"]!}");
        var byNumber = await host.ReadAsync("/api/v1/search?size=3&page=2");

        Assert.Equal(byNumber["hits"]!.ToJsonString(), second["hits"]!.ToJsonString());
    }

    [Theory]
    [InlineData("perGuide=1", 3), InlineData("perGuide=2", 5), InlineData("perGuide=0", 7)]
    public async Task A_guide_gives_no_more_hits_than_asked(string parameter, int hits)
    {
        var answer = await host.ReadAsync($"/api/v1/search?{parameter}");

        Assert.Equal(hits, answer["hits"]!.AsArray().Count);
        Assert.Equal(7, (int)answer["total"]!["questions"]!);
    }

    [Theory]
    [InlineData("newest", "machine-learning-interview-guide"), InlineData("guide", "machine-learning-interview-guide")]
    public async Task Sorting_is_told_by_the_guide(string sort, string first)
    {
        var answer = await host.ReadAsync($"/api/v1/search?sort={sort}");

        Assert.Equal(first, (string)answer["hits"]![0]!["guide"]!["slug"]!);
    }

    [Fact]
    public async Task Asked_why_a_hit_tells_the_parts_of_its_score()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=overfitting&explain=true");
        var hit = answer["hits"]![0]!;

        Assert.Equal((double)hit["score"]!, (double)hit["why"]!["value"]!, precision: 3);
        Assert.NotEmpty(hit["why"]!["parts"]!.AsArray());
    }

    [Theory]
    [InlineData("all", 0), InlineData("any", 4)]
    public async Task A_match_is_as_strict_as_asked(string match, int questions)
    {
        var answer = await host.ReadAsync($"/api/v1/search?q=conflict+overfitting+discount&match={match}");

        Assert.Equal(questions, (int)answer["total"]!["questions"]!);
    }

    [Fact]
    public async Task The_guide_whose_title_matches_is_named()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=sales");

        Assert.Contains("sales-interview-guide", answer["guides"]!.AsArray().Select(g => (string)g!["slug"]!));
    }
}
