namespace GuideSearch.Guides;

/// <summary>A place in a content file.</summary>
/// <param name="Path">Relative to the content root, with forward slashes.</param>
/// <param name="Line">One-based, as editors count; 0 where the file as a whole is meant.</param>
/// <param name="Column">One-based, in UTF-16 units; 0 where the line as a whole is meant.</param>
public readonly record struct ContentLocation(string Path, int Line = 0, int Column = 0)
{
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}:{Line}",
        _ => $"{Path}:{Line}:{Column}",
    };
}
