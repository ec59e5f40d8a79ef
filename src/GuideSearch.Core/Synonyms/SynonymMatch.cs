namespace GuideSearch.Synonyms;

/// <summary>A stretch of the query that the thesaurus knows.</summary>
/// <param name="Start">Index of its first unit.</param>
/// <param name="Length">Its length in units, at least 1.</param>
/// <param name="Variants">What may stand in its place, in the order of the thesaurus; none equals the stretch itself.</param>
public sealed record SynonymMatch(int Start, int Length, IReadOnlyList<SynonymVariant> Variants);

/// <summary>Another way to say it.</summary>
/// <param name="Term">As the thesaurus writes it, for people.</param>
/// <param name="Units">As the engine analyses it; several units are a phrase.</param>
public sealed record SynonymVariant(string Term, IReadOnlyList<string> Units)
{
    /// <inheritdoc cref="SynonymEntry.Fields"/>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
