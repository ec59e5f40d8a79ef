namespace GuideSearch.Lucene.Querying;

/// <summary>One term, or several in a row, that stand for a word of the query.</summary>
/// <param name="Stems">For the stemmed fields.</param>
/// <param name="Words">For the unstemmed fields, as many as <paramref name="Stems"/>.</param>
/// <param name="Exact">Whether this is the word itself and not a further reading of it (<c>c++</c> for <c>C++14</c>).</param>
internal sealed record SoughtForm(IReadOnlyList<string> Stems, IReadOnlyList<string> Words, bool Exact);

/// <summary>A word of the query: one place in the ranking, found in any of its forms.</summary>
/// <param name="Text">As typed, for <c>missing</c>.</param>
/// <param name="Forms">Never empty; the parts of a compound are the last form.</param>
internal sealed record SoughtWord(string Text, IReadOnlyList<SoughtForm> Forms)
{
    /// <summary>Equal for words that match the same documents with the same weights.</summary>
    public string Key { get; } = string.Join('|', Forms.Select(KeyOf));

    /// <summary>The stem that meets the word before it.</summary>
    public string FirstStem => Forms[^1].Exact ? Forms[^1].Stems[0] : Forms[0].Stems[0];

    /// <summary>The stem that meets the word behind it.</summary>
    public string LastStem => Forms[^1].Exact ? Forms[^1].Stems[^1] : Forms[0].Stems[^1];

    private static string KeyOf(SoughtForm form) =>
        string.Join(' ', form.Stems) + (form.Exact ? "=" + string.Join(' ', form.Words) : "");
}

/// <summary>Words that must stand in a row, in the forms in which they were typed.</summary>
/// <param name="Text">As typed, without quotes.</param>
/// <param name="Words">Folded, never empty.</param>
internal sealed record SoughtPhrase(string Text, IReadOnlyList<string> Words)
{
    public string Key { get; } = "\"" + string.Join(' ', Words);
}
