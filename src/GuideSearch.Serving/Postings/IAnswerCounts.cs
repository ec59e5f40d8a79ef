using GuideSearch.Search;

namespace GuideSearch.Serving.Postings;

/// <summary>Counts what answers a query where only its best candidates are at hand, and the others stay where the index is.</summary>
internal interface IAnswerCounts
{
    /// <summary>
    /// Whether every document that answers is at hand, once it is settled which do: then answers are told apart, sorted and counted here,
    /// and only what is related is counted elsewhere.
    /// </summary>
    bool HasEveryMatch { get; }

    /// <summary>Draws the line between candidates that count and the others, as near as it can to the formula's.</summary>
    /// <param name="passes">Whether the formula counts a document as an answer.</param>
    void Settle(Func<int, bool> passes);

    /// <summary>Whether a candidate is on the right side of the line.</summary>
    bool IsCounted(int document);

    /// <summary>
    /// Whether, with every answer at hand, a candidate came because of the filters alone: a search without them would not know it.
    /// </summary>
    bool IsBeyond(int document);

    /// <param name="others">Documents that answer whatever words they have.</param>
    /// <param name="hidden">Documents that no search may count.</param>
    CountedAnswers Count(SearchRequest request, IReadOnlyCollection<int> others, IReadOnlyCollection<int> hidden);
}

/// <summary>What was counted, by the filters of the request.</summary>
/// <param name="Documents">Answers.</param>
/// <param name="WithWords">Answers that have a word of the query.</param>
/// <param name="Guides">Guides of the answers.</param>
/// <param name="AllWords">Answers that have every word.</param>
/// <param name="AnyWords">Documents that have a word, whether they answer or not.</param>
/// <param name="Facets">By facet and value, without the facet's own selection; none where they are counted here.</param>
internal sealed record CountedAnswers(
    int Documents,
    int WithWords,
    int Guides,
    int AllWords,
    int AnyWords,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets);
