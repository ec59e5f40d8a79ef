using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Diagnostics;

/// <summary>What one file's author should know, collected while it is read.</summary>
internal sealed class DiagnosticList(string path)
{
    private readonly List<Diagnostic> _items = [];

    public string Path => path;

    public IReadOnlyList<Diagnostic> Items => _items;

    public bool HasErrors => _items.Any(item => item.Severity is Severity.Error);

    public bool HasWarnings => _items.Any(item => item.Severity is Severity.Warning);

    public void Error(string code, int line, string message, int column = 0) => Add(code, Severity.Error, line, column, message);

    /// <param name="cause">What all of its kind are told as; null for the meaning of the code.</param>
    public void Warning(string code, int line, string message, int column = 0, string? cause = null) =>
        Add(code, Severity.Warning, line, column, message, cause);

    /// <param name="cause">What all of its kind are told as; null for the meaning of the code.</param>
    public void Hint(string code, int line, string message, int column = 0, string? cause = null) =>
        Add(code, Severity.Hint, line, column, message, cause);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    private void Add(string code, Severity severity, int line, int column, string message, string? cause = null) =>
        _items.Add(new(code, severity, new(path, line, column), message) { Cause = cause });
}
