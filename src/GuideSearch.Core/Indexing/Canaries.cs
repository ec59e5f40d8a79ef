using System.Security.Cryptography;
using System.Text;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Rules;
using GuideSearch.Search;

namespace GuideSearch.Indexing;

/// <summary>
/// Questions of a new generation that must be among the hits when they are searched for by their own words: a generation that cannot do
/// that is broken in a way that no checksum shows. Which hit leads is the business of the ranking, and a tie says nothing of the index.
/// </summary>
internal static class Canaries
{
    public const int Count = 5;

    private const int MaxNamed = 3;

    /// <summary>
    /// Draws from the questions by their address and the content's hash: equal content gives equal canaries. Prompts that stand once in
    /// their guide come first; others are drawn only where there are too few of these.
    /// </summary>
    /// <remarks>A build reads the few prompts that are drawn and those of their guides, not every one.</remarks>
    public static IReadOnlyList<Question> Draw(IEnumerable<Question> questions, string contentHash)
    {
        var all = questions.Where(q => q.Kind is DocumentKind.Question).ToList();
        var byGuide = all.ToLookup(q => q.Id.Guide, StringComparer.Ordinal);
        var wordings = new Dictionary<string, ILookup<string, Question>>(StringComparer.Ordinal);
        var (unique, others) = (new List<Question>(), new List<Question>());
        foreach (var question in all.OrderBy(q => LotOf(q.Id, contentHash)))
        {
            if (unique.Count == Count)
                break;
            if (WordsOf(question) is { } words)
                (WordingsOf(question.Id.Guide)[words].Count() == 1 ? unique : others).Add(question);
        }

        return [.. unique.Concat(others).Take(Count)];

        ILookup<string, Question> WordingsOf(string guide)
        {
            if (!wordings.TryGetValue(guide, out var found))
                wordings[guide] = found = byGuide[guide].ToLookup(q => WordsOf(q) ?? "", StringComparer.Ordinal);
            return found;
        }
    }

    /// <returns>A sentence for each that does not find itself; empty when all do.</returns>
    public static async Task<IReadOnlyList<string>> ReasonsAgainstAsync(
        IQuestionSearcher searcher, IEnumerable<Question> canaries, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var canary in canaries)
        {
            if (await ReasonAgainstAsync(searcher, canary, cancellationToken) is { } reason)
                reasons.Add(reason);
        }

        return reasons;
    }

    /// <summary>Looks for it in its own guide, page by page, for a wording may stand there often.</summary>
    /// <returns>What was asked and what came instead; null when it is among the hits.</returns>
    private static async Task<string?> ReasonAgainstAsync(IQuestionSearcher searcher, Question canary, CancellationToken cancellationToken)
    {
        var found = new List<SearchHit>();
        for (var page = 1; page * SearchRequest.MaxSize <= SearchRequest.MaxDepth; page++)
        {
            var response = await searcher.SearchAsync(RequestFor(canary, page), cancellationToken);
            if (response.Hits.Any(hit => hit.Id == canary.Id) || response.Rules.Any(rule => Hides(rule, canary)))
                return null;

            found.AddRange(response.Hits);
            if (response.Hits.Count < SearchRequest.MaxSize)
                break;
        }

        var came = found.Count == 0
            ? "found nothing"
            : $"found {found.Count} others, '{string.Join("', '", found.Take(MaxNamed).Select(hit => hit.Id))}' before all";
        return $"The index is broken: the search for \"{canary.Prompt}\" in the guide of the question '{canary.Id}' {came}.";
    }

    private static SearchRequest RequestFor(Question canary, int page) => new()
    {
        Query = QueryReader.Read(canary.Prompt),
        Filters = [new(FacetNames.Guide, FacetMode.Any, [canary.Id.Guide])],
        Page = page,
        Size = SearchRequest.MaxSize,
        Snippets = 0,
        Highlight = false,
        Facets = [],
    };

    private static bool Hides(AppliedRule rule, Question canary) => rule.Action is RuleAction.Hide && rule.Question == canary.Id;

    /// <returns>Null where the prompt reads as more than words.</returns>
    private static string? WordsOf(Question question) =>
        QueryReader.Read(question.Prompt) is var reading && reading.Text == question.Prompt && IsPlain(reading)
            ? string.Join(' ', reading.Words).ToLowerInvariant()
            : null;

    /// <summary>A prompt that reads as words and nothing else: no exclusion, no filter, not too long.</summary>
    private static bool IsPlain(QueryReading reading) =>
        reading is { Excess: null, LongText: null, Words.Count: > 0, Excluded.Count: 0, Filters.Count: 0 };

    private static UInt128 LotOf(QuestionId id, string contentHash) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{contentHash}\0{id}")));
}
