namespace GuideSearch.Testing.Corpora;

/// <summary>A sentence or list item of a real guide, with the places where another text may take over.</summary>
/// <param name="Text">Markdown of one line.</param>
internal sealed record SourceSentence(string Text)
{
    /// <summary>Length of what stands before the comma at which the sentence can be continued by another; 0 where it cannot.</summary>
    public int Comma { get; } = CommaOf(Text);

    /// <summary>The word that names a product or company; empty where <see cref="HasName"/> is false.</summary>
    public Range Name { get; init; }

    /// <summary>A phrase may be put before its period.</summary>
    public bool Extends { get; } = Text.Length > 2 && Text[^1] == '.' && char.IsAsciiLetterLower(Text[^2]);

    public bool HasName => Name.End.Value > 0;

    /// <summary>Emphasis, code, quotes and brackets that were opened are closed.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text) =>
        text.Count('`') % 2 == 0 && text.Count('*') % 2 == 0 && text.Count('"') % 2 == 0 && text.Count('(') == text.Count(')')
        && text.Count('[') == text.Count(']') && text.Count('“') == text.Count('”');

    private static int CommaOf(string text)
    {
        for (var at = text.IndexOf(", ", StringComparison.Ordinal); at > 0; at = text.IndexOf(", ", at + 1, StringComparison.Ordinal))
        {
            if (at > 15 && text.Length - at > 20 && IsWhole(text.AsSpan(0, at)) && IsWhole(text.AsSpan(at)))
                return at;
        }

        return 0;
    }
}
