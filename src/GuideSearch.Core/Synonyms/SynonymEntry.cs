using GuideSearch.Guides;

namespace GuideSearch.Synonyms;

/// <summary>One entry of the thesaurus: a search for any term of <see cref="From"/> also finds the terms of <see cref="To"/>.</summary>
public sealed record SynonymEntry
{
    /// <summary>Terms of one or more words, as written; never empty.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>As <see cref="From"/>; the same terms where the entry holds both ways.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Categories and verticals of the guides that it holds for, as written; empty for all guides.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Where the entry begins.</summary>
    public required ContentLocation Source { get; init; }

    /// <summary>Whether each term also finds the others: <see cref="From"/> and <see cref="To"/> are equal as sets.</summary>
    public bool IsTwoWay => From.ToHashSet(StringComparer.Ordinal).SetEquals(To);

    /// <summary>An entry whose terms all find each other.</summary>
    public static SynonymEntry TwoWay(IReadOnlyList<string> terms, ContentLocation source) =>
        new() { From = terms, To = terms, Source = source };

    public static SynonymEntry OneWay(IReadOnlyList<string> from, IReadOnlyList<string> to, ContentLocation source) =>
        new() { From = from, To = to, Source = source };
}
