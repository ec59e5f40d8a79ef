namespace GuideSearch.Content.Markdown;

/// <summary>A block that was left out because it has too much of something.</summary>
/// <param name="Line">One-based line on which it began.</param>
/// <param name="Message">Says to its author what it has too much of.</param>
internal sealed record ExcessBlock(string Code, int Line, string Message);
