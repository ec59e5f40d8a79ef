using GuideSearch.Querying;

namespace GuideSearch.Preparing;

/// <summary>The posting of a position, by its sentences; it lives as long as its request, and is neither kept nor logged.</summary>
/// <param name="Sentences">What it asks of people, in its order; what it offers, who it is from and how to apply is left out.</param>
/// <param name="IsTooLong">It has more than <see cref="MaxCharacters"/> characters and was not read.</param>
public sealed record Posting(IReadOnlyList<TextSentence> Sentences, bool IsTooLong = false)
{
    /// <summary>UTF-16 units after NFKC, white space collapsed.</summary>
    public const int MaxCharacters = 16 * 1024;

    /// <summary>Says nothing of the posting, so that no log gets it by accident.</summary>
    public override string ToString() => nameof(Posting);
}
