using System.Globalization;
using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

// The score of a document d for a query q:
//
//   score(q, d) = boost(d) · bothSides(q, d) · turned(q, d) · ( (1 − w) · words(q, d) ÷ W + w · meaning(q, d) )
//   words(q, d) = (Σ_t bm25f(t, d) + Σ proximity + Σ phrase) · coverage(q, d)
//                 + Σ neighbor + namedGuide + experience + semantic
//
// Without a sentence encoder, and for a query that makes no use of it, w is 0 and W is 1.
//
//   bm25f       idf(t) · f ÷ (f + k1), f = Σ_field weight · occurrences ÷ lengthNorm            Bm25F, PostingsScorer
//   proximity   two neighboring words that stand together: a share of their mean idf            ProximitySignal
//   phrase      a quoted phrase: bm25f of the phrase as one term                                 PhraseSignal
//   coverage    (Σ idf of matched terms ÷ Σ idf) ^ e                                             Coverage
//   neighbor    a prompt's word with an embedding close to a missing term                        NeighborSignal
//   namedGuide  the query names the role that the guide is for; half of it for the topic beside  NamedGuideSignal
//   experience  the query asks for an experience, the document is a behavioral question          ExperienceSignal
//   semantic    similarity of the word embeddings of query and document                          SemanticSignal
//   meaning     nearness of the sentence vectors of query and document; w, W                     Fusion, MeaningIndex
//   bothSides   less than 1 where a comparison is asked for and one side is missing              ComparedSides
//   turned      less than 1 where a word that turns what is asked is missing, or added         TurnedQuestions
//   boost       of a rule for this query; applied by the walk, since rules have no say in what a query means
//
// A new signal is a class below or beside this file, a line in SignalsBesideWords, and its weight in RankingOptions.

/// <summary>
/// The ranking formula for one query over one generation, made of signals and factors that score and explain themselves.
/// </summary>
/// <remarks>
/// Immutable, but for what <see cref="SemanticSignal.ReadAll"/> puts at hand. The explanation walks the lists of the score in their order:
/// its value equals the score to the last bit.
/// </remarks>
public sealed record RankingFormula
{
    private RankingFormula()
    {
    }

    public required QueryPlan Plan { get; init; }

    /// <summary>bm25f, in the order of the query: clause i is term i.</summary>
    public required IReadOnlyList<TermSignal> Terms { get; init; }

    /// <summary>One for each two neighboring terms.</summary>
    public required IReadOnlyList<ProximitySignal> Proximity { get; init; }

    /// <summary>Clauses behind those of the terms.</summary>
    public required IReadOnlyList<PhraseSignal> Phrases { get; init; }

    /// <summary>One for each term; none where the query has no embedding.</summary>
    public required IReadOnlyList<NeighborSignal> Neighbors { get; init; }

    public required IReadOnlyList<ScoredPostings> Excluded { get; init; }

    public required SemanticSignal Semantic { get; init; }

    public required Coverage Coverage { get; init; }

    public required ComparedSides BothSides { get; init; }

    public required TurnedQuestions Turned { get; init; }

    public required MatchPredicate Matching { get; init; }

    /// <summary>Whether similarity may count: what is browsed or quoted means what it says.</summary>
    public required bool UsesEmbeddings { get; init; }

    /// <summary>Words and meaning as shares; null without a sentence encoder, or where the query makes no use of it.</summary>
    public Fusion? Fusion { get; private init; }

    /// <summary>The summands between neighbor and semantic, in the order in which they are added.</summary>
    private ISignal[] BesideWords { get; init; } = [];

    /// <summary>
    /// A bit for each word that means what it says, and no sentence: it names the role of a guide or a type of section. All of them where
    /// the query ends in half a word, which an encoder reads as another.
    /// </summary>
    public ulong LiteralTerms
    {
        get
        {
            if (Plan.Terms.Any(term => term.IsBeginning))
                return ulong.MaxValue;

            var literal = BesideWords.OfType<NamedGuideSignal>().Aggregate(0UL, (terms, signal) => terms | signal.Terms);
            for (var i = 0; i < Plan.Terms.Count; i++)
                literal |= Plan.Terms[i].Section is null ? 0 : 1UL << i;
            return literal;
        }
    }

