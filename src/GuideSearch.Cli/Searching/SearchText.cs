using System.Text.Json;
using GuideSearch.Cli.Output;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;
using Spectre.Console;

namespace GuideSearch.Cli.Searching;

/// <summary>The answer of a search for a reader at a terminal: hits with their passages, then the facets.</summary>
internal sealed class SearchText(IAnsiConsole console)
{
    private const int ValuesPerFacet = 6;

    private const string Indent = "    ";

    public void Write(SearchResponse response)
    {
        WriteHead(response);
        foreach (var hit in response.Hits)
            WriteHit(hit);
        WriteNext(response.Page);
        WriteFacets(response.Facets ?? []);
    }

    private void WriteHead(SearchResponse response)
    {
        console.WriteLine(response.Totals switch
        {
            null => "The search ran out of time; these are the hits so far.",
            { Documents: 0 } => "Nothing found.",
            var t => $"{Counts.Format(t.Documents, "question")} in {Counts.Format(t.Guides, "guide")}, {t.AllWords} with every word"
                + (response.Page.Pages > 1 ? $"; page {response.Page.Number} of {response.Page.Pages}" : ""),
        });
        foreach (var unknown in response.UnknownValues)
            WriteLine(UnknownValueText.Sentence(unknown));
        if (response is { Answered: false, Hits.Count: > 0 })
            console.WriteLine("No guide answers this; these come nearest.");
        if (response.Totals is { Related: > 0 and var related })
            console.WriteLine($"{Counts.Format(related, "more question")} with a word of it: --match any");
        if (response.Query.Read is { } read)
            WriteLine(ReadLine(read));
        if (response.Query.Ignored.Count > 0)
            WriteLine($"ignored: {string.Join(", ", response.Query.Ignored)}");
        foreach (var note in response.Query.Notes)
            WriteLine($"note: {note}");
        foreach (var rule in response.Rules)
            WriteLine($"rule: {JsonNamingPolicy.KebabCaseLower.ConvertName(rule.Action.ToString())} {rule.Question}");
        foreach (var guide in response.Guides)
            WriteLine($"guide: {guide.Title} ({guide.Slug}), {Counts.Format(guide.Questions, "question")}");
    }

    private static string ReadLine(TextRead read) =>
        $"read: {string.Join(", ", read.Words)} (of {Counts.Format(read.WordCount, "word")})"
        + (read.Sentences.Count > 0 ? $" and the meaning of {Counts.Format(read.Sentences.Count, "sentence")}" : "");

    private void WriteHit(SearchHit hit)
    {
        console.WriteLine();
        console.MarkupLine($"{hit.Rank,3} {Marked(hit.Prompt.Text, hit.Prompt.Ranges, "bold")}");
        var lacks = hit.Missing.Count == 0 ? "" : $" · lacks {string.Join(", ", hit.Missing)}";
        var also = hit.AskedIn == 1 ? "" : $" · asked in {hit.AskedIn} guides";
        console.MarkupLine($"{Indent}[dim]{Escaped($"{hit.Guide.Title} · {SectionTypes.NameOf(hit.Section)}{also}{lacks}")}[/]");
        foreach (var s in hit.Snippets)
            WriteSnippet(s);
        console.MarkupLine($"{Indent}[dim]{Escaped(hit.Id.ToString())}[/]");
        if (hit.Why is { } why)
            new ScoreText(console).Write(why, Indent);
    }

    private void WriteSnippet(Snippet s)
    {
        var passage = Marked(s.Text, s.Ranges, null).ReplaceLineEndings($"\n{Indent}");
        console.MarkupLine($"{Indent}{(s.CutStart ? "… " : "")}{passage}{(s.CutEnd ? " …" : "")}");
    }

    private void WriteNext(PagePosition page)
    {
        if (page.After is not { } cursor)
            return;

        console.WriteLine();
        WriteLine($"next page: --after {cursor}");
    }

    private void WriteFacets(IReadOnlyList<Facet> facets)
    {
        var worth = facets.Where(f => f.Values.Count > 0).ToList();
        if (worth.Count > 0)
            console.WriteLine();
        foreach (var facet in worth)
        {
            var values = facet.Values.Take(ValuesPerFacet).Select(v => $"{v.Value} {v.Count}");
            var more = facet.More + Math.Max(0, facet.Values.Count - ValuesPerFacet);
            WriteLine($"{facet.Name,-9} {string.Join(", ", values)}{(more > 0 ? $", {more} more" : "")}");
        }
    }

    private void WriteLine(string text) => console.WriteLine(VisibleText.Line(text));

    private static string Escaped(string text) => Markup.Escape(VisibleText.Escape(text));

    /// <summary>Escaped text whose matches stand out; <paramref name="style"/> is that of the rest, null for none.</summary>
    private static string Marked(string text, IReadOnlyList<MarkRange> ranges, string? style)
    {
        var markup = "";
        var position = 0;
        foreach (var range in ranges)
        {
            markup += Escaped(text[position..range.Start]);
            position = range.Start + range.Length;
            markup += $"[yellow]{Escaped(text[range.Start..position])}[/]";
        }

        markup += Escaped(text[position..]);
        return style is null ? markup : $"[{style}]{markup}[/]";
    }
}
