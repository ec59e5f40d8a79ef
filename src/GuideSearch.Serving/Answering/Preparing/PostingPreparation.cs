using GuideSearch.Guides;
using GuideSearch.Preparing;
using GuideSearch.Querying;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Serving.Answering.Preparing;

/// <summary>Finds the questions that a posting makes likely: each of its sentences is a search, and what they find is dealt out.</summary>
/// <remarks>
/// A hit of a sentence brings <c>weight · confidence · score ÷ best score · (⅕ + ⅘ · coverage)</c>: the weight is the sentence's share of
/// idf over its known words, the coverage the hit's share of these. A behavioral question fits any position and gets a fifth less. A
/// question has <c>1 − Π(1 − bring)</c> of all that found it.
/// The guide that has most of it is the likely one of the position: questions of others count less, by the square of what they have of it
/// beside that one. Then always the best is taken, each time with the others of its guide, and those of the same sentence, counting less.
/// </remarks>
internal sealed class PostingPreparation(SearchContext context, GuideCatalog catalog)
{
    /// <summary>Sentences that are searched for: each costs an embedding and a search.</summary>
    private const int MaxSentences = 24;

    private const int HitsPerSentence = 15;

    /// <summary>What a further question of a guide or of a sentence still counts, for each that was taken.</summary>
    private const double SameGuide = 0.97;
    private const double SameSentence = 0.85;

    /// <summary>What a sentence brings a question with none of its words, against one with all: meaning alone leads anywhere.</summary>
    private const double WithoutWords = 0.2;

    /// <summary>What a behavioral question counts: it fits any position.</summary>
    private const double Behavioral = 0.8;

    /// <summary>What a question counts for of a guide that nothing else speaks for.</summary>
    private const double OtherGuide = 0.15;

    /// <summary>Less of it than the likeliest has, and a question is no more likely than any other.</summary>
    private const double MinShare = 0.12;

    private const int MaxWords = 6;

