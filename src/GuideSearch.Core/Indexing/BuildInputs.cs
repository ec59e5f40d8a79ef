using GuideSearch.Facets;
using GuideSearch.Rules;
using GuideSearch.Synonyms;

namespace GuideSearch.Indexing;

/// <summary>What a generation carries beside its guides; what is left out is empty.</summary>
/// <param name="ContentHash">Of the bytes that were read.</param>
public sealed record BuildInputs(string ContentHash)
{
    /// <summary>The folder of the content, as a full path; null where it came from elsewhere.</summary>
    public string? ContentRoot { get; init; }

    public SynonymSet Synonyms { get; init; } = SynonymSet.Empty;

    public RuleSet Rules { get; init; } = RuleSet.Empty;

    /// <summary>The earlier addresses of its questions, the latest first; each leads to a document that was added.</summary>
    public IReadOnlyList<QuestionMove> Moves { get; init; } = [];

    /// <summary>The facets that the operator declared.</summary>
    public IReadOnlyList<FacetDeclaration> Facets { get; init; } = [];

    /// <summary>The guides that were taken over from an earlier generation.</summary>
    public IReadOnlyList<KeptGuide> Kept { get; init; } = [];

    /// <summary>What the next build need not read again, of guides that were added.</summary>
    public IReadOnlyList<FileReading> Readings { get; init; } = [];

    /// <summary>Whether it has no vectors because a generation with them follows at once.</summary>
    public bool VectorsFollow { get; init; }
}
