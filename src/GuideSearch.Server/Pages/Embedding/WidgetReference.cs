using GuideSearch.Facets;

namespace GuideSearch.Server.Pages.Embedding;

/// <summary>A name that an embedding site may use, and what it is for.</summary>
public sealed record WidgetName(string Name, string Meaning);

/// <summary>Everything of the widget that a site can set, hear, call or style.</summary>
public static class WidgetReference
{
    public static IReadOnlyList<WidgetName> Attributes { get; } =
    [
        new("endpoint", "The service. Without it: the one that the script came from."),
        new("mode", "modal (a button and a window over the page) or inline. Default modal."),
        new("facets", $"""
            Facets to choose from, with blanks between: {string.Join(", ", FacetSet.BuiltIn.Names)}, and those that the service declares.
            Default none.
            """),
        new("filter", "Fixed filters, such as vertical:Data Science; tag:Python. Names may end in .all or .not."),
        new("q", "A search to begin with; it is asked at once."),
        new("per-page", "Results that are shown, 1 to 50. Default 8."),
        new("placeholder", "The text in the empty field."),
        new("lang", "Language of the widget's own words: en, de, fr, es. Without it: that of the page around it."),
        new("strings", """
            JSON that replaces words, or brings another language:
            { "close": "Chiudi", "found": { "one": "{n} domanda", "other": "{n} domande" } }.
            """),
        new("theme", "auto (the color-scheme of the page around it), light or dark. Default auto."),
        new("shortcut", "The key that opens it together with Ctrl or Cmd, or none. Default k."),
        new("state", "url keeps the search in the page's own address, as gs=…, or gs-id=… for an element with an id. Default none."),
        new("target", "Where results open: _self, _blank, _parent or _top. Default _self."),
        new("timeout", "Milliseconds that an answer is waited for, 100 to 60000. Default 2000."),
    ];

    public static IReadOnlyList<WidgetName> Events { get; } =
    [
        new("gs:open", "The window was opened."),
        new("gs:close", "The window was closed."),
        new("gs:search", "An answer is shown. detail: q, answer."),
        new("gs:select", "A result was chosen. detail: hit, url. preventDefault() keeps it from opening."),
        new("gs:error", "There was no answer, or an attribute cannot be used. detail: code, message, status."),
    ];

    public static IReadOnlyList<WidgetName> Methods { get; } =
    [
        new("open()", "Opens the window, and puts the focus into the field."),
        new("close()", "Closes the window; inline it empties the field."),
        new("search(q)", "Searches as if q had been typed; a promise of the answer, or of null."),
    ];

    public static IReadOnlyList<WidgetName> Slots { get; } =
    [
        new("start", "Shown while nothing is asked, in place of the topics that are asked most."),
        new("empty", "Shown when nothing is found, below the widget's own sentence."),
        new("footer", "Shown below the results, always."),
    ];

    public static IReadOnlyList<WidgetName> Parts { get; } =
    [
        new("button", "What opens the window."),
        new("dialog", "The window."),
        new("close", "What closes it."),
        new("input", "The field."),
        new("total", "How many questions were found."),
        new("list", "The results."),
        new("group", "The results of one guide."),
        new("guide", "Its title."),
        new("hit", "One result."),
        new("question", "Its question."),
        new("type", "Its type, such as Technical."),
        new("asked", "In how many guides it is asked, from two on."),
        new("snippet", "Its passage."),
        new("mark", "What matched."),
        new("facets", "All facets."),
        new("facet", "One value to choose."),
        new("count", "How many questions have it."),
        new("topic", "One topic to begin with."),
        new("retry", "What asks again after a failure."),
        new("keys", "What the keys do; in the window only."),
        new("more", "The link to the same search on the service's page."),
        new("status", "The line that screen readers say; not seen."),
    ];

    public static IReadOnlyList<WidgetName> Variables { get; } =
    [
        new("--gs-accent", "Focus, links, the active result."),
        new("--gs-background", "Behind everything."),
        new("--gs-text", "Questions and passages."),
        new("--gs-muted", "Names of guides and hints."),
        new("--gs-tint", "Behind the active result."),
        new("--gs-line", "Borders."),
        new("--gs-mark", "Behind what matched."),
        new("--gs-font", "Font families."),
        new("--gs-size", "Size of text."),
        new("--gs-radius", "Roundness of corners."),
        new("--gs-width", "Width of the window."),
    ];
}