    public Preparation Prepare(PrepareRequest request, Deadline deadline)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, PrepareRequest.MaxSize);
        if (request.Posting.IsTooLong)
            throw new SearchException(SearchError.QueryTooLong, $"A posting has at most {Posting.MaxCharacters} characters.");

        var likely = new Dictionary<int, LikelyQuestion>();
        var sentences = SentenceSearches.Create(request.Posting, context.Postings.Expander, context.Postings.Documents, MaxSentences);
        for (var i = 0; i < sentences.Count && !deadline.IsOver(); i++)
            Search(request, sentences[i], i, likely, deadline);

        return new(context.Generation, [.. Deal(likely, request.Size).Select(ToPrepared)], deadline.WasMissed);
    }

    private void Search(
        PrepareRequest request, SentenceSearch sentence, int place, Dictionary<int, LikelyQuestion> likely, Deadline deadline)
    {
        var search = new SearchRequest
        {
            Query = sentence.Reading,
            Filters = request.Filters,
            Facets = [],
            Aids = request.ComparesMeaning ? SearchAids.All & ~SearchAids.Typo : SearchAids.Synonyms,
        };
        using var run = SearchRun.Prepare(context, search, deadline);
        var hits = new TopKCollector(HitsPerSentence, behind: null);
        run.Collect(hits);
        if (hits.Ranked() is not { Count: > 0 } ranked || ranked[0].Score <= 0)
            return;

        var isBehavioral = run.Postings.InSection(SectionType.Behavioral);
        foreach (var hit in ranked)
        {
            var found = run.Formula.Terms.Where(term => term.Postings.Has(hit.Document)).ToList();
            var coverage = found.Sum(term => term.Postings.Idf) / run.Formula.Terms.Sum(term => term.Postings.Idf);
            var brings = sentence.Weight * run.Confidence * hit.Score / ranked[0].Score * (WithoutWords + (1 - WithoutWords) * coverage)
                * (isBehavioral(hit.Document) ? Behavioral : 1);
            likely[hit.Document] = (likely.GetValueOrDefault(hit.Document) ?? LikelyQuestion.None)
                .With(place, Math.Clamp(brings, 0, 1), WordsOf(found, sentence.Reading));
        }
    }

    /// <summary>The words of the sentence that the question has, with their idf; all of them, at 0, where meaning alone found it.</summary>
    private static List<LedWord> WordsOf(List<TermSignal> found, QueryReading reading)
    {
        var words = found.Where(term => !CommonWords.Contains(term.Term.Text.ToLowerInvariant()))
            .Select(term => new LedWord(term.Term.Text, term.Postings.Idf)).ToList();
        return words.Count > 0 ? words : [.. reading.Words.Select(word => new LedWord(word, 0))];
    }

    private List<LikelyQuestion> Deal(Dictionary<int, LikelyQuestion> likely, int size)
    {
        var byGuide = likely.GroupBy(found => context.Columns.Guides.Of(found.Key))
            .ToDictionary(guide => guide.Key, guide => guide.Sum(found => found.Value.Share));
        var most = byGuide.Count == 0 ? 1 : byGuide.Values.Max();
        var left = likely.Select(found => found.Value with
        {
            Document = found.Key,
            Guide = context.Columns.Guides.Of(found.Key),
            Share = found.Value.Share * WeightOf(byGuide[context.Columns.Guides.Of(found.Key)] / most),
        }).OrderByDescending(found => found.Share).ThenBy(found => found.Document).ToList();

        var dealt = new List<LikelyQuestion>();
        var floor = left.Count == 0 ? 0 : left[0].Share * MinShare;
        while (dealt.Count < size && left.Count > 0)
        {
            var next = left.MaxBy(found => ValueOf(found, dealt))!;
            if (next.Share < floor)
                break;

            dealt.Add(next);
            var question = context.Columns.Asked.QuestionOf(next.Document);
            left.RemoveAll(found => context.Columns.Asked.QuestionOf(found.Document) == question);
        }

        return dealt;
    }

    /// <param name="part">What a guide has beside the likeliest one, from 0 to 1.</param>
    private static double WeightOf(double part) => OtherGuide + (1 - OtherGuide) * part * part;

    private static double ValueOf(LikelyQuestion found, List<LikelyQuestion> dealt) => found.Share
        * Math.Pow(SameGuide, dealt.Count(other => other.Guide == found.Guide))
        * Math.Pow(SameSentence, dealt.Count(other => other.Sentence == found.Sentence));

    private PreparedQuestion ToPrepared(LikelyQuestion found) =>
        new(catalog.ListedOf(found.Document), [.. Rarest(found.Words).Take(MaxWords)]);

    /// <summary>Of all sentences; words that the question does not have say something only where it has none.</summary>
    private static IEnumerable<string> Rarest(IReadOnlyList<LedWord> words)
    {
        var had = words.Where(word => word.Idf > 0).ToList();
        return (had.Count > 0 ? had : words).OrderByDescending(word => word.Idf).Select(word => word.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="Idf">0 where the question does not have it.</param>
    private readonly record struct LedWord(string Text, double Idf);

    /// <summary>A question that sentences found.</summary>
    /// <param name="Share">How likely it is, from 0 to 1 before its guide counts.</param>
    /// <param name="Sentence">The one that brings most.</param>
    /// <param name="Words">Of all of them.</param>
    private sealed record LikelyQuestion(double Share, int Sentence, double Best, IReadOnlyList<LedWord> Words)
    {
        public static LikelyQuestion None { get; } = new(0, 0, 0, []);

        public int Document { get; init; }

        public int Guide { get; init; }

        public LikelyQuestion With(int sentence, double brings, IReadOnlyList<LedWord> words)
        {
            var share = 1 - (1 - Share) * (1 - brings);
            return brings > Best
                ? new(share, sentence, brings, [.. Words, .. words])
                : this with { Share = share, Words = [.. Words, .. words] };
        }
    }
}
