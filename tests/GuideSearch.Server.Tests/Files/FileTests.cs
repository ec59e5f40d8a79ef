using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Files;

/// <summary>One service over notes with pictures and links, on a real port.</summary>
public sealed class NotesHost : IAsyncLifetime
{
    public const string Guide = """
        # Bonds

        ## What is a bond?

        A loan: ![the *flow* of "money"](../img/flow%20one.svg), ![gone](../img/gone.png), [numbers](numbers.csv), [page](page.html),
        [paper](paper.pdf), [a share](../shares.md#what-is-a-share), [notes](../notes.md), [secret](../secret.md), [env](../.env),
        [out](../out.txt), [alias](../alias.txt), [up](../../private.txt).

        ## What is a coupon?

        See [above](#what-is-a-bond).
        """;

    public static readonly (string, string)[] Guides =
    [
        ("topics/bonds.md", Guide), ("shares.md", "## What is a share?\n\nA part of a company.\n\n## What is a dividend?\n\nA part of its gain.\n"),
        ("notes.md", "# Notes\n\nNothing is asked here.\n"), ("secret.md", "---\ndraft: true\n---\n\n## What is secret?\n\nThis.\n"),
        ("unlinked.txt", "private"), ("unlinked.png", "private"), (".env", "KEY=private"), ("defaults.yml", "category: Finance\n"),
        ("img/flow one.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><script>alert(1)</script></svg>"),
        ("topics/numbers.csv", "a,b\n1,2\n"), ("topics/page.html", "<script>alert(1)</script>"), ("topics/paper.pdf", "%PDF-1.4"),
        (".git/config", "private"),
    ];

    internal RunningService Service { get; private set; } = null!;

    internal string Content { get; private set; } = "";

    public async Task InitializeAsync() => Service = await RunningService.StartAsync(
        settings =>
        {
            Content = settings.Content;
            Link(settings);
        },
        guides: Guides);

    /// <summary>Symbolic links of the folder: one that leads out of it, one to a hidden file.</summary>
    internal static void Link(ServerSettings settings)
    {
        var outside = Path.Combine(settings.Content, "..", "private.txt");
        File.WriteAllText(outside, "private");
        File.CreateSymbolicLink(Path.Combine(settings.Content, "out.txt"), outside);
        File.CreateSymbolicLink(Path.Combine(settings.Content, "alias.txt"), Path.Combine(settings.Content, ".env"));
    }

    public async Task DisposeAsync() => await Service.DisposeAsync();
}

public sealed class FileTests(NotesHost host) : IClassFixture<NotesHost>
{
    private const string Question = "/questions/bonds/what-is-a-bond";

    private RunningService Service => host.Service;

