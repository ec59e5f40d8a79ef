using GuideSearch.Guides;
using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Schema;
using GuideSearch.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Guides and questions by their names.</summary>
internal sealed class GuideCatalog(SearchableGeneration generation, AtomicReader reader)
{
    private static readonly string[] _facets = [FacetNames.Tag, FacetNames.Category, FacetNames.Vertical];

    private readonly FacetTable _table =
        new([.. _facets.Select(name => FacetColumn.Of(name, [.. generation.Guides.Summaries.Select(guide => ValuesOf(guide, name))]))]);

    public GuideList List(GuideListRequest request)
    {
        var summaries = generation.Guides.Summaries;
        var words = request.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var facets = new FacetCounter(_table, request.Filters, _facets);
        var found = new List<GuideSummary>();
        for (var guide = 0; guide < summaries.Count; guide++)
        {
            if (!Array.TrueForAll(words, word => FacetAnswer.BeginsWith(summaries[guide].Title, word)))
                continue;

            var check = facets.Check(guide);
            if (check != FacetCounter.Refused)
                facets.Count(guide, check);
            if (check == FacetCounter.Accepted)
                found.Add(summaries[guide]);
        }

        var page = found.OrderBy(guide => guide.Title, StringComparer.OrdinalIgnoreCase).ThenBy(guide => guide.Slug, StringComparer.Ordinal)
            .Skip((request.Page - 1) * request.Size).Take(request.Size);
        return new(generation.Id, found.Count, [.. page], facets.Facets(int.MaxValue, (_, value) => value));
    }

    public GuideDetails? FindGuide(string slug) =>
        generation.Guides.Find(slug) is { } guide
            ? new(guide, [.. generation.Guides.DocumentsOf(guide.Slug).Where(generation.IsShown).Select(SummaryOf)])
            : null;

    public QuestionDetails? FindQuestion(QuestionId id)
    {
        if (FindDocument(id) is not { } document)
            return null;

        var guide = generation.Guides.SummaryOf(document);
        var neighbours = generation.Guides.DocumentsOf(guide.Slug).Where(other => IsNeighbour(other, document)).ToList();
        var at = neighbours.IndexOf(document);
        return new(
            generation.Texts.Stored(document).ToQuestion(),
            guide,
            at > 0 ? SummaryOf(neighbours[at - 1]) : null,
            at + 1 < neighbours.Count ? SummaryOf(neighbours[at + 1]) : null)
        {
            AskedIn = generation.Asked.CountOf(document),
            AlsoAskedIn = ElsewhereOf(document),
        };
    }

    /// <param name="id">Of today, else an earlier one; its guide may be named by an earlier slug.</param>
    /// <returns>Null when there is no such question or passage.</returns>
    public int? FindDocument(QuestionId id)
    {
        if (DocumentOf(id) is { } document)
            return document;
        if (generation.Moves.TryGetValue(id, out var today))
            return DocumentOf(today);
        return generation.Guides.Find(id.Guide) is { Slug: var slug } && slug != id.Guide ? FindDocument(id with { Guide = slug }) : null;
    }

    /// <returns>Null when there is no such question or passage.</returns>
    public int? DocumentOf(QuestionId id) => DocumentOf(reader, id);

    /// <returns>Null when there is no such question or passage.</returns>
    public static int? DocumentOf(AtomicReader reader, QuestionId id)
    {
        var documents = reader.GetTermDocsEnum(new Term(IndexFields.Id, id.ToString()));
        return documents?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS ? document : null;
    }

    public ListedQuestion ListedOf(int document) => new(
        SummaryOf(document), GuideReference.Of(generation.Guides.SummaryOf(document)), generation.Asked.CountOf(document));

    /// <summary>The same question in other guides.</summary>
    public IReadOnlyList<QuestionElsewhere> ElsewhereOf(int document) =>
    [
        .. from other in generation.Asked.OthersOf(document).Take(QuestionElsewhere.Most)
           select new QuestionElsewhere(generation.Texts.Of(other).Id, generation.Guides.SummaryOf(other).Title),
    ];

    /// <summary>Whether one leads on to the other; a hidden one is only where it is asked for itself.</summary>
    private bool IsNeighbour(int other, int document) =>
        generation.Kinds[other] == generation.Kinds[document] && (other == document || generation.IsShown(other));

    private QuestionSummary SummaryOf(int document)
    {
        var text = generation.Texts.Of(document);
        return new(
            text.Id,
            generation.Kinds[document],
            text.Prompt,
            text.Section,
            text.SectionTitle,
            text.Answer.Length > 0,
            text.AnswerWords,
            text.Anchor);
    }

    private static IReadOnlyList<string> ValuesOf(GuideSummary guide, string facet) => facet switch
    {
        FacetNames.Tag => guide.Tags,
        FacetNames.Category => [guide.Category],
        _ => [guide.Vertical],
    };
}
