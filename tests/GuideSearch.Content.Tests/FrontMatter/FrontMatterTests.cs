using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Content.Tests.FrontMatter;

public class FrontMatterTests
{
    private const string Body = "\n## Technical Questions\n\n### What is a bond?\nA loan.\n";

    private const string Required = "term: T\ncategory: C\nvertical: V\n";

    [Fact]
    public void Every_known_key_is_read()
    {
        var guide = Parse("""
            term: "C++ Developer: a guide"
            description: 'Short & "good".'
            category: Technical
            vertical: "Software Engineering"
            pubDate: 2025-01-13
            modDate: "2025-02-14"
            author: "Will"
            avatar:
              url: "/me.png"
              alt: "Me"
            image: {url: /pic.jpg, alt: Picture}
            tags: ["Python","NLP", go, python]
            aliases: [Old Name, older]
            """ + "\n").Guide!;

        Assert.Equal(("C++ Developer: a guide", "Short & \"good\".", "Technical", "Software Engineering"), (guide.Title, guide.Description, guide.Category, guide.Vertical));
        Assert.Equal((new DateOnly(2025, 1, 13), new DateOnly(2025, 2, 14)), (guide.Published, guide.Modified));
        Assert.Equal(["go", "NLP", "Python"], guide.Tags);
        Assert.Equal(["old-name", "older"], guide.Aliases);
    }

