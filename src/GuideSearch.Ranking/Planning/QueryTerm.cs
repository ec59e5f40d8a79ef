using GuideSearch.Guides;

namespace GuideSearch.Ranking.Planning;

/// <summary>A word of the query: one place in the ranking, found in any of its variants.</summary>
/// <param name="Text">As typed, for <c>missing</c>.</param>
/// <param name="Variants">Best first; of a compound the joined form, then its parts. Empty where a section is meant.</param>
public sealed record QueryTerm(string Text, IReadOnlyList<TermVariant> Variants)
{
    /// <summary>Stands for the documents of a type of section, not for a word in them.</summary>
    public SectionType? Section { get; init; }

    /// <summary>The side of a comparison that it alone names.</summary>
    public ComparedSide Side { get; init; }

    /// <summary>No word of the index, but the beginning of some.</summary>
    public bool IsBeginning => Variants.Any(variant => variant.Kind is VariantKind.Completion);

    /// <summary>Equal for terms that match the same documents with the same weights.</summary>
    public string Key => Section is { } type ? $"section:{type}" : string.Join('|', Variants.Select(variant => variant.Key));

    /// <summary>The words whose vectors stand for it: as typed, or as it was corrected or completed first.</summary>
    public IReadOnlyList<string> EmbeddedWords => Anchor?.Words ?? [];

    /// <summary>The stem that meets the word before it; null where a section is meant.</summary>
    public string? FirstStem => Anchor?.Stems[0];

    /// <summary>The stem that meets the word behind it.</summary>
    public string? LastStem => Anchor?.Stems[^1];

    /// <summary>What most likely stands in a text: the typed form, in its parts, or else the best of the others.</summary>
    private TermVariant? Anchor => Variants.LastOrDefault(variant => variant.IsTyped) ?? (Variants is [var best, ..] ? best : null);
}

/// <summary>One term of the index, or several in a row, that stand for a word of the query.</summary>
/// <param name="Stems">For the stemmed fields; at least one.</param>
/// <param name="Words">For the unstemmed fields, as many as <paramref name="Stems"/>.</param>
public sealed record TermVariant(IReadOnlyList<string> Stems, IReadOnlyList<string> Words, VariantKind Kind)
{
    /// <summary>Categories and verticals of the guides in which it stands for the word; empty for all guides.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public bool IsTyped => Kind is VariantKind.Typed;

    /// <summary>Whether it is the word as it was typed, but for blanks.</summary>
    public bool IsExact => Kind is VariantKind.Typed or VariantKind.Respaced;

    /// <summary>As people write it.</summary>
    public string Shown
    {
        get => field ?? string.Join(' ', Words);
        init;
    }

    /// <summary>The stretch of the query that it stands for, where that is more than one word; else null.</summary>
    public string? Stretch { get; init; }

    public string Key => IsExact ? $"{string.Join(' ', Stems)}={string.Join(' ', Words)}"
        : Fields.Count == 0 ? $"{Kind}:{string.Join(' ', Stems)}"
        : $"{Kind}:{string.Join(' ', Stems)}:{string.Join(':', Fields)}";
}

/// <summary>How a variant relates to the word that was typed.</summary>
public enum VariantKind
{
    /// <summary>The word itself, in any inflection.</summary>
    Typed,

    /// <summary>Another name of the same (<c>cpp</c> for <c>C++</c>), at the same places of a text.</summary>
    Reading,

    /// <summary>The same letters with other blanks: <c>web socket</c> and <c>WebSocket</c>, <c>es 2015</c> and <c>ES2015</c>.</summary>
    Respaced,

    /// <summary>Another word of the same root.</summary>
    Relative,

    /// <summary>What an unknown beginning may become.</summary>
    Completion,

    /// <summary>What a word that is complete as it stands may still become.</summary>
    Continuation,

    /// <summary>What an unknown word may misspell.</summary>
    Typo,

    /// <summary>Another way to say it, by the thesaurus.</summary>
    Synonym,
}

/// <summary>Words that must stand in a row, in a question or in its answer.</summary>
/// <param name="Text">As typed, without quotes.</param>
/// <param name="Words">Folded, never empty.</param>
/// <param name="Stems">As many as <paramref name="Words"/>; null where only the forms match that were typed.</param>
public sealed record QueryPhrase(string Text, IReadOnlyList<string> Words, IReadOnlyList<string>? Stems = null)
{
    public string Key { get; } = (Stems is null ? "\"=" : "\"") + string.Join(' ', Words);
}
