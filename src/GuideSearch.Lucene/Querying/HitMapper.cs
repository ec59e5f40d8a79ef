using System.Numerics;
using GuideSearch.Lucene.Explaining;
using GuideSearch.Lucene.Highlighting;
using GuideSearch.Lucene.Rules;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Makes hits of ranked documents: what they show, where it matches, and what they lack.</summary>
internal sealed class HitMapper(SearchableGeneration generation, Scoring scoring, SearchRequest request, RankingOptions ranking)
{
    private readonly TextMarker _marker = new(scoring);

    /// <summary>Null where no rule holds for the query.</summary>
    public HeldRules? Rules { get; init; }

    public List<SearchHit> Map(IReadOnlyList<RankedDocument> documents, int firstRank) =>
        [.. documents.Select((document, i) => Map(document, firstRank + i))];

    private SearchHit Map(RankedDocument ranked, int rank)
    {
        var text = generation.Texts.Of(ranked.Document);
        var guide = generation.Guides.SummaryOf(ranked.Document);
        return new()
        {
            Id = text.Id,
            Kind = generation.Kinds[ranked.Document],
            Rank = rank,
            Score = ranked.Score,
            Prompt = new(text.Prompt, request.Highlight ? _marker.Mark(text.Prompt).Ranges : []),
            Snippets = SnippetMaker.Make(text.Answer, _marker, request.Snippets, request.Highlight),
            Missing = MissingFrom(ranked.Document),
            Guide = GuideReference.Of(guide),
            Section = text.Section,
            Tags = guide.Tags,
            HasAnswer = text.Answer.Length > 0,
            AnswerWords = text.AnswerWords,
            Anchor = text.Anchor,
            Source = text.Source,
            AskedIn = generation.Asked.CountOf(ranked.Document),
            AlsoAskedIn = generation.Catalog.ElsewhereOf(ranked.Document),
            Why = request.Explain ? WhyOf(ranked.Document) : null,
        };
    }

    private ScoreTree WhyOf(int document)
    {
        var tree = new ScoreExplainer(generation, scoring, ranking).Explain(document);
        return Rules?.Explain(document, tree) ?? tree;
    }

    private List<string> MissingFrom(int document)
    {
        var missing = new List<string>();
        for (var bits = ~scoring.PartsOf(document) & scoring.Coverage.AllWords; bits != 0; bits &= bits - 1)
            missing.Add(scoring.Plan.Words[BitOperations.TrailingZeroCount(bits)].Text);
        return missing;
    }
}
