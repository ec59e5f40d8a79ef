using System.Collections.Concurrent;
using GuideSearch.Guides;
using GuideSearch.Lucene.Clusters;
using GuideSearch.Lucene.Expanding;
using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Indexing;
using GuideSearch.Lucene.Meaning;
using GuideSearch.Lucene.Rules;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Suggesting;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>
/// Everything a search reads, in memory or behind a cache: made once per generation, shared by all searches, never changed.
/// </summary>
internal sealed class SearchableGeneration
{
    /// <summary>Entries of the match cache per document: enough for some thousand frequent words, 8 bytes each.</summary>
    private const int CachedMatchesPerDocument = 200;

    private readonly ConcurrentBag<MatchBuilder> _builders = [];
    private readonly ConcurrentBag<ScoreBoard> _boards = [];
    private readonly Occurrences _occurrences;
    private readonly FieldWeights _weights;
    private readonly MatchCache _matches;
    private readonly WordNeighbours _neighbours;
    private readonly RankingOptions _ranking;
    private readonly SectionMatches _sections;

    public SearchableGeneration(OpenGeneration open, RankingOptions ranking)
    {
        var reader = open.Segment;
        (Id, Documents, Moves, _ranking) = (open.Id, reader.MaxDoc, open.Moves, ranking);
        _occurrences = new(reader);
        _weights = new(reader, ranking);
        _matches = new(Math.Max(Documents, 1_000) * CachedMatchesPerDocument);
        FacetTable = new([.. FacetNames.All.Select(name => FacetColumn.Read(reader, name))]);
        Kinds = Array.ConvertAll(NumberColumn.Read(reader, IndexFields.Kind), kind => (DocumentKind)kind);
        Dates = NumberColumn.Read(reader, IndexFields.Date);
        Rules = new(open.Rules, id => GuideCatalog.DocumentOf(reader, id));
        Guides = new(Facets[FacetNames.All.ToList().IndexOf(FacetNames.Guide)], WithoutHidden(open.Guides));
        Asked = new(open.Clusters, Guides, IsShown);
        // As much work as all the rest together, on a core of its own.
        var suggestions = Task.Run(() => new SuggestionIndex(Suggestibles.Of(this, reader)));
        Titles = new(Guides.Summaries);
        Roles = new(Guides.Summaries);
        var lexicon = new Lexicon(reader);
        Expansion = new(lexicon, new(lexicon), new(open.Synonyms));
        _neighbours = new(_occurrences, lexicon);
        Meanings = new(open.Directions, new(lexicon, Documents));
        _sections = new(Facets[FacetNames.All.ToList().IndexOf(FacetNames.Section)], ranking);
        Texts = new(reader);
        Catalog = new(this, reader);
        Suggestions = suggestions.GetAwaiter().GetResult();
    }

    public string Id { get; }

    public int Documents { get; }

    /// <summary>The address of today for each earlier one.</summary>
    public IReadOnlyDictionary<QuestionId, QuestionId> Moves { get; }

    /// <summary>In the order of <see cref="FacetNames.All"/>.</summary>
    public FacetColumn[] Facets => FacetTable.Columns;

    public FacetTable FacetTable { get; }

    public FacetColumn Tags => Facets.First(column => column.Name == FacetNames.Tag);

    public DocumentKind[] Kinds { get; }

    /// <summary>Day numbers; <see cref="IndexFields.NoDate"/> where a guide tells none.</summary>
    public int[] Dates { get; }

    public GuideShelves Guides { get; }

    public AskedQuestions Asked { get; }

    public GuideTitles Titles { get; }

    public GuideRoles Roles { get; }

    public Expansion Expansion { get; }

    public DocumentMeanings Meanings { get; }

    public DisplayTexts Texts { get; }

    public GuideCatalog Catalog { get; }

    public SuggestionIndex Suggestions { get; }

    public RuleBook Rules { get; }

    /// <summary>What browsing sorts by: the day of the guide, later the more guides ask the question.</summary>
    public double BrowseKeyOf(int document) => Dates[document] + _ranking.AskedDays * Math.Log2(Asked.CountOf(document));