    /// <summary>Reads the postings of every clause.</summary>
    public static RankingFormula Create(QueryPlan plan, SearchRequest request, IRankingSource source, RankingOptions options)
    {
        IReadOnlyList<TermSignal> terms = [.. plan.Terms.Select(term => new TermSignal(term, source.PostingsOf(term), source, options))];
        var postings = terms.Select(term => term.Postings).ToList();
        var coverage = new Coverage([.. postings.Select(p => p.Idf)], options);
        var usesEmbeddings = request.Aids.HasFlag(SearchAids.Semantic) && options.SemanticWeight > 0 && terms.Count > 0;
        var semantic = SemanticSignal.For(usesEmbeddings ? plan : null, coverage.TotalIdf, source, options);
        return new()
        {
            Plan = plan,
            Terms = terms,
            Proximity = [.. terms.Zip(terms.Skip(1), (first, second) => ProximitySignal.Between(first, second, source, options))],
            Phrases = [.. plan.Phrases.Select(phrase => new PhraseSignal(phrase, source.PostingsOf(phrase), source.Documents))],
            Neighbors = semantic.IsKnown && options.NeighborWeight > 0
                ? [.. terms.Select((term, i) => new NeighborSignal(i, term, source.NeighborsOf(term.Term), source.Documents, options))]
                : [],
            Excluded = [.. plan.Excluded.Select(source.ExcludedBy), .. plan.ExcludedPhrases.Select(source.PostingsOf)],
            Semantic = semantic,
            Coverage = coverage,
            BothSides = new(plan, postings, options),
            Turned = new(request.Query.Turns, source.TurnsOf, options),
            Matching = MatchPredicate.Create(postings, plan.Phrases.Count, request.Match, options),
            UsesEmbeddings = usesEmbeddings,
            BesideWords = [.. SignalsBesideWords(terms, request, coverage.TotalIdf, source, options)],
        };
    }

    /// <summary>The same formula with the query's embedding moved towards some documents (Rocchio 1971).</summary>
    /// <param name="best">At least one.</param>
    public RankingFormula Towards(IReadOnlyList<int> best) => this with { Semantic = Semantic.Towards(best) };

    /// <summary>The same formula with meaning beside the words.</summary>
    public RankingFormula With(Fusion fusion) => this with { Fusion = fusion };

    /// <summary>Summands beside words, in the order in which they are added; those that this query cannot earn are left out.</summary>
    private static IEnumerable<ISignal> SignalsBesideWords(
        IReadOnlyList<TermSignal> terms, SearchRequest request, double totalIdf, IRankingSource source, RankingOptions options)
    {
        if (NamedGuideSignal.For(terms, source, options) is { } namedGuide)
            yield return namedGuide;
        if (request.Query.AsksForExperience)
            yield return new ExperienceSignal(source.InSection(SectionType.Behavioral), totalIdf, options);
    }

    /// <summary>Adds every clause to the accumulators; gives up, with what it has, when the time is over.</summary>
    public void Fill(Accumulators accumulators, Func<bool> isOver)
    {
        for (var i = 0; i < Terms.Count && !isOver(); i++)
            accumulators.AddClause(Terms[i].Postings, Terms[i].Weight, clause: i);
        for (var i = 0; i < Proximity.Count && !isOver(); i++)
            accumulators.AddBonus(Proximity[i].Postings, Proximity[i].Weight);
        for (var i = 0; i < Phrases.Count && !isOver(); i++)
            accumulators.AddClause(Phrases[i].Postings, Phrases[i].Weight, clause: Terms.Count + i);
        for (var i = 0; i < Neighbors.Count && !isOver(); i++)
            accumulators.AddNeighbors(Neighbors[i].Postings, Neighbors[i].Weight, clause: i);
        foreach (var postings in Excluded)
            accumulators.Exclude(postings);
    }

    /// <summary>The score, but for the boost of a rule.</summary>
    public double Score(int document, in AccumulatedRow row)
    {
        var words = WordsOf(document, row);
        return FactorOf(document, row.Clauses) * (Fusion is null ? words : Fusion.Mix(words, document, row.Clauses));
    }

    /// <summary>What the words of the query bring.</summary>
    public double WordsOf(int document, in AccumulatedRow row) => WordsBesideSimilarity(document, row) + Semantic.Score(document);

    /// <summary>
    /// Never above <see cref="WordsOf"/>, and at most <see cref="WordsSlack"/> below: a similarity that is not at hand is left out.
    /// </summary>
    public double MinWordsOf(int document, in AccumulatedRow row) =>
        Semantic.KnowsAll ? WordsOf(document, row) : WordsBesideSimilarity(document, row);

    /// <summary>The most that words bring above <see cref="MinWordsOf"/>, rounding included.</summary>
    public double WordsSlack => Semantic.KnowsAll ? 0 : (1 + 1e-9) * Semantic.MaxScore;

    /// <summary>Never above <see cref="Score"/>, and at most <see cref="Slack"/> below; told without what costs most.</summary>
    public double LowerBound(int document, in AccumulatedRow row)
    {
        var words = MinWordsOf(document, row);
        return FactorOf(document, row.Clauses) * (Fusion is null ? words : Fusion.Mix(words, document, row.Clauses));
    }

