namespace GuideSearch.Synonyms;

/// <summary>A thesaurus as it was written, free of any engine; <see cref="SynonymIndex"/> makes it searchable.</summary>
/// <param name="Entries">In the order of the file; the order in which variants are offered.</param>
public sealed record SynonymSet(IReadOnlyList<SynonymEntry> Entries)
{
    public static SynonymSet Empty { get; } = new([]);
}
