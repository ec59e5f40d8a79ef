using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering;

/// <summary>Guides and questions by their names.</summary>
/// <param name="generation">Name of the generation.</param>
/// <param name="documentOf">The document of an address of today; null where there is none.</param>
/// <param name="moves">The address of today for each earlier one.</param>
internal sealed class GuideCatalog(
    string generation,
    DocumentColumns columns,
    StoredTexts texts,
    Func<QuestionId, int?> documentOf,
    IReadOnlyDictionary<QuestionId, QuestionId> moves)
{
    private readonly FacetTable _table = new(
    [
        .. from facet in columns.Definitions.All
           where facet.NarrowsGuides
           select FacetColumn.Create(facet, [.. columns.Guides.Summaries.Select(guide => facet.OfGuide!(guide))]),
    ]);

    private readonly GuideLinks _links = new(columns.Guides.Summaries);

    public GuideList List(GuideListRequest request)
    {
        var summaries = columns.Guides.Summaries;
        var words = request.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var facets = new FacetCounter(_table, request.Filters, listed: null);
        var found = new List<GuideSummary>();
        for (var guide = 0; guide < summaries.Count; guide++)
        {
            if (!Array.TrueForAll(words, word => LabelPrefix.Begins(summaries[guide].Title, word)))
                continue;

            var check = facets.Check(guide);
            if (check != FacetCounter.Refused)
                facets.Count(guide, check);
            if (check == FacetCounter.Accepted)
                found.Add(summaries[guide]);
        }

        var page = found.OrderBy(guide => guide.Title, StringComparer.OrdinalIgnoreCase).ThenBy(guide => guide.Slug, StringComparer.Ordinal)
            .Skip((request.Page - 1) * request.Size).Take(request.Size);
        return new(generation, found.Count, [.. page], facets.Facets(int.MaxValue, (_, value) => value));
    }

    public GuideDetails? FindGuide(string slug) =>
        columns.Guides.Find(slug) is { } guide
            ? new(guide, [.. ShownOf(guide)])
            : null;

    public bool HasFile(string path) => _links.HasFile(path);

    public QuestionDetails? FindQuestion(QuestionId id)
    {
        if (FindDocument(id) is not { } document)
            return null;

        var guide = columns.Guides.SummaryOf(document);
        var neighbours = columns.Guides.DocumentsOf(guide.Slug).Where(other => IsNeighbour(other, document)).ToList();
        var at = neighbours.IndexOf(document);
        var question = texts.Stored(document).ToQuestion();
        return new(
            question,
            guide,
            at > 0 ? SummaryOf(neighbours[at - 1]) : null,
            at + 1 < neighbours.Count ? SummaryOf(neighbours[at + 1]) : null)
        {
            AskedIn = columns.Asked.CountOf(document),
            AlsoAskedIn = ElsewhereOf(document, QuestionElsewhere.Most),
            Links = _links.From(question, ShownOf),
        };
    }

    /// <param name="id">Of today, else an earlier one; its guide may be named by an earlier slug.</param>
    /// <returns>Null when there is no such question or passage.</returns>
    public int? FindDocument(QuestionId id)
    {
        if (DocumentOf(id) is { } document)
            return document;
        if (moves.TryGetValue(id, out var today))
            return DocumentOf(today);
        return columns.Guides.Find(id.Guide) is { Slug: var slug } && slug != id.Guide ? FindDocument(id with { Guide = slug }) : null;
    }

    /// <param name="id">Of today.</param>
    /// <returns>Null when there is no such question or passage.</returns>
    public int? DocumentOf(QuestionId id) => documentOf(id);

    /// <summary>Several at once, in their order.</summary>
    public List<ListedQuestion> ListedOf(List<int> documents)
    {
        texts.Load(documents);
        return documents.ConvertAll(ListedOf);
    }

    public ListedQuestion ListedOf(int document) => new(
        SummaryOf(document), GuideReference.From(columns.Guides.SummaryOf(document)), columns.Asked.CountOf(document));

    /// <summary>The same question in other guides.</summary>
    /// <param name="count">At most so many are read.</param>
    public IReadOnlyList<QuestionElsewhere> ElsewhereOf(int document, int count) =>
    [
        .. from other in columns.Asked.OthersOf(document).Take(count)
           select new QuestionElsewhere(texts.Of(other).Id, columns.Guides.SummaryOf(other).Title),
    ];

    private IEnumerable<QuestionSummary> ShownOf(GuideSummary guide)
    {
        var documents = columns.Guides.DocumentsOf(guide.Slug).Where(columns.IsShown).ToList();
        texts.Load(documents);
        return documents.Select(SummaryOf);
    }

    /// <summary>Whether one leads on to the other; a hidden one is only where it is asked for itself.</summary>
    private bool IsNeighbour(int other, int document) =>
        columns.Kinds[other] == columns.Kinds[document] && (other == document || columns.IsShown(other));

    private QuestionSummary SummaryOf(int document)
    {
        var text = texts.Of(document);
        return new(
            text.Id,
            columns.Kinds[document],
            text.Prompt,
            text.Section,
            text.SectionTitle,
            text.Answer.Length > 0,
            text.AnswerWords,
            text.Anchor);
    }
}