    /// <summary>Yaml, the outcome, and the codes in the order of the file.</summary>
    public static TheoryData<string, FileOutcome, string, int> Faults => new()
    {
        { "category: C\nvertical: V\n", FileOutcome.Indexed, DiagnosticCodes.MissingKey, 1 },
        { "term: \ncategory: C\nvertical: V\n", FileOutcome.Indexed, DiagnosticCodes.MissingKey, 2 },
        { "term: ~\ncategory: C\nvertical: V\n", FileOutcome.Indexed, DiagnosticCodes.MissingKey, 2 },
        { "term: {a: b}\ncategory: C\nvertical: V\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.WrongType, 2 },
        { Required + "term: B\n", FileOutcome.Rejected, DiagnosticCodes.YamlDuplicateKey, 5 },
        { Required + "Term: B\n", FileOutcome.Rejected, DiagnosticCodes.UnknownKey, 5 },
        { "Term: T\ncategory: C\nvertical: V\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.UnknownKey, 2 },
        { "te\u200Brm: T\ncategory: C\nvertical: V\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.UnknownKey, 2 },
        { Required + "colour: red\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.UnknownKey, 5 },
        { "term: Foo: Bar\ncategory: C\nvertical: V\n", FileOutcome.Rejected, DiagnosticCodes.FrontMatterSyntax, 2 },
        { "term: \"Foo\ncategory: C\n", FileOutcome.Rejected, DiagnosticCodes.FrontMatterSyntax, 0 },
        { "term: T\ncategory: C\n\tvertical: V\n", FileOutcome.Rejected, DiagnosticCodes.FrontMatterSyntax, 4 },
        { "- a: 1\n- b: 2\n", FileOutcome.Rejected, DiagnosticCodes.FrontMatterSyntax, 2 },
        { "term: C # Developer\ncategory: C\nvertical: V\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.CommentTruncated, 2 },
        { Required + "tags: a, b\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.TagsOdd, 5 },
        { Required + "tags: [a, ~, '', b, a]\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.TagsOdd, 5 },
        { Required + "tags: {a: b}\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.WrongType, 5 },
        { Required + "pubDate: 2025-13-45\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.BadDate, 5 },
        { Required + "pubDate: 02-03-2025\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.BadDate, 5 },
        { Required + "modDate: tomorrow\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.BadDate, 5 },
        { Required + "modDate: 1889-01-01\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.BadDate, 5 },
        { Required + "slug: '!!!'\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.BadSlug, 5 },
        { Required + "slug: My Guide\n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.BadSlug, 5 },
        { Required + "draft: true\n", FileOutcome.Skipped, DiagnosticCodes.DraftSkipped, 5 },
        { Required + "tags: &a [*a]\n", FileOutcome.Rejected, DiagnosticCodes.YamlAliasNotAllowed, 5 },
        { Required + "tags: *a\n", FileOutcome.Rejected, DiagnosticCodes.YamlAliasNotAllowed, 5 },
        { Required + "<<: {a: b}\n", FileOutcome.Rejected, DiagnosticCodes.YamlAliasNotAllowed, 5 },
        { "term: !!System.IO.FileInfo /etc/passwd\ncategory: C\nvertical: V\n", FileOutcome.Rejected, DiagnosticCodes.YamlTagNotAllowed, 2 },
        { Required + "category2: C\n--- \n", FileOutcome.IndexedWithWarnings, DiagnosticCodes.UnknownKey, 5 },
        { "term: T\ncategory: " + new string('x', 25_000) + "\nvertical: V\n", FileOutcome.Rejected, DiagnosticCodes.FieldTooLong, 3 },
        { "term: T\ncategory: " + new string('x', 4_000) + "\nvertical: V\n", FileOutcome.Rejected, DiagnosticCodes.FieldTooLong, 3 },
        { Required + "x: " + new string('[', 5_000) + new string(']', 5_000) + "\n", FileOutcome.Rejected, DiagnosticCodes.YamlTooDeep, 5 },
        { Required + "x: " + new string('[', 15_000) + "\n", FileOutcome.Rejected, DiagnosticCodes.YamlTooDeep, 5 },
        { Required + "x:\n  " + string.Concat(Enumerable.Repeat("- ", 9_000)) + "\n", FileOutcome.Rejected, DiagnosticCodes.YamlTooDeep, 6 },
        { Required + string.Concat(Enumerable.Range(0, 30).Select(i => new string(' ', i) + "k:\n")), FileOutcome.Rejected, DiagnosticCodes.YamlTooDeep, 0 },
        { Required + "description: |\n" + string.Concat(Enumerable.Repeat("  " + new string('x', 900) + "\n", 100)), FileOutcome.Rejected, DiagnosticCodes.FrontMatterTooLarge, 1 },
        { Required + string.Concat(Enumerable.Repeat("\n", 600)), FileOutcome.Rejected, DiagnosticCodes.FrontMatterUnterminated, 1 },
    };

    [Trait("Fault", "C02")]
    [Trait("Fault", "C03")]
    [Trait("Fault", "C04")]
    [Trait("Fault", "C05")]
    [Trait("Fault", "C06")]
    [Trait("Fault", "C08")]
    [Theory, MemberData(nameof(Faults))]
    public void Faults_are_named_with_their_line(string yaml, FileOutcome outcome, string code, int line)
    {
        var parsed = Parse(yaml);

        var diagnostic = parsed.Diagnostics.First(d => d.Code == code);
        Assert.Equal(outcome, parsed.Outcome);
        Assert.Equal(outcome is FileOutcome.Indexed or FileOutcome.IndexedWithWarnings, parsed.Guide is not null);
        if (line > 0)
            Assert.Equal(line, diagnostic.Source.Line);
    }

    [Trait("Fault", "C01")]
    [Fact]
    public void A_bomb_of_aliases_is_refused_where_it_begins()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat("bcdefgh".Select((c, i) => $"{c}: &{c} [{string.Join(',', Enumerable.Repeat("*" + "abcdefg"[i], 9))}]\n"));

        var diagnostic = Assert.Single(Parse(bomb).Diagnostics);

        Assert.Equal((DiagnosticCodes.YamlAliasNotAllowed, 2), (diagnostic.Code, diagnostic.Source.Line));
    }

    [Trait("Fault", "C07")]
    [Theory]
    [InlineData("Term: T\ncategory: C\n", "vertical")]
    [InlineData("term: T\ncatgory: C\nvertical: V\n", "category")]
    [InlineData("tеrm: T\ncategory: C\nvertical: V\n", "term")]
    public void A_missing_key_is_named_and_so_is_the_one_that_was_meant(string yaml, string key)
    {
        var parsed = Parse(yaml);

        Assert.NotNull(parsed.Guide);
        Assert.Contains(parsed.Diagnostics, d => d.Code == DiagnosticCodes.MissingKey && d.Message.Contains($"'{key}'", StringComparison.Ordinal));
        if (!yaml.Contains("Term", StringComparison.Ordinal))
            Assert.Contains(parsed.Diagnostics, d => d.Code == DiagnosticCodes.UnknownKey && d.Message.Contains($"did you mean '{key}'", StringComparison.Ordinal));
    }

    [Trait("Fault", "C10")]
    [Theory]
    [InlineData("---\n\n# Bonds\n\nA note: see below.\n\n---\n")]
    [InlineData("---\n# Bonds\n---\nA note: see below.\n")]
    [InlineData("---\n\nWhat to know of bonds.\n\n# Bonds\n")]
    [InlineData("---\n- one\n- two\n\n---\n# Bonds\n")]
    [InlineData("---\nhttps://example.org/bonds\n\n---\n# Bonds\n")]
    [InlineData("---\n***\n# Bonds\n")]
    [InlineData("---  \n> Quoted.\n\n...\n\n# Bonds\n")]
    public void A_rule_at_the_beginning_is_a_rule(string head)
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"{head}{Body}"));

        Assert.DoesNotContain(parsed.Diagnostics, d => d.Severity > Severity.Hint);
        Assert.Equal(("Bonds", "What is a bond?"), (parsed.Guide!.Title, parsed.Guide.Documents.Single(d => d.Kind is Guides.DocumentKind.Question).Prompt));
        Assert.Equal($"{head}{Body}".Split('\n').ToList().IndexOf("### What is a bond?") + 1, parsed.Guide.Documents[^1].Source.Line);
    }

    /// <summary>Whoever says that a guide is not public is heard, however the front matter is broken.</summary>
    [Theory]
    [InlineData("---\ndraft: true\n")]
    [InlineData("---\ndraft:true\n---\n")]
    [InlineData("---\n# by hand\n\ndraft: true\n---\n")]
    [InlineData("---\nDate created: 2024-01-01\ndraft: true\n---\n")]
    [InlineData("---\n{draft: true}\n---\n")]
    [InlineData("---\n- draft: true\n---\n")]
    [InlineData("---\nte\u200Brm: T\ndraft: true\n---\n")]
    public void Front_matter_that_is_broken_is_never_taken_for_text(string head) =>
        Assert.Null(GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"{head}{Body}")).Guide);

    [Theory]
    [InlineData("---\n---\n")]
    [InlineData("---\nDate created: 2024-01-01\n---\n")]
    public void Front_matter_may_be_empty_or_have_keys_of_several_words(string head)
    {
        var parsed = GuideParser.Parse("bonds.md", Encoding.UTF8.GetBytes($"{head}{Body}"));

        Assert.Equal(("bonds", 1), (parsed.Guide!.Title, parsed.Guide.Documents.Count));
    }

    [Theory]
    [InlineData("{\n  \"title\": \"\\ud800\"\n}\n", 2)]
    [InlineData("{\n  \"title\": \"T\",\n  \"\\udc00\": 1\n}\n", 3)]
    [InlineData("{ \"title\": \"T\", \"tags\": [\"a\",\n\"\\ud83d\\ud83d\"] }\n", 2)]
    [InlineData("---\ntitle: \"\\uD800\"\n---\n", 2)]
    [InlineData("+++\ntitle = \"\\uD800\"\n+++\n", 2)]
    public void Half_a_character_is_named_with_its_line(string head, int line)
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"{head}{Body}"));

        Assert.Equal((DiagnosticCodes.FrontMatterSyntax, line), Assert.Single(parsed.Diagnostics.Select(d => (d.Code, d.Source.Line))));
    }

    [Trait("Fault", "C09")]
    [Theory]
    [InlineData("2025-02-14T10:00:00+14:00")]
    [InlineData("2025-02-14 23:59:59Z")]
    [InlineData("\"2025-02-14\"")]
    [InlineData("2025-02-14")]
    public void A_day_never_moves(string date) => Assert.Equal(new DateOnly(2025, 2, 14), Parse(Required + $"pubDate: {date}\n").Guide!.Published);

    [Fact]
    public void Tags_in_one_text_are_split_at_commas() => Assert.Equal(["a", "b c"], Parse(Required + "tags: a, b c\n").Guide!.Tags);

    [Fact]
    public void Odd_values_are_cleaned_and_kept_exactly()
    {
        var guide = Parse("term: \"a\\0b\\u202Ec\\u00ADd\"\ncategory: C/C++ & \"Rust\" <b>\nvertical: \" re\u0301sume\u0301 \"\n").Guide!;

        Assert.Equal(("abcd", "C/C++ & \"Rust\" <b>", "r\u00E9sum\u00E9"), (guide.Title, guide.Category, guide.Vertical));
    }

    [Trait("Fault", "C10")]
    [Theory]
    [InlineData("---\r\n", "\r\n", "---\r\n")]
    [InlineData("---\n", "\n", "---\n")]
    [InlineData("---\r", "\r", "---\r")]
    [InlineData("\uFEFF---\r\n", "\r\n", "---  \r\n")]
    [InlineData("---  \n", "\n", "...\n")]
    public void Line_ends_marks_and_byte_order_do_not_matter(string open, string newLine, string close)
    {
        var text = open + (Required + close + Body).Replace("\n", newLine, StringComparison.Ordinal).Replace(newLine + newLine + "\n", newLine, StringComparison.Ordinal);
        if (newLine != "\n")
            text = text.Replace("\r\r\n", "\r\n", StringComparison.Ordinal);

        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(text));

        Assert.Equal(FileOutcome.Indexed, parsed.Outcome);
        Assert.Equal("What is a bond?", Assert.Single(parsed.Guide!.Documents).Prompt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Read me\n")]
    [InlineData("\n---\nterm: T\n---\n")]
    [InlineData("--- term\n")]
    [InlineData("Some text.\n\n---\n\n* a list\n")]
    public void A_file_that_asks_nothing_and_has_no_labels_is_skipped_with_a_hint(string text)
    {
        var parsed = GuideParser.Parse("README.md", Encoding.UTF8.GetBytes(text));

        Assert.Equal(FileOutcome.Skipped, parsed.Outcome);
        Assert.Equal((DiagnosticCodes.NotAGuide, Severity.Hint), (parsed.Diagnostics[0].Code, parsed.Diagnostics[0].Severity));
    }

    [Theory]
    [InlineData("c++-developer.md", "c-developer")]
    [InlineData("sales/Enterprise-(SDR)-Guide.md", "enterprise-sdr-guide")]
    [InlineData("Über uns.md", "über-uns")]
    public void The_slug_is_made_of_the_file_name(string path, string slug) =>
        Assert.Equal(slug, GuideParser.Parse(path, Encoding.UTF8.GetBytes($"---\n{Required}---\n{Body}")).Guide!.Slug);

    private static ParsedGuide Parse(string yaml) => GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"---\n{yaml}---\n{Body}"));
}
