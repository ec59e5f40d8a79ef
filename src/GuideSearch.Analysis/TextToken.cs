namespace GuideSearch.Analysis;

/// <summary>One word of a text as the index holds it.</summary>
/// <param name="Term">Folded, lower-case, unstemmed; what the fields <c>*.exact</c> hold.</param>
/// <param name="Stem">What the stemmed fields hold; equal to <paramref name="Term"/> where stemming would change the meaning.</param>
/// <param name="Start">First UTF-16 unit of the word in the text that was analyzed.</param>
/// <param name="End">Behind its last UTF-16 unit.</param>
/// <param name="Position">
/// Zero-based place among the words. Readings of one word share it (<c>C#</c>: <c>c#</c>, <c>csharp</c>); a line break adds
/// <see cref="TechnicalTokenizer.LineGap"/>, so that no phrase reaches over it.
/// </param>
/// <param name="Length">How many positions it spans: 1, or the number of parts that a joined form stands for (<c>kmeans</c> for
/// <c>k-means</c>: 2); 0 for an operator, which stands before the word of its position and takes no place of its own.</param>
public readonly record struct TextToken(string Term, string Stem, int Start, int End, int Position, int Length);
