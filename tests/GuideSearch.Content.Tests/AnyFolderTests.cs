using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

/// <summary>Folders that were written for readers, and for other programs: nothing in them was written for this one.</summary>
public sealed class AnyFolderTests : IDisposable
{
    private const string Questions = "## What is a bond?\n\nA loan.\n\n## What is a share?\n\nA part of a company.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_README_in_each_folder_is_a_guide_named_by_its_heading_and_its_folders()
    {
        _folder.Write("README.md", "# Notes\n\n- [Bonds](finance/bonds)\n");
        _folder.Write("finance/bonds/README.md", $"# Bonds and loans\n\n{Questions}");
        _folder.Write("finance/markets/README.md", Questions);
        _folder.Write("web/README.md", $"Web\n===\n\n{Questions}");

        var reading = Read();

        Assert.Equal(
            ["bonds: Bonds and loans, finance, bonds", "markets: markets, finance, markets", $"web: Web, web, {RootName}"],
            reading.Guides.Select(g => $"{g.Slug}: {g.Title}, {g.Category}, {g.Vertical}"));
        Assert.Equal("README.md", Assert.Single(reading.Files, f => f.Outcome is FileOutcome.Skipped).Path);
        Assert.DoesNotContain(reading.Diagnostics, d => d.Severity > Severity.Hint);
    }

    [Theory]
    [InlineData("---\nterm: T\ntitle: U\nname: V\n---\n# H\n", "T")]
    [InlineData("---\nname: V\ntitle: U\n---\n# H\n", "U")]
    [InlineData("---\nname: V\n---\n# H\n", "V")]
    [InlineData("# [H](x.md) of `code`\n", "H of code")]
    [InlineData("# Closed ##\n", "Closed")]
    [InlineData("# C# and F#\n", "C# and F#")]
    [InlineData("# Anchored {#here}\n", "Anchored")]
    [InlineData("Underlined\n==========\n", "Underlined")]
    [InlineData("<h1 align=\"center\">\n  In <b>HTML</b>\n</h1>\n", "In HTML")]
    [InlineData("```\n# in code\n```\n\n# Real\n", "Real")]
    [InlineData("<!-- # Internal -->\n# H\n", "H")]
    [InlineData("<!--\n# Internal\n-->\n# H\n", "H")]
    [InlineData("<!--\nInternal\n========\n-->\n", "finance-notes")]
    [InlineData("<!-- <h1>Internal</h1> --><h1>H</h1>\n", "H")]
    [InlineData("Words <!--\n# Internal\n--> and more\n\n# H\n", "H")]
    [InlineData("<!-- a --><!--\n# Internal\n-->\n# H\n", "H")]
    [InlineData("<!-->\n# H\n<!-- -->\n", "H")]
    [InlineData("# H <!-- # Internal -->\n", "H")]
    [InlineData("<h1>H<!-- Internal --></h1>\n", "H")]
    [InlineData("H <!-- Internal -->\n=====\n", "H")]
    [InlineData("Open it with `<!--`.\n\n# H\n\nClose it with `-->`.\n", "H")]
    [InlineData("```\n<!--\n```\n# H\n", "H")]
    [InlineData("    <!--\n\n# H\n", "H")]
    [InlineData("", "finance-notes")]
    public void The_title_is_what_the_file_calls_itself(string head, string title)
    {
        _folder.Write("finance-notes.md", $"{head}\n{Questions}");

        Assert.Equal(title, Assert.Single(Read().Guides).Title);
    }

    [Theory]
    [InlineData("<!-- # What is internal? -->")]
    [InlineData("<!--\n## What is internal?\n\nIt.\n-->")]
    [InlineData("<!-- <h2>What is internal?</h2> -->")]
    [InlineData("<div>\n<!-- <h2>What is internal?</h2> -->\n</div>")]
    [InlineData("<!--\n- What is internal?\n\n**Who is internal?**\n\n-->")]
    public void A_comment_asks_nothing(string comment)
    {
        _folder.Write("a.md", $"{comment}\n\n{Questions}\n{comment}\n");

        Assert.Equal(["What is a bond?", "What is a share?"], Assert.Single(Read().Guides).Documents.Select(d => d.Prompt));
    }

