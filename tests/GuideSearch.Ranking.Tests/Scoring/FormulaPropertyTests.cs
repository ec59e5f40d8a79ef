using CsCheck;
using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>
/// What holds for any query over any guides with any options: scores lie within their bounds, impacts lie within 0 and 1, and the
/// explanation of a document is its score to the last bit.
/// </summary>
public class FormulaPropertyTests
{
    private const string Seed = "0000Kq3vM9s2";

    private static readonly Gen<string> _words = Gen.OneOf(
        "zab", "zeb", "model", "models", "modeling", "salary", "wage", "garden", "kitchen", "c++", "ci/cd", "manager", "management");

    private static readonly Gen<string> _texts = _words.List[1, 5].Select(words => string.Join(' ', words));

    /// <summary>Among them words that are unfinished, misspelt, or known to the thesaurus alone.</summary>
    private static readonly Gen<string> _queries = Gen.OneOf(
        _texts,
        Gen.OneOf("manag", "gard", "zeb manag", "gardne", "salry zab", "zob", "zob kitchenn"),
        _texts.Select(text => $"\"{text}\""),
        Gen.Select(_texts, _words, (text, word) => $"{text} -{word}"),
        Gen.Select(_words, _words, (left, right) => $"{left} vs {right}"),
        _texts.Select(text => $"tell me about a time you {text}"),
        _texts.Select(text => $"behavioral questions {text}"));

    private static readonly Gen<Guide> _guides = Gen.Select(
        _texts,
        Gen.Select(_texts, _texts, Gen.OneOf(SectionType.Technical, SectionType.Behavioral)).List[1, 4],
        (title, questions) => questions
            .Aggregate(AGuide.Named("g").Titled(title + " interview guide"), (guide, q) => guide.Asking(q.Item1, q.Item2, q.Item3))
            .Build());

    private static readonly SynonymSet _synonyms = new(
    [
        SynonymEntry.TwoWay(["manag", "gard", "zob", "kitchen"], new("synonyms.yml")),
        SynonymEntry.TwoWay(["salry zab", "model"], new("synonyms.yml")),
    ]);

    /// <summary>All options within their bounds, the edges among them.</summary>
    private static Gen<RankingOptions> Options => Gen.Select(Share, Share, Share, Share, Share, Share, Read);

    private static Gen<double> Share => Gen.Int[0, 10].Select(tenths => tenths / 10.0);

    private static RankingOptions Read(double a, double b, double c, double d, double e, double f) => new()
    {
        PromptWeight = a * 10,
        ShortLength = b,
        AnswerLength = c,
        StemShare = d,
        FamilyShare = e,
        CompletionWeight = f,
        ContinuationWeight = a,
        TypoWeight = b,
        SynonymWeight = c,
        ProximityWeight = d * 2,
        CoverageExponent = e * 3,
        OneSideFactor = f,
        NeighborWeight = a,
        GuideNamed = b * 3,
        ExperienceAsked = c * 3,
        SemanticWeight = d * 3,
        SemanticFloor = e,
    };

    [Fact]
    public void A_score_lies_between_its_bounds() => Sample((formula, document, row) =>
    {
        Assert.All(FromPostings(formula), signal => Assert.InRange(signal.Score(document), 0, signal.Weight));
        Assert.InRange(formula.Semantic.Score(document), 0, formula.Semantic.MaxScore);
        var bound = formula.LowerBound(document, row);
        Assert.InRange(formula.Score(document, row), bound, bound + formula.Slack);
    });

    [Fact]
    public void Every_impact_lies_within_0_and_1() => Sample((formula, document, _) =>
        Assert.All(FromPostings(formula), signal =>
            Assert.All(signal.Postings.Impacts, impact => Assert.InRange(impact, float.Epsilon, 1))));

    [Fact]
    public void The_explanation_is_the_score_to_the_last_bit() => Sample((formula, document, row) =>
        Assert.Equal(formula.Score(document, row), formula.Explain(document, semanticHit: false).Value));

    [Fact]
    public void Factors_lie_within_0_and_1() => Sample((formula, _, row) =>
    {
        Assert.InRange(formula.Coverage.FactorOf(row.Clauses), 0, 1);
        Assert.InRange(formula.BothSides.FactorOf(row.Clauses), 0, 1);
    });

    private static IEnumerable<PostingsSignal> FromPostings(RankingFormula formula) =>
        formula.Terms.Concat<PostingsSignal>(formula.Proximity).Concat(formula.Phrases).Concat(formula.Neighbors);

    private static void Sample(Action<RankingFormula, int, AccumulatedRow> holds) =>
        Gen.Select(_queries, _guides.Array[1, 3], Options).Sample(
            (query, guides, options) =>
            {
                var source = new InMemorySource(options, guides, _synonyms);
                var formula = source.Formula(query);
                var accumulators = new Accumulators(source.Documents);
                formula.Fill(accumulators, () => false);
                var documents = Enumerable.Range(0, source.Documents).ToList();
                var best = documents.Max(document => formula.WordsOf(document, accumulators.RowOf(document)));
                var matches = new MeaningMatches(0.5F, documents.ConvertAll(document => (document, 4000 - 100 * document)));
                foreach (var any in (RankingFormula[])[formula, formula.With(Fusion.Create(matches, best, 0.5, 2, 0, options))])
                {
                    foreach (var document in documents)
                        holds(any, document, accumulators.RowOf(document));
                }
            },
            seed: Seed,
            iter: 300);
}
