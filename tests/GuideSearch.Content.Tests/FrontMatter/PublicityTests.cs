using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.FrontMatter;

/// <summary>What an author marks as not public is not searched.</summary>
public sealed class PublicityTests : IDisposable
{
    private static readonly DateOnly _today = new(2026, 3, 14);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("draft: true")]
    [InlineData("draft: True")]
    [InlineData("draft: TRUE")]
    [InlineData("draft: yes")]
    [InlineData("draft: on")]
    [InlineData("draft: 1")]
    [InlineData("draft: y")]
    [InlineData("draft: \"true\"")]
    [InlineData("draft: ' Yes '")]
    [InlineData("draft: wip")]
    [InlineData("draft: until review")]
    [InlineData("draft: [true]")]
    [InlineData("draft: {state: open}")]
    [InlineData("Draft: true")]
    [InlineData("published: false")]
    [InlineData("published: No")]
    [InlineData("published: 'off'")]
    [InlineData("published: 0")]
    public void A_draft_stays_out_in_every_spelling(string line) => AssertOut(DiagnosticCodes.DraftSkipped, line);

    [Theory]
    [InlineData("excludeFromSearch: true")]
    [InlineData("exclude_from_search: yes")]
    [InlineData("exclude-from-search: on")]
    [InlineData("hidden: true")]
    [InlineData("private: 1")]
    [InlineData("unlisted: true")]
    [InlineData("noindex: true")]
    [InlineData("noIndex: please")]
    [InlineData("search: false")]
    [InlineData("search: {exclude: true}")]
    [InlineData("visible: no")]
    [InlineData("public: false")]
    [InlineData("status: Draft")]
    [InlineData("visibility: private")]
    [InlineData("robots: noindex, nofollow")]
    public void So_does_what_another_key_says_is_not_for_everybody(string line) => AssertOut(DiagnosticCodes.NotPublic, line);

    [Theory]
    [InlineData("pubDate: 2026-03-15")]
    [InlineData("pubDate: \"2026-03-15\"")]
    [InlineData("pubDate: 2026-03-15T00:00:00+14:00")]
    [InlineData("pubDate: 2999-01-01")]
    [InlineData("date: 2027-01-01")]
    [InlineData("publish_date: 2026-12-24")]
    [InlineData("published: 2026-12-24")]
    public void A_guide_of_a_later_day_waits_for_it(string line) => AssertOut(DiagnosticCodes.NotPublicYet, line);

    [Theory]
    [InlineData("draft: false")]
    [InlineData("draft: No")]
    [InlineData("draft: off")]
    [InlineData("draft: 0")]
    [InlineData("draft: 'FALSE'")]
    [InlineData("draft:")]
    [InlineData("draft: ~")]
    [InlineData("draft: ''")]
    [InlineData("published: true")]
    [InlineData("published:")]
    [InlineData("published: 2026-03-14")]
    [InlineData("hidden: false")]
    [InlineData("private: no")]
    [InlineData("search: true")]
    [InlineData("search: {boost: 2}")]
    [InlineData("status: published")]
    [InlineData("robots: index, follow")]
    [InlineData("pubDate: 2026-03-14")]
    [InlineData("pubDate: 2026-03-14T23:59:59-12:00")]
    public void What_says_the_contrary_is_public_without_a_word(string line)
    {
        var parsed = Parse(line, _today);

        Assert.Equal(FileOutcome.Indexed, parsed.Outcome);
        Assert.Empty(parsed.Diagnostics);
    }

    [Fact]
    public void A_guide_of_a_later_day_is_published_where_that_is_asked_for() =>
        Assert.Equal(FileOutcome.Indexed, Parse("pubDate: 2026-03-15", today: null).Outcome);

    [Fact]
    public void The_first_build_of_the_day_brings_it_although_no_byte_changed()
    {
        _folder.Write("a.md", Guide("pubDate: 2026-03-14"));
        _folder.Write("b.md", Guide("pubDate: 2026-03-15"));

        var (before, same, then) = (Read(14), Read(13), Read(15));

        Assert.Equal((1, 0, 2), (before.Guides.Count, same.Guides.Count, then.Guides.Count));
        Assert.Equal(before.ContentHash, Read(14).ContentHash);
        Assert.Equal(3, new[] { before.ContentHash, same.ContentHash, then.ContentHash }.Distinct().Count());
        Assert.Equal(then.ContentHash, Read(16).ContentHash);
        Assert.Equal(then.ContentHash, Read(13, future: true).ContentHash);
        Assert.Equal([FileOutcome.Indexed, FileOutcome.Skipped], before.Files.Select(f => f.Outcome));
    }

    private static void AssertOut(string code, string line)
    {
        var parsed = Parse(line, _today);

        Assert.Equal(FileOutcome.Skipped, parsed.Outcome);
        var diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.Equal((code, Severity.Hint, 5), (diagnostic.Code, diagnostic.Severity, diagnostic.Source.Line));
    }

    private GuideReading Read(int day, bool future = false) =>
        new GuideFolder(_folder.Path, clock: new Day(day)) { PublishFuture = future }.Read(progress: null, CancellationToken.None);

    private static ParsedGuide Parse(string line, DateOnly? today) => GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Guide(line)), today);

    private static string Guide(string line) =>
        $"---\nterm: T\ncategory: C\nvertical: V\n{line}\n---\n\n## Technical Questions\n\n### What is a bond?\nA loan.\n";

    private sealed class Day(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);
    }
}
