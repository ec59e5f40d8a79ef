using GuideSearch.Analysis;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>A word as typed.</summary>
/// <param name="Term">Folded.</param>
/// <param name="Counts">Whether a suggestion must match it; what does not count still shows how the text begins.</param>
/// <param name="IsFiller">Whether it only says how something is asked; such a word counts where there is no other.</param>
internal readonly record struct TypedWord(string Term, bool Counts, bool IsFiller);

/// <summary>Reads what was typed so far into words, through the analysis of the index.</summary>
internal static class TypedText
{
    /// <returns>In a row, at least one of them counting; empty where there is too little or too much to suggest anything.</returns>
    public static IReadOnlyList<TypedWord> Read(string text)
    {
        var typed = text.TrimStart();
        if (typed.TrimEnd().Length < SuggestRequest.MinCharacters || typed.Length > QueryLimits.TypedCharacters)
            return [];

        var places = TechnicalAnalyzer.Words(typed);
        if (places.Count is 0 or > QueryLimits.TypedWords)
            return [];

        var fillers = FillerWords.Mark([.. places.Select(token => token.Term)]);
        // Nobody knows yet what the last word will be: "the" may become "theory".
        fillers[^1] &= places[^1].End < typed.Length;
        var onlyFillers = Array.TrueForAll(fillers, filler => filler);
        return [.. places.Select((token, i) => new TypedWord(token.Term, onlyFillers || !fillers[i], fillers[i]))];
    }
}
