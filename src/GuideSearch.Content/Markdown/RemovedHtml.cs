using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Markdown;

/// <summary>Collects what the answers of a guide may not hold, and tells of each kind once, with its first line.</summary>
internal sealed class RemovedHtml
{
    private readonly Dictionary<(string Code, string Message), (int Line, int Count)> _kinds = [];

    public void Hidden(string name, int line) => Add(
        DiagnosticCodes.HtmlLeftOut, line, $"<{name}> and what stands in it is left out; to show it as text, put it in backticks.");

    public void Embed(string name, int line) => Add(
        DiagnosticCodes.HtmlLeftOut, line, name is "img"
            ? "A picture without 'alt' is left out; say there what it shows."
            : $"<{name}> shows nothing here and is left out; link to it instead, or put it in backticks to show it as text.");

    public void Handler(string attribute, int line) => Add(
        DiagnosticCodes.HtmlLeftOut, line, $"The attribute '{attribute}' could run a script and is left out.");

    public void Link(int line) => Add(
        DiagnosticCodes.LinkLeftOut, line,
        "The link leads neither to the web (http, https, mailto) nor to a place beside the guide; its text stays, the link is left out.");

    public void Report(DiagnosticList diagnostics)
    {
        foreach (var ((code, message), (line, count)) in _kinds)
            diagnostics.Warning(code, line, count == 1 ? message : $"{message} So it is in {count} places.");
    }

    private void Add(string code, int line, string message)
    {
        var (first, count) = _kinds.GetValueOrDefault((code, message), (line, 0));
        _kinds[(code, message)] = (first, count + 1);
    }
}
