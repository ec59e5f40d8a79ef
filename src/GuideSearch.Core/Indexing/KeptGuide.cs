namespace GuideSearch.Indexing;

/// <summary>A guide of which an earlier version stays live, because its file is broken.</summary>
/// <param name="Path">The broken file, relative to the content root, with forward slashes.</param>
/// <param name="Line">One-based; 0 where the file as a whole is broken.</param>
/// <param name="Code">One of <see cref="Diagnostics.DiagnosticCodes"/>.</param>
/// <param name="Message">What to do about it.</param>
/// <param name="Guide">Its slug.</param>
/// <param name="Since">The generation for which the file was read last.</param>
public sealed record KeptGuide(string Path, int Line, string Code, string Message, string Guide, string Since)
{
    /// <summary>Where it is broken, as <c>sales.md:3</c>.</summary>
    public string Place() => $"{new Guides.ContentLocation(Path, Line)}";
}