    /// <summary>Whether a document is of the kind that a search looks at.</summary>
    public Func<int, bool> OfKind(KindFilter filter) => filter switch
    {
        KindFilter.Question => document => Kinds[document] is DocumentKind.Question,
        KindFilter.Overview => document => Kinds[document] is DocumentKind.Overview,
        _ => _ => true,
    };

    /// <summary>Whether lists may name a document: no rule hides it for every search.</summary>
    public bool IsShown(int document) => !Rules.Hidden.ContainsKey(document);

    /// <summary>What to show for a value of a facet.</summary>
    public string LabelOf(string facet, string value) => facet == FacetNames.Guide ? Guides.Find(value)?.Title ?? value : value;

    /// <summary>In how many documents a stem stands, in the question or in the answer, whichever are more.</summary>
    public int FrequencyOf(string stem) =>
        Math.Max(_occurrences.Documents(IndexFields.Prompt.Stems, stem), _occurrences.Documents(IndexFields.Answer.Stems, stem));

    public Matches MatchesOf(SoughtWord word) => _matches.GetOrAdd(
        word.Key, () => word.Section is { } type ? _sections.Of(type) : Build(builder => builder.Of(word)));

    /// <summary>Whether a document stands in a section of this type.</summary>
    public Func<int, bool> InSection(SectionType type) => _sections.Has(type);

    public Matches MatchesOf(SoughtPhrase phrase) => _matches.GetOrAdd(phrase.Key, () => Build(builder => builder.Of(phrase)));

    /// <summary>Which documents an excluded word shuts out.</summary>
    public Matches ExcludedBy(SoughtWord word) => _matches.GetOrAdd("-" + word.Key, () => Build(builder => builder.OfExcluded(word)));

    /// <summary>Which documents an excluded phrase shuts out.</summary>
    public Matches ExcludedBy(SoughtPhrase phrase) =>
        _matches.GetOrAdd("-" + phrase.Key, () => Build(builder => builder.OfExcluded(phrase)));

    /// <summary>Where two stems stand together.</summary>
    public Matches MatchesOfPair(string first, string second) =>
        _matches.GetOrAdd($"{first}~{second}", () => Build(builder => builder.OfPair(first, second)));

    /// <summary>Whose prompt has a word near this one in meaning; a share of 1 stands for the same.</summary>
    public Matches NeighboursOf(SoughtWord word) => word.MeantWords is [var meant]
        ? _matches.GetOrAdd($"near:{meant}", () => Build(builder => builder.OfAny(SharesOf(meant))))
        : Matches.None;

    /// <summary>Where the word itself and its substitutes stand; for explanations, past the cache.</summary>
    public IReadOnlyList<FoundGroup> GroupsOf(SoughtWord word) => Build(builder => builder.GroupsOf(word));

    /// <summary>What each field adds to the weighted occurrences of a group of forms in one document.</summary>
    public IReadOnlyList<(SearchedText Field, double Count)> FieldsOf(FormGroup group, int document) =>
        new FieldCounts(_occurrences, _weights, _ranking).Of(group.Forms, document);

    public ScoreBoard RentBoard() => _boards.TryTake(out var board) ? board : new(Documents);

    public void Return(ScoreBoard board)
    {
        board.Clear();
        _boards.Add(board);
    }

    /// <summary>The guides as lists count them.</summary>
    private IReadOnlyList<GuideSummary> WithoutHidden(IReadOnlyList<GuideSummary> guides)
    {
        if (Rules.Hidden.Count == 0)
            return guides;

        var hidden = Rules.Hidden.Where(h => Kinds[h.Key] is DocumentKind.Question).CountBy(h => h.Value.Guide).ToDictionary();
        return [.. guides.Select(guide => guide with { Questions = guide.Questions - hidden.GetValueOrDefault(guide.Slug) })];
    }

    private IEnumerable<(string Word, float Share)> SharesOf(string word)
    {
        var floor = (float)_ranking.NeighbourFloor;
        return _neighbours.Of(word, floor).Select(near => (near.Word, (near.Likeness - floor) / (1 - floor)));
    }

    private T Build<T>(Func<MatchBuilder, T> build)
    {
        var builder = _builders.TryTake(out var free) ? free : new(_occurrences, _weights, _ranking, Documents);
        var built = build(builder);
        _builders.Add(builder);
        return built;
    }
}
