namespace GuideSearch.Lucene.Querying;

/// <summary>One term, or several in a row, that stand for a word of the query.</summary>
/// <param name="Stems">For the stemmed fields.</param>
/// <param name="Words">For the unstemmed fields, as many as <paramref name="Stems"/>.</param>
internal sealed record SoughtForm(IReadOnlyList<string> Stems, IReadOnlyList<string> Words, FormKind Kind)
{
    public bool IsTyped => Kind is FormKind.Typed;

    public string Key => Kind switch
    {
        FormKind.Typed => $"{string.Join(' ', Stems)}={string.Join(' ', Words)}",
        FormKind.Reading => string.Join(' ', Stems),
        _ => "+" + string.Join(' ', Stems),
    };
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
}

/// <summary>A word of the query: one place in the ranking, found in any of its forms.</summary>
/// <param name="Text">As typed, for <c>missing</c>.</param>
/// <param name="Forms">Typed ones first, at least one; of a compound the joined form, then its parts.</param>
internal sealed record SoughtWord(string Text, IReadOnlyList<SoughtForm> Forms)
{
    /// <summary>Equal for words that match the same documents with the same weights.</summary>
    public string Key { get; } = string.Join('|', Forms.Select(form => form.Key));

    /// <summary>The stem that meets the word before it.</summary>
    public string FirstStem => Forms.Last(form => form.IsTyped).Stems[0];

    /// <summary>The stem that meets the word behind it.</summary>
    public string LastStem => Forms.Last(form => form.IsTyped).Stems[^1];
}

/// <summary>Words that must stand in a row, in the forms in which they were typed.</summary>
/// <param name="Text">As typed, without quotes.</param>
/// <param name="Words">Folded, never empty.</param>
internal sealed record SoughtPhrase(string Text, IReadOnlyList<string> Words)
{
    public string Key { get; } = "\"" + string.Join(' ', Words);
}
