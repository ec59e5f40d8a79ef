using System.Text.RegularExpressions;
using GuideSearch.Analysis;
using GuideSearch.Querying;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Planning;

/// <summary>Finds the words that one word of a query may be in the guides: <c>useEffect</c>, <c>es2015</c>, <c>datacenter</c>.</summary>
public sealed partial class WordSplits(ITermDictionary dictionary)
{
    private const int MaxParts = 4;

    private const int MaxLetters = 30;

    /// <summary>Common words that end a compound.</summary>
    private static readonly HashSet<string> _endings = ["in", "off", "on", "out", "over", "up"];

    /// <param name="text">As typed: capitals and numbers tell where a name is joined.</param>
    /// <param name="term">The same, folded.</param>
    /// <param name="isKnown">Whether the guides have it as it stands; then only halves that are long enough to be words are tried.</param>
    /// <returns>The parts, folded, each of which some guide has.</returns>
    public IEnumerable<IReadOnlyList<string>> Of(string text, string term, bool isKnown)
    {
        if ((Marked(Border(), text) ?? Marked(Number(), text)) is { } marked)
            yield return marked;
        else if (term.Length <= MaxLetters && EditLimit.IsPlain(term) && ByDictionary(term, isKnown) is { } parts)
            yield return parts;
    }

    private List<string>? Marked(Regex border, string text)
    {
        var parts = border.Split(text).Select(TechnicalAnalyzer.Fold).ToList();
        return parts.Count is > 1 and <= MaxParts && parts.TrueForAll(part => IsPart(part) && Knows(part)) ? parts : null;
    }

    private static bool IsPart(string part) => part.Length > 1 || (part.Length == 1 && char.IsAsciiDigit(part[0]));

    private bool Knows(string part) => dictionary.KnowsStem(TechnicalAnalyzer.StemOf(part));

    /// <summary>The fewest parts; of as many, those whose rarest is in most documents.</summary>
    private List<string>? ByDictionary(string term, bool isKnown)
    {
        var (minLetters, most) = isKnown ? (4, 2) : (3, MaxParts);
        for (var parts = 2; parts <= most; parts++)
        {
            if (Cut(term, parts, minLetters) is { Documents: > 0 } best)
                return best.Parts;
        }

        return null;
    }

    private (int Documents, List<string> Parts) Cut(string term, int parts, int minLetters)
    {
        if (parts == 1)
            return (IsEnding(term) ? dictionary.DocumentFrequency(term) : 0, [term]);

        var best = (Documents: 0, Parts: new List<string>());
        var minRest = parts == 2 ? 2 : minLetters;
        for (var i = minLetters; i <= term.Length - minRest; i++)
        {
            var own = CommonWords.Contains(term[..i]) ? 0 : dictionary.DocumentFrequency(term[..i]);
            if (own <= best.Documents)
                continue;

            var rest = Cut(term[i..], parts - 1, minLetters);
            if (Math.Min(own, rest.Documents) > best.Documents && (rest.Parts is not [var last] || IsLastPart(last, minLetters)))
                best = (Math.Min(own, rest.Documents), [term[..i], .. rest.Parts]);
        }

        return best;
    }

    private static bool IsEnding(string term) => !CommonWords.Contains(term) || _endings.Contains(term);

    private static bool IsLastPart(string term, int minLetters) => term.Length >= minLetters || _endings.Contains(term);

    /// <summary>Where a small letter meets a capital, a row of capitals a word, or letters a number.</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{L}#+])(?=[0-9])|(?<=[0-9])(?=\p{L})")]
    private static partial Regex Border();

    /// <summary>Where letters meet a number: all that tells in <c>OAuth2</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{L}#+])(?=[0-9])")]
    private static partial Regex Number();
}
