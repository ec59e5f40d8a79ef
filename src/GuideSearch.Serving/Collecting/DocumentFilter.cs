using GuideSearch.Guides;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

/// <summary>A condition on documents that is neither a word of the query nor a facet.</summary>
/// <param name="Accepts">Whether a document meets it.</param>
/// <param name="Refusal">Why a document that does not is no hit, as a sentence.</param>
internal sealed record DocumentFilter(Func<int, bool> Accepts, string Refusal)
{
    /// <summary>
    /// The filters of a request. A new one is a line here: hits, counts, what is learned from the best hits, what is found by meaning and
    /// the explanation all go by this list.
    /// </summary>
    public static IReadOnlyList<DocumentFilter> From(SearchRequest request, DocumentColumns columns) =>
    [
        .. OfKind(request.Kind, columns.Kinds),
    ];

    /// <summary>All of them as one, which costs a call a document.</summary>
    public static Func<int, bool> All(IReadOnlyList<DocumentFilter> filters) => filters switch
    {
        [] => _ => true,
        [var only] => only.Accepts,
        _ => document => filters.All(filter => filter.Accepts(document)),
    };

    private static DocumentFilter[] OfKind(KindFilter kind, DocumentKind[] kinds) => kind switch
    {
        KindFilter.Question => [new(document => kinds[document] is DocumentKind.Question, MatchReasons.AgainstKind(kind))],
        KindFilter.Overview => [new(document => kinds[document] is DocumentKind.Overview, MatchReasons.AgainstKind(kind))],
        _ => [],
    };
}
