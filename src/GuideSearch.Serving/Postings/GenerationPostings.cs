using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Serving.Postings;

/// <summary>The scored postings of one generation, behind a cache: what the formula reads.</summary>
internal sealed class GenerationPostings : IRankingSource, IPostings
{
    /// <summary>Entries of the cache per document: enough for some thousand frequent words, 8 bytes each.</summary>
    private const int CachedEntriesPerDocument = 200;

    private readonly PostingsCache _cache;
    private readonly IOccurrences _occurrences;
    private readonly GenerationFacts _facts;
    private readonly IFrequencies? _frequencies;

    /// <param name="occurrences">Of the whole generation, or of the documents that a query needs.</param>
    /// <param name="frequencies">Of the whole generation, where the occurrences are not.</param>
    public GenerationPostings(IOccurrences occurrences, GenerationFacts facts, IFrequencies? frequencies = null)
    {
        (_occurrences, _facts, _frequencies) = (occurrences, facts, frequencies);
        _cache = new(Math.Max(facts.Documents, 1_000) * CachedEntriesPerDocument);
        PhraseForms = new(facts.Dictionary, occurrences);
    }

    /// <summary>Counts what is not here; null where all postings of the query are.</summary>
    public IAnswerCounts? Counts { get; init; }

    public int Documents => _facts.Documents;

    public TermExpander Expander => _facts.Expander;

    public PhraseForms PhraseForms { get; }

    public DocumentEmbeddings Embeddings => _facts.Embeddings;

    public GuideRoles Roles => _facts.Roles;

    /// <summary>All queries read the same postings: all of them.</summary>
    public GenerationPostings For(QueryPlan plan, SearchRequest request, IReadOnlyCollection<int> others) => this;

    public GenerationPostings For(IReadOnlyList<QueryTerm> terms) => this;

    public ScoredPostings PostingsOf(QueryTerm term) => _cache.GetOrAdd(
        term.Key, () => term.Section is { } type ? _facts.Sections.Of(type) : Score(scorer => scorer.Score(term)));

    public ScoredPostings PostingsOf(QueryPhrase phrase) => _cache.GetOrAdd(phrase.Key, () => Score(scorer => scorer.Score(phrase)));

    public ScoredPostings PostingsOfPair(string first, string second, string? joined) =>
        _cache.GetOrAdd($"{first}~{second}~{joined}", () => Score(scorer => scorer.ScorePair(first, second, joined)));

    public ScoredPostings NeighborsOf(QueryTerm term) => term.EmbeddedWords is [var word]
        ? _cache.GetOrAdd($"near:{word}", () => ScoreAny(_facts.Neighbors.Value.ImpactsOf(word, (float)_facts.Options.NeighborFloor)))
        : ScoredPostings.None;

    /// <summary>Where a term or what stands in for it stands in a question or its answer.</summary>
    public ScoredPostings InQuestion(QueryTerm term) => ExcludedBy(term);

    public ScoredPostings ExcludedBy(QueryTerm term) => _cache.GetOrAdd("-" + term.Key, () => Score(scorer => scorer.ScoreExcluded(term)));

    public int GuideOf(int document) => _facts.Guides.Of(document);

    public QuestionTurns TurnsOf(int document) => _facts.Turns[document];

    public Func<int, bool> InSection(SectionType type) => _facts.Sections.Has(type);

    public IReadOnlyList<FoundGroup> GroupsOf(QueryTerm term) => Score(scorer => scorer.GroupsOf(term));

    public IReadOnlyList<(TextField Field, double Occurrences)> FieldsOf(VariantGroup group, int document) =>
        Score(scorer => scorer.FieldsOf(group.Variants, document));

    /// <summary>In how many documents a stem stands, in the question or in the answer, whichever are more.</summary>
    public int FrequencyOf(string stem) =>
        TextFields.OfQuestion.Max(field => _occurrences.DocumentFrequency(field, TermForm.Stem, stem));

    public Accumulators Rent() => _facts.Rent();

    public void Return(Accumulators accumulators) => _facts.Return(accumulators);

    private ScoredPostings ScoreAny(IEnumerable<(string Word, float Impact)> words) => Score(scorer => scorer.ScoreAny(words));

    private bool IsIn(int document, IReadOnlyList<string> fields) => SynonymFields.Include(fields, _facts.Guides.SummaryOf(document));

    private T Score<T>(Func<PostingsScorer, T> score)
    {
        var space = _facts.RentScorerSpace();
        var scored = score(new(_occurrences, _facts.Weights, _facts.Options, IsIn, space, _frequencies));
        _facts.Return(space);
        return scored;
    }
}
