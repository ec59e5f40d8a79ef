using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Search;
using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Engine;

/// <summary>An engine over guides in memory: everything that the formula reads, worked out anew each time.</summary>
internal sealed class InMemorySource : IRankingSource
{
    private readonly RankingOptions _options;
    private readonly InMemoryIndex _index;
    private readonly WordNeighbors _neighbors;
    private readonly IReadOnlyList<Guide> _guides;
    private readonly IReadOnlyList<(int Guide, SectionType Section)> _documents;

    public InMemorySource(RankingOptions options, IReadOnlyList<Guide> guides, SynonymSet? synonyms = null)
    {
        (_options, _index, _guides) = (options, new(guides), guides);
        _documents = [.. guides.SelectMany((guide, i) => guide.Documents.Select(document => (i, document.Section)))];
        var dictionary = _index.Dictionary();
        _neighbors = new(dictionary.Words.Where(word => _index.DocumentFrequency(TextField.Prompt, TermForm.Word, word) > 0));
        Expander = new(dictionary, new(synonyms ?? SynonymSet.Empty), options);
        Embeddings = new(DocumentEmbeddings.Compute(_index, dictionary, atOnce: 2), new(dictionary, Documents));
        Roles = new([.. guides.Select(SummaryOf)], options);
    }

    public int Documents => _index.Documents;

    public TermExpander Expander { get; }

    public DocumentEmbeddings Embeddings { get; }

    public GuideRoles Roles { get; }

    private PostingsScorer Scorer => new(_index, FieldWeights.Create(_index, _options), _options, IsIn, new(_index.Documents));

    /// <summary>One guide whose questions are these texts: the prompt, and behind a bar the answer.</summary>
    public static InMemorySource Over(RankingOptions options, params string[] texts) => new(options, [GuideOf(texts)]);

    /// <inheritdoc cref="Over"/>
    public static Guide GuideOf(params string[] texts) => texts
        .Select(text => text.Split('|', StringSplitOptions.TrimEntries))
        .Aggregate(AGuide.Named("g"), (guide, parts) => guide.Asking(parts[0], parts is [_, var answer] ? answer : ""))
        .Build();

    public static GuideSummary SummaryOf(Guide guide) => new()
    {
        Slug = guide.Slug,
        Title = guide.Title,
        Category = guide.Category,
        Vertical = guide.Vertical,
        Tags = guide.Tags,
        Questions = guide.Documents.Count(document => document.Kind is DocumentKind.Question),
    };

    public QueryPlan Plan(QueryNode node, SearchAids aids = SearchAids.All) => QueryCompiler.Compile(node, Expander, aids);

    public QueryPlan Plan(string text, SearchAids aids = SearchAids.All) => Plan(QueryReader.Read(text).Node, aids);

    public RankingFormula Formula(string text, Func<SearchRequest, SearchRequest>? change = null)
    {
        var plain = new SearchRequest { Query = QueryReader.Read(text) };
        var request = change?.Invoke(plain) ?? plain;
        return RankingFormula.Create(Plan(request.Query.Node, request.Aids), request, this, _options);
    }

    public ScoredPostings PostingsOf(QueryTerm term) => term.Section is { } type ? OfSection(type) : Scorer.Score(term);

    public ScoredPostings PostingsOf(QueryPhrase phrase) => Scorer.Score(phrase);

    public ScoredPostings PostingsOfPair(string first, string second, string? joined) => Scorer.ScorePair(first, second, joined);

    public ScoredPostings NeighborsOf(QueryTerm term) => term.EmbeddedWords is [var word]
        ? Scorer.ScoreAny(_neighbors.ImpactsOf(word, (float)_options.NeighborFloor))
        : ScoredPostings.None;

    public ScoredPostings ExcludedBy(QueryTerm term) => Scorer.ScoreExcluded(term);

    public int GuideOf(int document) => _documents[document].Guide;

    public QuestionTurns TurnsOf(int document) => TurnedQuestions.Read(_index)[document];

    public Func<int, bool> InSection(SectionType type) => document => _documents[document].Section == type;

    public IReadOnlyList<FoundGroup> GroupsOf(QueryTerm term) => Scorer.GroupsOf(term);

    public IReadOnlyList<(TextField Field, double Occurrences)> FieldsOf(VariantGroup group, int document) =>
        Scorer.FieldsOf(group.Variants, document);

    private bool IsIn(int document, IReadOnlyList<string> fields) => SynonymFields.Include(fields, _guides[GuideOf(document)]);

    private ScoredPostings OfSection(SectionType type)
    {
        var documents = Enumerable.Range(0, Documents).Where(InSection(type)).ToArray();
        return documents.Length == 0
            ? ScoredPostings.None
            : new(documents, Array.ConvertAll(documents, _ => 1F), _options.SectionAsked * Bm25F.Idf(Documents, documents.Length));
    }
}