    [Theory]
    [InlineData("---\ntitle: Design patterns\n---\n\nRecipes.\n", null)]
    [InlineData("---\ntitle: Show notes\n---\n\n## Part\n\nProse.\n", null)]
    [InlineData("---\ntitle: Write-ahead logs\n---\n\nProse.\n", null)]
    [InlineData("# Design patterns\n\nRecipes.\n", null)]
    [InlineData("---\ntitle: How does a lock work\n---\n\nIt waits.\n", "How does a lock work")]
    [InlineData("---\ntitle: 12. What is a lock?\n---\n\nA key.\n", "12 What is a lock?")]
    [InlineData("---\nquestion: 13. What is a key?\n---\n\nA lock.\n", "13 What is a key?")]
    [InlineData("# What does `<a>`\n\nLinks.\n", "What does <a>")]
    public void A_file_is_one_question_where_its_title_asks_one(string text, string? question)
    {
        _folder.Write("notes/one.md", text);

        Assert.Equal(question, Read().Guides.SelectMany(guide => guide.Documents).Where(each => each.Kind is DocumentKind.Question)
            .Select(each => $"{each.Number} {each.Prompt}".Trim()).SingleOrDefault());
    }

    [Fact]
    public void A_hint_tells_what_nobody_wrote_and_nothing_is_told_of_what_defaults_say()
    {
        _folder.Write("defaults.yml", "category: Money\n");
        _folder.Write("finance/bonds.md", Questions);
        _folder.Write("finance/shares.md", $"---\nterm: Shares\nvertical: Trade\n---\n{Questions}");
        _folder.Write("finance/swaps.md", $"---\nterm: Swaps\n---\n{Questions}");

        var hints = Read().Diagnostics.Where(d => DiagnosticCodes.Inferred.Contains(d.Code)).ToList();

        Assert.Equal(["finance/bonds.md GS0101", "finance/swaps.md GS0111"], hints.Select(d => $"{d.Source.Path} {d.Code}"));
        Assert.DoesNotContain("category", hints[0].Message, StringComparison.Ordinal);
        Assert.Contains($"'{RootName}'", hints[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_with_all_its_labels_and_no_question_stays_an_overview_with_a_warning()
    {
        _folder.Write("a.md", "---\nterm: T\ncategory: C\nvertical: V\n---\n# About\n\nThe position.\n");
        _folder.Write("b.md", "---\nterm: T\ncategory: C\n---\n# About\n\nThe position.\n");

        var reading = Read();

        Assert.Equal("a", Assert.Single(reading.Guides).Slug);
        Assert.Equal(["a.md GS0201", "b.md GS0133"], reading.Diagnostics.Select(d => $"{d.Source.Path} {d.Code}"));
    }

    /// <summary>Each with the paths of the tree and the guide that the question is found in.</summary>
    [Theory]
    [InlineData("content/posts/bonds/index.md", "+++\ntitle = \"Bonds\"\ndate = 2024-01-05T10:00:00Z\ntags = [\"money\"]\n[params]\nmath = true\n+++\n", "bonds", "Bonds")]
    [InlineData("_posts/2024-01-05-bonds.markdown", "---\nlayout: post\ntitle: Bonds\ndate: 2024-01-05 10:00:00 +0200\ncategories: [money, work]\n---\n", "2024-01-05-bonds", "Bonds")]
    [InlineData("docs/intro/bonds.mdx", "---\nid: bonds\ntitle: Bonds\nsidebar_position: 2\n---\nimport Tabs from '@theme/Tabs';\n\n<Tabs>\n", "bonds", "Bonds")]
    [InlineData("content/_index.md", "{\n  \"title\": \"Bonds\",\n  \"tags\": [{\"label\": \"money\"}]\n}\n\n", "content", "Bonds")]
    [InlineData("src/bonds.mdown", "\n<!-- a note -->\n---\ntitle: Bonds\n---\n", "bonds", "Bonds")]
    public void Trees_of_other_programs_are_read_as_they_are(string path, string head, string slug, string title)
    {
        _folder.Write(path, $"{head}{Questions}");

        var reading = Read();

        var guide = Assert.Single(reading.Guides);
        Assert.Equal((slug, title, 2), (guide.Slug, guide.Title, guide.Documents.Count(d => d.Kind is DocumentKind.Question)));
        Assert.DoesNotContain(reading.Diagnostics, d => d.Severity is Severity.Error);
    }

    [Fact]
    public void What_is_broken_is_named_and_what_stands_beside_it_is_read()
    {
        _folder.Write("a/README.md", Questions);
        _folder.Write("b/README.zh.md", Questions);
        _folder.Write("b/README.md", Questions);
        _folder.Write("open.md", $"---\ntitle: never closed\n\n{Questions}");
        _folder.Write("toml.md", $"+++\ntitle = \"open\n+++\n{Questions}");
        _folder.Write("json.md", $"{{ \"title\": \"a\" \"b\": 1 }}\n{Questions}");
        File.WriteAllBytes(_folder["latin.md"], [.. "## Was ist f"u8, 0xFC, .. "r?\n"u8]);
        File.WriteAllBytes(_folder["utf16.md"], [0xFF, 0xFE, 0x23, 0x00]);
        _folder.Write("empty.md", "");
        _folder.Write("node_modules/x/README.md", Questions);
        _folder.Write(".github/README.md", Questions);

        var reading = Read();

        Assert.Equal(["a", "b", "b-zh"], reading.Guides.Select(g => g.Slug));
        Assert.Equal(
            ["json.md", "latin.md", "open.md", "toml.md", "utf16.md"],
            reading.Files.Where(f => f.Outcome is FileOutcome.Rejected).Select(f => f.Path));
        Assert.All(["json.md:1", "latin.md:1", "open.md:1", "toml.md:2", "utf16.md:1"], place =>
            Assert.Contains(reading.Diagnostics, d => d.Severity is Severity.Error && $"{d.Source}".StartsWith(place, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_inside_the_folder_is_read_once_and_one_that_leads_outside_when_it_is_asked_for()
    {
        using var outside = new TemporaryFolder();
        outside.Write("swaps.md", Questions);
        _folder.Write("bonds.md", Questions);
        _folder.Write("..data/shares.md", Questions);
        File.CreateSymbolicLink(_folder["alias.md"], "bonds.md");
        File.CreateSymbolicLink(_folder["shares.md"], "..data/shares.md");
        File.CreateSymbolicLink(_folder["z-shares.md"], "..data/shares.md");
        Directory.CreateSymbolicLink(_folder["team"], outside.Path);
        Directory.CreateSymbolicLink(_folder["back"], "..data");

        Assert.Equal(["bonds", "shares"], Read().Guides.Select(g => g.Slug));
        var followed = new GuideFolder(_folder.Path) { FollowLinks = true }.Read(null, CancellationToken.None);
        Assert.Equal(["bonds", "shares", "swaps"], followed.Guides.Select(g => g.Slug));
        Assert.DoesNotContain(followed.Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside);
    }

    [Fact]
    public void A_link_within_the_folder_that_goes_on_by_another_out_of_it_is_not_read()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", Questions);
        _folder.Write("bonds.md", Questions);
        Directory.CreateSymbolicLink(_folder[".way"], outside.Path);
        File.CreateSymbolicLink(_folder["secret.md"], ".way/secret.md");

        var reading = Read();

        Assert.Equal(["bonds"], reading.Guides.Select(g => g.Slug));
        Assert.Contains(reading.Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside && d.Source.Path == "secret.md");
    }

    [Fact]
    public void One_question_a_file_is_said_by_the_folder_by_the_guide_or_plain()
    {
        _folder.Write("said/defaults.yml", "question: file\n");
        _folder.Write("said/meshes.md", "# Moving meshes\n\n## First\n\nTake them.\n");
        _folder.Write("said/auto.md", $"---\nquestion: auto\n---\n# Bonds\n\n{Questions}");
        _folder.Write("own.md", "---\nquestion: How do meshes move?\ntitle: Meshes\n---\nBy a window.\n");
        _folder.Write("plain.md", "# Do I need a permit?\n\nYes.\n");
        _folder.Write("titled.md", "---\ntitle: Explain delegation\n---\n## In short\n\nOne listener.\n");

        var questions = Read().Guides.SelectMany(g => g.Documents).Where(d => d.Kind is DocumentKind.Question).ToList();

        Assert.Equal(
            ["own.md:5 How do meshes move?", "plain.md:1 Do I need a permit?", "said/auto.md:6 What is a bond?", "said/auto.md:10 What is a share?",
                "said/meshes.md:1 Moving meshes", "titled.md:4 Explain delegation"],
            questions.Select(q => $"{q.Source} {q.Prompt}").Order(StringComparer.Ordinal).OrderBy(line => line.Split(':')[0], StringComparer.Ordinal)
                .ThenBy(line => int.Parse(line.Split(':', ' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("First\nTake them.", questions.Single(q => q.Prompt == "Moving meshes").Answer);
    }

    [Fact]
    public void Files_that_are_tasks_by_their_headings_are_questions_where_most_files_of_the_folder_are()
    {
        foreach (var name in new[] { "delegation", "hoisting", "scope" })
            _folder.Write($"js/{name}.md", $"# Explain {name}\n\nIt is so.\n");
        _folder.Write("js/README.md", "# JavaScript\n\nNotes.\n");
        _folder.Write("CONTRIBUTING.md", "# How to contribute\n\nWrite.\n");
        _folder.Write("LICENSE.md", "# License\n\nMIT.\n");

        Assert.Equal(["delegation", "hoisting", "scope"], Read().Guides.Select(g => g.Slug));
    }

    private string RootName => Path.GetFileName(_folder.Path);

    private GuideReading Read() => new GuideFolder(_folder.Path).Read(null, CancellationToken.None);
}
