using System.Security.Cryptography;
using System.Text;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Rules;
using GuideSearch.Search;

namespace GuideSearch.Indexing;

/// <summary>
/// Questions of a new generation that must find themselves first when they are searched for: a generation that cannot do that is
/// broken in a way that no checksum shows.
/// </summary>
internal static class Canaries
{
    public const int Count = 5;

    /// <summary>Draws from the questions by their address and the content's hash: equal content gives equal canaries.</summary>
    public static IReadOnlyList<Question> Draw(IEnumerable<Question> questions, string contentHash) =>
    [
        .. questions.Where(q => q.Kind is DocumentKind.Question && IsPlain(QueryReader.Read(q.Prompt)))
            .OrderBy(q => LotOf(q.Id, contentHash)).Take(Count),
    ];

    /// <returns>A sentence for each that does not find itself; empty when all do.</returns>
    public static async Task<IReadOnlyList<string>> ReasonsAgainstAsync(
        IQuestionSearcher searcher, IEnumerable<Question> canaries, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var canary in canaries)
        {
            if (!await FindsItselfAsync(searcher, canary, cancellationToken))
                reasons.Add($"A search for the question '{canary.Id}' by its own words does not find it first; the index is broken.");
        }

        return reasons;
    }

    /// <summary>First in its own guide, where no other guide can ask the same with better words.</summary>
    public static async Task<bool> FindsItselfAsync(IQuestionSearcher searcher, Question canary, CancellationToken cancellationToken)
    {
        var request = new SearchRequest
        {
            Query = QueryReader.Read(canary.Prompt),
            Filters = [new(FacetNames.Guide, FacetMode.Any, [canary.Id.Guide])],
            Snippets = 0,
            Highlight = false,
            Facets = [],
        };
        var response = await searcher.SearchAsync(request, cancellationToken);
        return response.Rules.Any(rule => Disturbs(rule, canary)) || FindsFirst(response.Hits, canary);
    }

    private static bool FindsFirst(IReadOnlyList<SearchHit> hits, Question canary) =>
        hits.Any(hit => hit.Id == canary.Id && hit.Score >= hits[0].Score);

    /// <summary>Whether a rule may keep a canary from the first place: then its place says nothing of the index.</summary>
    private static bool Disturbs(AppliedRule rule, Question canary) => rule.Action is not RuleAction.Hide || rule.Question == canary.Id;

    /// <summary>A prompt that reads as words and nothing else: no exclusion, no filter, not too long.</summary>
    private static bool IsPlain(QueryReading reading) =>
        reading is { Excess: null, Words.Count: > 0, Excluded.Count: 0, Filters.Count: 0 };

    private static UInt128 LotOf(QuestionId id, string contentHash) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{contentHash}\0{id}")));
}