    [Theory]
    [InlineData("/files/img/flow%20one.svg", "image/svg+xml", null)]
    [InlineData("/files/topics/numbers.csv", "text/plain; charset=utf-8", null)]
    [InlineData("/files/topics/page.html", "text/plain; charset=utf-8", null)]
    [InlineData("/files/topics/paper.pdf", "application/pdf", "attachment")]
    [InlineData("/files/notes.md", "text/plain; charset=utf-8", null)]
    [InlineData("/files/topics/bonds.md", "text/plain; charset=utf-8", null)]
    public async Task What_an_answer_links_to_is_handed_out_and_runs_nothing(string address, string type, string? disposition)
    {
        using var response = await Service.SendAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(disposition, response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/files/unlinked.txt"), InlineData("/files/unlinked.png"), InlineData("/files/.env"), InlineData("/files/.git/config")]
    [InlineData("/files/secret.md"), InlineData("/files/defaults.yml"), InlineData("/files/out.txt"), InlineData("/files/alias.txt")]
    [InlineData("/files/img/gone.png"), InlineData("/files/img"), InlineData("/files/img/"), InlineData("/files/"), InlineData("/files")]
    [InlineData("/files/../private.txt"), InlineData("/files/../../private.txt"), InlineData("/files/topics/../../private.txt")]
    [InlineData("/files/..%2fprivate.txt"), InlineData("/files/%2e%2e/private.txt"), InlineData("/files/%2e%2e%2fprivate.txt")]
    [InlineData("/files/..%5cprivate.txt"), InlineData("/files/..\\private.txt"), InlineData("/files/%252e%252e%252fprivate.txt")]
    [InlineData("/files//etc/passwd"), InlineData("/files/%2fetc%2fpasswd"), InlineData("/files/topics/bonds.md%00.png")]
    [InlineData("/files/topics%2Fbonds.md"), InlineData("/files/topics//bonds.md"), InlineData("/files/Topics/bonds.md"), InlineData("/files/topics/bonds.md/")]
    [InlineData("/files/%c0%ae%c0%ae/private.txt"), InlineData("/files/..;/private.txt"), InlineData("/files/img/flow%20one.svg%20")]
    public async Task Whatever_else_is_asked_for_is_not_there(string target)
    {
        var response = await RawHttp.GetAsync(Service.Port, target);

        Assert.Matches("^HTTP/1.1 40[04] ", response);
        Assert.DoesNotContain("private\r\n", response, StringComparison.Ordinal);
        Assert.DoesNotContain("KEY=", response, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_the_file_is_not_sent_it_again_and_a_part_is_sent_alone()
    {
        using var whole = await Service.SendAsync("/files/topics/numbers.csv");
        using var head = await Service.SendAsync("/files/topics/numbers.csv", "HEAD");
        using var again = await Service.SendAsync("/files/topics/numbers.csv", headers: ("If-None-Match", whole.Headers.ETag!.ToString()));
        using var since = await Service.SendAsync(
            "/files/topics/numbers.csv", headers: ("If-Modified-Since", whole.Content.Headers.LastModified!.Value.ToString("R")));
        using var part = await Service.SendAsync("/files/topics/numbers.csv", headers: ("Range", "bytes=4-6"));

        Assert.Equal((8, 0), (head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (again.StatusCode, since.StatusCode));
        Assert.Equal((HttpStatusCode.PartialContent, "1,2"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_page_of_a_question_shows_its_pictures_leads_on_and_names_its_source()
    {
        var page = new HtmlParser(new() { IsStrictMode = true }).ParseDocument(await Service.Client.GetStringAsync(Question));
        var links = page.QuerySelectorAll(".answer a").Select(link => (link.TextContent, link.GetAttribute("href"))).ToList();
        var picture = Assert.Single(page.QuerySelectorAll(".answer img"));

        Assert.Equal(("/files/img/flow%20one.svg", "the flow of \"money\""), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
        Assert.Equal(
            [
                ("", "/files/img/flow%20one.svg"), ("numbers", "/files/topics/numbers.csv"), ("page", "/files/topics/page.html"),
                ("paper", "/files/topics/paper.pdf"), ("a share", "/questions/shares/what-is-a-share"), ("notes", "/files/notes.md"),
            ],
            links);
        Assert.Contains("gone", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/files/topics/bonds.md", page.QuerySelectorAll("a").Single(a => a.TextContent == "Source file").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/guides/bonds"), InlineData("/questions/bonds/what-is-a-bond"), InlineData("/questions/bonds/what-is-a-coupon")]
    [InlineData("/practice?count=20")]
    public async Task Every_link_and_picture_of_the_answers_is_found(string address)
    {
        var page = new HtmlParser().ParseDocument(await Service.Client.GetStringAsync(address));
        var targets = page.QuerySelectorAll(".answer [href], .answer [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();

        Assert.NotEmpty(targets);
        foreach (var target in targets)
        {
            using var response = await Service.SendAsync(target);
            Assert.True(response.IsSuccessStatusCode, $"{target}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task The_API_names_the_public_address_for_those_who_show_answers_on_other_sites()
    {
        await using var service = await RunningService.StartAsync(
            settings =>
            {
                NotesHost.Link(settings);
                (settings.PublicUrl, settings.PathBase) = ("https://search.example", "/app");
            },
            guides: NotesHost.Guides);
        var answer = JsonNode.Parse(await service.Client.GetStringAsync("/app/api/v1" + Question))!["answerHtml"]!.GetValue<string>();
        var page = await service.Client.GetStringAsync("/app" + Question);

        Assert.Contains("<img src=\"https://search.example/app/files/img/flow%20one.svg\"", answer, StringComparison.Ordinal);
        Assert.Contains("href=\"https://search.example/app/questions/shares/what-is-a-share\"", answer, StringComparison.Ordinal);
        Assert.Contains("<img src=\"/app/files/img/flow%20one.svg\"", page, StringComparison.Ordinal);
        Assert.NotEmpty(await service.Client.GetByteArrayAsync("/app/files/img/flow%20one.svg"));
    }

    [Fact]
    public async Task Where_the_guides_have_a_site_links_lead_there_and_no_file_is_handed_out()
    {
        await using var service = await RunningService.StartAsync(
            settings => settings.GuideAddress = "https://docs.example/read/{slug}", guides: NotesHost.Guides);
        var page = await service.Client.GetStringAsync(Question);
        using var file = await service.SendAsync("/files/topics/numbers.csv");

        Assert.Contains("href=\"https://docs.example/img/flow%20one.svg\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://docs.example/read/shares#what-is-a-share\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Source file", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public async Task Without_the_content_folder_links_to_files_are_text_and_the_entity_tag_is_another()
    {
        await using var first = await RunningService.StartAsync(guides: NotesHost.Guides);
        using var before = await first.SendAsync(Question);
        var content = first.Services.GetRequiredService<ServerSettings>();
        await first.App.StopAsync();
        Directory.Move(content.Content, content.Content + ".away");
        await using var second = ServerHost.Build(
            new() { Content = content.Content, Index = content.Index, Urls = "http://127.0.0.1:0", BuildAtStart = false }, RunningService.Engine);
        await second.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        await second.StartAsync();
        using var client = new HttpClient { BaseAddress = new(second.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await client.SendAsync(request);
        var page = await after.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/questions/shares/what-is-a-share\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/files/topics/numbers.csv")).StatusCode);
    }

    [Fact]
    public async Task A_guide_that_became_a_draft_is_not_handed_out_though_the_index_has_it()
    {
        await using var service = await RunningService.StartAsync(guides: NotesHost.Guides);
        Assert.Contains("A part of a company.", await service.Client.GetStringAsync("/files/shares.md"), StringComparison.Ordinal);

        service.Write("shares.md", "---\ndraft: true\n---\n\n## What is a share?\n\nUnfinished.\n");
        using var draft = await service.SendAsync("/files/shares.md");
        service.Write("shares.md", "---\ntitle: [broken\n");
        using var broken = await service.SendAsync("/files/shares.md");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (draft.StatusCode, broken.StatusCode));
    }
}