    /// <summary>The most that a score is above its <see cref="LowerBound"/>, rounding included.</summary>
    public double Slack => WordsSlack * (Fusion?.WordsFactor ?? 1) * (1 + 1e-9);

    /// <summary>The score of one document, taken apart.</summary>
    /// <param name="semanticHit">Whether similarity alone made it a hit.</param>
    public ScoreTree Explain(int document, bool semanticHit)
    {
        var clauses = ClausesOf(document, semanticHit);
        if (FactorOf(document, clauses) == 1)
            return ExplainSum("score", document, clauses);

        var sum = ExplainSum("sum", document, clauses);
        List<(string Name, ScoreTree Tree)> factors =
        [
            .. BothSides.FactorOf(clauses) != 1 ? [("bothSides", BothSides.Explain(clauses))] : Array.Empty<(string, ScoreTree)>(),
            .. Turned.FactorOf(document) != 1 ? [("turned", Turned.Explain(document))] : Array.Empty<(string, ScoreTree)>(),
        ];
        return new(
            FactorOf(document, clauses) * sum.Value,
            $"score = {string.Join(" × ", factors.Select(factor => factor.Name))} × sum" + ExplanationText.Product,
            [.. factors.Select(factor => factor.Tree), sum]);
    }

    private double FactorOf(int document, ulong clauses) => BothSides.FactorOf(clauses) * Turned.FactorOf(document);

    /// <summary>The bracket of the equation.</summary>
    private ScoreTree ExplainSum(string name, int document, ulong clauses)
    {
        var words = ExplanationText.SumOf(
            "Σ bm25f + proximity + phrase",
            [.. Explained(document, Terms), .. Explained(document, Proximity), .. Explained(document, Phrases)]);
        var coverage = Coverage.Explain(clauses);
        var neighbors = ExplanationText.SumOf("Σ neighbor", [.. Explained(document, Neighbors.Where(n => !n.Has(clauses)))]);
        IReadOnlyList<ScoreTree> parts =
        [
            new(
                words.Value * coverage.Value, "words = (Σ bm25f + proximity + phrase) × coverage" + ExplanationText.Product,
                [words, coverage]),
            .. neighbors.Parts.Count > 0 ? [neighbors] : Array.Empty<ScoreTree>(),
            .. Explained(document, [.. BesideWords, Semantic]),
        ];
        return Fusion is null
            ? ExplanationText.SumOf(name, parts)
            : Fusion.Explain(name, ExplanationText.SumOf("words", parts), document, clauses);
    }

    /// <summary>The clauses that one document matches, without accumulators.</summary>
    public ulong ClausesOf(int document, bool semanticHit)
    {
        var clauses = semanticHit ? Accumulators.SemanticClause : 0;
        for (var i = 0; i < Terms.Count; i++)
            clauses |= Terms[i].Postings.Has(document) ? 1UL << i : 0;
        for (var i = 0; i < Phrases.Count; i++)
            clauses |= Phrases[i].Postings.Has(document) ? 1UL << (Terms.Count + i) : 0;
        return Excluded.Any(postings => postings.Has(document)) ? clauses | Accumulators.ExcludedClause : clauses;
    }

    private double WordsBesideSimilarity(int document, in AccumulatedRow row)
    {
        var sum = ScoreOfWords(row);
        foreach (var signal in BesideWords)
            sum += signal.Score(document);
        return sum;
    }

    private double ScoreOfWords(in AccumulatedRow row) => row.Words * Coverage.FactorOf(row.Clauses) + row.Neighbors;

    private static IEnumerable<ScoreTree> Explained(int document, IEnumerable<ISignal> signals) =>
        signals.Select(signal => signal.Explain(document)).OfType<ScoreTree>();
}

/// <summary>A signal that is read from postings: weight × impact.</summary>
/// <param name="weight">Its highest possible contribution.</param>
public abstract class PostingsSignal(ScoredPostings postings, double weight) : ISignal
{
    public ScoredPostings Postings { get; } = postings;

    public double Weight { get; } = weight;

    public abstract string Symbol { get; }

    /// <summary>What the query wrote.</summary>
    protected abstract string Text { get; }

    /// <summary>How <see cref="Weight"/> is made.</summary>
    protected abstract string WeightText { get; }

    public double Score(int document) => Weight * Postings.ImpactIn(document);

