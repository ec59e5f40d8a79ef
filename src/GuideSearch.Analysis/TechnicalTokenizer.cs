namespace GuideSearch.Analysis;

/// <summary>
/// Cuts text into words and keeps technical names whole: <c>C++ C# F# .NET A+</c> are one word each, <c>CI/CD k-means Node.js
/// R&amp;D 510(k)</c>
/// are their parts and, at the position of the first part, the joined form. Korean, and scripts without spaces that spell by letters, are
/// read two characters at a time; operators (<c>=== -&gt;</c>) stand between words and take no place. One and the same for index, queries
/// and highlights.
/// </summary>
/// <remarks>Total: any string is read, in time linear to its length.</remarks>
public static class TechnicalTokenizer
{
    /// <summary>Changes with every change of what comes out; part of the schema stamp.</summary>
    public const int Version = 4;

    /// <summary>
    /// Empty positions between lines: list items and paragraphs of an answer. Phrases with less slop than this stay within one.
    /// </summary>
    public const int LineGap = 10;

    /// <summary>Compounds of more parts get no joined form: <c>www.example.org/a/b</c>.</summary>
    private const int MaxJoinedParts = 3;

    /// <summary>The longest abbreviation in letters; what is longer is read letter by letter.</summary>
    private const int MaxAbbreviation = 8;

    /// <summary>Parts joined over a slash have at most so many letters each: <c>TCP/IP</c>, not <c>customer/client</c>.</summary>
    private const int MaxSlashedPart = 3;

    /// <summary>
    /// Receives each term with the range it covers, its position and how many positions it spans: 0 for an operator, which stands before
    /// the word of its position.
    /// </summary>
    public delegate void Emit(string term, int start, int end, int position, int length);

    /// <summary>Reads a text from its beginning; starts never go backwards.</summary>
    /// <returns>How many positions hold a word: the length of the text in words.</returns>
    public static int Read(string text, Emit emit)
    {
        var parts = new List<WordPart>(4);
        var (words, position, gap) = (0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            var isGrams = Grams.StandAt(text, i);
            var end = isGrams ? Grams.Read(text, i, parts) : CompoundReader.Read(text, i, parts);
            if (end > i)
            {
                var count = isGrams ? EmitGrams(parts, position + gap, emit) : EmitCompound(parts, position + gap, emit);
                position += gap + count;
                words += count;
                gap = 0;
                i = end;
                continue;
            }

            if (words > 0 && Characters.IsLineBreak(text[i]))
                gap = LineGap;
            var sign = Operators.At(text, i);
            if (sign.Term.Length > 0)
                emit(sign.Term, i, i + sign.Term.Length, position + gap, 0);
            i = Math.Max(i + 1, sign.End);
        }

        return words;
    }

    private static int EmitGrams(List<WordPart> parts, int position, Emit emit)
    {
        for (var i = 0; i < parts.Count; i++)
            emit(parts[i].Term, parts[i].Start, parts[i].End, position + i, 1);
        return parts.Count;
    }

    private static int EmitCompound(List<WordPart> parts, int position, Emit emit)
    {
        if (IsAbbreviation(parts))
        {
            emit(Joined(parts), parts[0].Start, parts[^1].End, position, 1);
            return 1;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            emit(part.Term, part.Start, part.End, position + i, 1);
            foreach (var (term, units) in part.Readings ?? [])
                emit(term, part.Start, part.Start + units, position + i, 1);
            if (i == 0 && Joins(parts))
                emit(Joined(parts), part.Start, parts[^1].End, position, parts.Count);
        }

        return parts.Count;
    }

    /// <summary>Single letters with dots between them are one word: <c>U.S.</c>, <c>e.g.</c></summary>
    private static bool IsAbbreviation(List<WordPart> parts) =>
        parts.Count is > 1 and <= MaxAbbreviation
        && parts.TrueForAll(p => p.Term.Length == 1 && char.IsLetter(p.Term[0]) && p.Connector is '.' or '\0');

    private static bool Joins(List<WordPart> parts) =>
        parts.Count is > 1 and <= MaxJoinedParts
        && parts.Exists(p => !char.IsAsciiDigit(p.Term[0]))
        && parts.Sum(p => p.Term.Length) < Folding.MaxTermLength
        && parts.Skip(1).Select(p => p.Connector == '&').Distinct().Count() == 1
        && parts.TrueForAll(p => !p.Symbolic || p.Term == ".net" && p.Connector == '.')
        && (parts.TrueForAll(p => p.Connector != '/') || parts.TrueForAll(p => p.Term.Length <= MaxSlashedPart));

    /// <summary>Written together; an ampersand stays, because <c>Q&amp;A</c> is not <c>QA</c>.</summary>
    private static string Joined(List<WordPart> parts) =>
        string.Concat(parts.Select(p => (p.Connector == '&' ? "&" : "") + p.Term.TrimStart('.')));
}
