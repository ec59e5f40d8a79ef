using System.Numerics;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering;

/// <summary>Makes hits of ranked documents: what they show, where it matches, and what they lack.</summary>
internal sealed class HitMapper
{
    private readonly SearchContext _context;
    private readonly SearchRun _run;
    private readonly SearchRequest _request;
    private readonly StoredTexts _texts;
    private readonly GuideCatalog _catalog;
    private readonly TextMarker _marker;
    private readonly SnippetMaker _snippets;

    public HitMapper(SearchContext context, SearchRun run, SearchRequest request, StoredTexts texts, GuideCatalog catalog)
    {
        (_context, _run, _request, _texts, _catalog) = (context, run, request, texts, catalog);
        var formula = run.Formula;
        _marker = new(formula.Plan, [.. formula.Terms.Select(term => term.Weight), .. formula.Phrases.Select(phrase => phrase.Weight)]);
        _snippets = new(_marker, context.Options);
    }

    public List<SearchHit> Map(IReadOnlyList<RankedDocument> documents, int firstRank) =>
        [.. documents.Select((document, i) => Map(document, firstRank + i))];

    private SearchHit Map(RankedDocument ranked, int rank)
    {
        var (document, columns) = (ranked.Document, _context.Columns);
        var text = _texts.Of(document);
        var guide = columns.Guides.SummaryOf(document);
        return new()
        {
            Id = text.Id,
            Kind = columns.Kinds[document],
            Rank = rank,
            Score = ranked.Score,
            Prompt = new(text.Prompt, _request.Highlight ? _marker.Mark(text.Prompt).Ranges : []),
            Snippets = _snippets.Make(text.Answer, _request.Snippets, _request.Highlight),
            Missing = MissingFrom(document),
            Guide = GuideReference.From(guide),
            Section = text.Section,
            Tags = guide.Tags,
            Labels = guide.Labels,
            HasAnswer = text.Answer.Length > 0,
            AnswerWords = text.AnswerWords,
            Anchor = text.Anchor,
            Source = text.Source,
            AskedIn = columns.Asked.CountOf(document),
            AlsoAskedIn = _catalog.ElsewhereOf(document, _request.AlsoAskedIn),
            Why = _request.Explain ? _run.Explain(document) : null,
        };
    }

    private List<string> MissingFrom(int document)
    {
        var missing = new List<string>();
        var formula = _run.Formula;
        for (var bits = ~_run.ClausesOf(document) & formula.Coverage.AllTerms; bits != 0; bits &= bits - 1)
            missing.Add(formula.Plan.Terms[BitOperations.TrailingZeroCount(bits)].Text);
        return [.. missing.Distinct(StringComparer.Ordinal)];
    }
}
