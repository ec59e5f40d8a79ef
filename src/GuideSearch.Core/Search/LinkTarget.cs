namespace GuideSearch.Search;

/// <summary>Where a link of an answer leads that names no other site.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A guide of the same generation.</summary>
    /// <param name="Question">The question or passage under the anchor of the link; null where there is none, or no anchor.</param>
    /// <param name="Anchor">As the link names it, without <c>#</c>; null where it names none.</param>
    public sealed record ToGuide(GuideSummary Guide, QuestionSummary? Question, string? Anchor) : LinkTarget;

    /// <summary>A file that readers may open.</summary>
    /// <param name="Path">Relative to the content root, with forward slashes.</param>
    public sealed record ToFile(string Path) : LinkTarget;

    /// <summary>Nothing that was there when the generation was built, or that readers may see.</summary>
    public sealed record Nowhere : LinkTarget;
}
