using GuideSearch.Guides;

namespace GuideSearch.Lucene.Querying;

/// <summary>One term, or several in a row, that stand for a word of the query.</summary>
/// <param name="Stems">For the stemmed fields.</param>
/// <param name="Words">For the unstemmed fields, as many as <paramref name="Stems"/>.</param>
internal sealed record SoughtForm(IReadOnlyList<string> Stems, IReadOnlyList<string> Words, FormKind Kind)
{
    public bool IsTyped => Kind is FormKind.Typed;

    public string Key => IsTyped ? $"{string.Join(' ', Stems)}={string.Join(' ', Words)}" : $"{Kind}:{string.Join(' ', Stems)}";
}

/// <summary>How a form stands to the word that was typed.</summary>
internal enum FormKind
{
    /// <summary>The word itself, in any inflection.</summary>
    Typed,

    /// <summary>Another name of the same (<c>cpp</c> for <c>C++</c>), at the same places of a text.</summary>
    Reading,

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

/// <summary>A word of the query: one place in the ranking, found in any of its forms.</summary>
/// <param name="Text">As typed, for <c>missing</c>.</param>
/// <param name="Forms">Best first; of a compound the joined form, then its parts. Empty where a section is meant.</param>
internal sealed record SoughtWord(string Text, IReadOnlyList<SoughtForm> Forms)
{
    /// <summary>Stands for the documents of a type of section, not for a word in them.</summary>
    public SectionType? Section { get; init; }

    /// <summary>The side of a comparison that it alone names.</summary>
    public ComparedSide Side { get; init; }

    /// <summary>Equal for words that match the same documents with the same weights.</summary>
    public string Key => Section is { } type ? $"section:{type}" : string.Join('|', Forms.Select(form => form.Key));

    /// <summary>The words by which its meaning is known: as typed, or as it was corrected or completed first.</summary>
    public IReadOnlyList<string> MeantWords => Anchor?.Words ?? [];

    /// <summary>The stem that meets the word before it; null where a section is meant.</summary>
    public string? FirstStem => Anchor?.Stems[0];

    /// <summary>The stem that meets the word behind it.</summary>
    public string? LastStem => Anchor?.Stems[^1];

    /// <summary>What most likely stands in a text: the typed form, in its parts, or else the best of the others.</summary>
    private SoughtForm? Anchor => Forms.LastOrDefault(form => form.IsTyped) ?? (Forms is [var best, ..] ? best : null);
}

/// <summary>Words that must stand in a row, in the forms in which they were typed.</summary>
/// <param name="Text">As typed, without quotes.</param>
/// <param name="Words">Folded, never empty.</param>
internal sealed record SoughtPhrase(string Text, IReadOnlyList<string> Words)
{
    public string Key { get; } = "\"" + string.Join(' ', Words);
}
