namespace GuideSearch.Testing.Corpora;

/// <summary>A guide as a file: what <see cref="SyntheticGuides"/> makes.</summary>
/// <param name="FileName">Unique in its corpus.</param>
/// <param name="Text">Markdown with front matter; lines end in <c>\n</c>.</param>
/// <param name="Prompts">What it asks, in order; no two are equal.</param>
/// <param name="Names">Invented names in its text; a name that comes twice may stand twice.</param>
internal sealed record SyntheticGuide(string FileName, string Text, IReadOnlyList<string> Prompts, IReadOnlyList<string> Names);