    public ScoreTree? Explain(int document) => Postings.Has(document)
        ? new(
            Score(document),
            $"{Symbol}({Text}) = weight × impact{ExplanationText.Product}",
            [new(Weight, WeightText, []), new(Postings.ImpactIn(document), "impact" + ExplanationText.Best, PartsOfImpact(document))])
        : null;

    protected virtual IReadOnlyList<ScoreTree> PartsOfImpact(int document) => [];

    protected static string IdfText(ScoredPostings postings, int documents) => string.Create(
        CultureInfo.InvariantCulture, $"weight = idf = ln(1 + (N − n + ½) ÷ (n + ½)), N {documents}, n {postings.Frequency}");
}

/// <summary><c>bm25f(t, d)</c>; for a requested type of section its weighted idf.</summary>
public sealed class TermSignal(QueryTerm term, ScoredPostings postings, IRankingSource source, RankingOptions options)
    : PostingsSignal(postings, postings.Idf)
{
    public QueryTerm Term => term;

    public override string Symbol => term.Section is null ? "bm25f" : "section";

    protected override string Text => term.Text;

    protected override string WeightText => term.Section is null
        ? IdfText(Postings, source.Documents)
        : string.Create(
            CultureInfo.InvariantCulture, $"weight = sectionAsked {options.SectionAsked:0.###} × idf, n {Postings.Frequency}");

    protected override IReadOnlyList<ScoreTree> PartsOfImpact(int document) => term.Section is null
        ? [.. source.GroupsOf(term).Where(found => found.Has(document)).Select(found => GroupTree(found, document))]
        : [];

    /// <summary>What one group of variants reaches in the document, as it is weighed against the others.</summary>
    private ScoreTree GroupTree(FoundGroup found, int document)
    {
        var fields = source.FieldsOf(found.Group, document).Where(f => f.Occurrences > 0)
            .Select(f => ExplanationText.Leaf(f.Occurrences, FieldText(f.Field))).ToList();
        var saturated = Bm25F.Saturate(fields.Sum(field => field.Value), options.Saturation);
        var saturation = string.Create(CultureInfo.InvariantCulture, $"f ÷ (f + saturation {options.Saturation:0.###})");
        var impact = new ScoreTree(saturated, saturation + ExplanationText.Saturation, fields);
        var factor = ExplanationText.Leaf(
            found.Factor, $"variant weight {found.Group.Weight:0.###} × idf, against the idf of the word itself");
        return new(found.Factor * saturated, found.Group.Name + ExplanationText.Product, [factor, impact]);
    }

    private FormattableString FieldText(TextField field)
    {
        var (name, weight) = (FieldWeights.NameOf(field), FieldWeights.WeightOf(field, options));
        return $"f in {name} = {name}Weight {weight:0.###} × occurrences ÷ length norm";
    }
}

/// <summary>A quoted phrase, scored as one term.</summary>
/// <param name="documents">N, of the generation.</param>
public sealed class PhraseSignal(QueryPhrase phrase, ScoredPostings postings, int documents) : PostingsSignal(postings, postings.Idf)
{
    public override string Symbol => "phrase";

    protected override string Text => $"\"{phrase.Text}\"";

    protected override string WeightText => IdfText(Postings, documents);
}

/// <summary>A word of the prompt whose vector is close to that of a term which the document lacks.</summary>
/// <param name="clause">Of the term.</param>
/// <param name="documents">N: a term that no document has would be the rarest.</param>
public sealed class NeighborSignal(int clause, TermSignal term, ScoredPostings postings, int documents, RankingOptions options)
    : PostingsSignal(postings, options.NeighborWeight * (term.Postings.Idf > 0 ? term.Postings.Idf : Bm25F.Idf(documents, 0)))
{
    public override string Symbol => "neighbor";

    protected override string Text => term.Term.Text;

    protected override string WeightText =>
        string.Create(CultureInfo.InvariantCulture, $"weight = neighborWeight {options.NeighborWeight:0.###} × idf of the missing word");

    /// <summary>Whether a document has the term itself.</summary>
    public bool Has(ulong clauses) => (clauses >> clause & 1) != 0;
}

/// <summary>Bonus for behavioral questions where the query asks for an experience; otherwise 0.</summary>
/// <param name="totalIdf">Σ idf of the query.</param>
public sealed class ExperienceSignal(Func<int, bool> isBehavioral, double totalIdf, RankingOptions options) : ISignal
{
    public string Symbol => "experience";

    public double Score(int document) => isBehavioral(document) ? options.ExperienceAsked * totalIdf : 0;

    public ScoreTree? Explain(int document) => Score(document) is > 0 and var score
        ? ExplanationText.Leaf(score, $"experience = experienceAsked {options.ExperienceAsked:0.###} × Σ idf {totalIdf:0.###}")
        : null;
}
