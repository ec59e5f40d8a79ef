using System.Collections.Concurrent;
using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;
using GuideSearch.Synonyms;

namespace GuideSearch.Serving.Postings;

/// <summary>The scored postings of one generation, behind a cache: what the formula reads.</summary>
internal sealed class GenerationPostings : IRankingSource
{
    /// <summary>Entries of the cache per document: enough for some thousand frequent words, 8 bytes each.</summary>
    private const int CachedEntriesPerDocument = 200;

    private readonly ConcurrentBag<PostingsScorer> _scorers = [];
    private readonly ConcurrentBag<Accumulators> _accumulators = [];
    private readonly PostingsCache _cache;
    private readonly IOccurrences _occurrences;
    private readonly FieldWeights _weights;
    private readonly Lazy<WordNeighbors> _neighbors;
    private readonly SectionPostings _sections;
    private readonly GuideMap _guides;
    private readonly QuestionTurns[] _turns;
    private readonly RankingOptions _options;

    private GenerationPostings(
        IOccurrences occurrences, Lazy<WordNeighbors> neighbors, SectionPostings sections, GuideMap guides, RankingOptions options)
    {
        (_occurrences, _neighbors, _sections, _guides, _options) = (occurrences, neighbors, sections, guides, options);
        _weights = FieldWeights.Create(occurrences, options);
        _turns = TurnedQuestions.Read(occurrences);
        _cache = new(Math.Max(occurrences.Documents, 1_000) * CachedEntriesPerDocument);
    }

    public int Documents => _occurrences.Documents;

    public required TermExpander Expander { get; init; }

    public required PhraseForms PhraseForms { get; init; }

    public required DocumentEmbeddings Embeddings { get; init; }

    public required GuideRoles Roles { get; init; }

    /// <param name="dictionary">Of the same documents as the occurrences.</param>
    /// <param name="embeddings">Of the same documents.</param>
    public static GenerationPostings Create(
        IOccurrences occurrences,
        TermDictionary dictionary,
        SynonymSet synonyms,
        sbyte[] embeddings,
        DocumentColumns columns,
        RankingOptions options)
    {
        var neighbors = new Lazy<WordNeighbors>(() => new(dictionary.WordsInPrompts));
        return new(occurrences, neighbors, new(columns.Facets.ColumnOf(FacetNames.Section), options), columns.Guides, options)
        {
            Expander = new(dictionary, new(synonyms), options),
            PhraseForms = new(dictionary, occurrences),
            Embeddings = new(embeddings, new(dictionary, occurrences.Documents)),
            Roles = new(columns.Guides.Summaries, options),
        };
    }

    public ScoredPostings PostingsOf(QueryTerm term) => _cache.GetOrAdd(
        term.Key, () => term.Section is { } type ? _sections.Of(type) : Score(scorer => scorer.Score(term)));

    public ScoredPostings PostingsOf(QueryPhrase phrase) => _cache.GetOrAdd(phrase.Key, () => Score(scorer => scorer.Score(phrase)));

    public ScoredPostings PostingsOfPair(string first, string second, string? joined) =>
        _cache.GetOrAdd($"{first}~{second}~{joined}", () => Score(scorer => scorer.ScorePair(first, second, joined)));

    public ScoredPostings NeighborsOf(QueryTerm term) => term.EmbeddedWords is [var word]
        ? _cache.GetOrAdd($"near:{word}", () => Score(scorer => scorer.ScoreAny(NeighborsOf(word))))
        : ScoredPostings.None;

    /// <summary>Where a term or what stands in for it stands in a question or its answer.</summary>
    public ScoredPostings InQuestion(QueryTerm term) => ExcludedBy(term);

    public ScoredPostings ExcludedBy(QueryTerm term) => _cache.GetOrAdd("-" + term.Key, () => Score(scorer => scorer.ScoreExcluded(term)));

    public int GuideOf(int document) => _guides.Of(document);

    public QuestionTurns TurnsOf(int document) => _turns[document];

    public Func<int, bool> InSection(SectionType type) => _sections.Has(type);

    public IReadOnlyList<FoundGroup> GroupsOf(QueryTerm term) => Score(scorer => scorer.GroupsOf(term));

    public IReadOnlyList<(TextField Field, double Occurrences)> FieldsOf(VariantGroup group, int document) =>
        Score(scorer => scorer.FieldsOf(group.Variants, document));

    /// <summary>In how many documents a stem stands, in the question or in the answer, whichever are more.</summary>
    public int FrequencyOf(string stem) =>
        TextFields.OfQuestion.Max(field => _occurrences.DocumentFrequency(field, TermForm.Stem, stem));

    /// <summary>Empty accumulators, to be returned.</summary>
    public Accumulators Rent() => _accumulators.TryTake(out var accumulators) ? accumulators : new(Documents);

    public void Return(Accumulators accumulators)
    {
        accumulators.Clear();
        _accumulators.Add(accumulators);
    }

    private IEnumerable<(string Word, float Impact)> NeighborsOf(string word) =>
        _neighbors.Value.ImpactsOf(word, (float)_options.NeighborFloor);

    private bool IsIn(int document, IReadOnlyList<string> fields) => SynonymFields.Include(fields, _guides.SummaryOf(document));

    private T Score<T>(Func<PostingsScorer, T> score)
    {
        var scorer = _scorers.TryTake(out var free) ? free : new(_occurrences, _weights, _options, IsIn);
        var scored = score(scorer);
        _scorers.Add(scorer);
        return scored;
    }
}
