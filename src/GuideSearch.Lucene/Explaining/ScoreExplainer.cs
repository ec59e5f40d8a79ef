using System.Globalization;
using System.Numerics;
using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Explaining;

/// <summary>
/// Takes a score apart. Each node says how its parts make it: "sum of", "product of", or "saturation of" (n / (n + k1) of its parts' sum).
/// </summary>
internal sealed class ScoreExplainer(SearchableGeneration generation, Scoring scoring, RankingOptions ranking)
{
    public const string Sum = ", sum of:";
    public const string Product = ", product of:";
    public const string Saturation = ", saturation of:";

    /// <summary>The parts that the document has; 0 for a document that the query does not reach.</summary>
    public ScoreTree Explain(int document)
    {
        var parts = scoring.PartsOf(document);
        var brought = Brought(document);
        var factor = scoring.CoverageFactor(parts);
        return new(scoring.Score(brought.Value, parts), "score" + Product, [brought, new(factor, CoverageText(parts), [])]);
    }

    /// <summary>Added up in the order in which the search does it, so that the sum is the same to the last bit.</summary>
    private ScoreTree Brought(int document)
    {
        var parts = new List<ScoreTree>();
        var words = scoring.Plan.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (scoring.Words[i].Has(document))
                parts.Add(WordTree(words[i], scoring.Words[i], document));
        }

        for (var i = 0; i < scoring.Pairs.Count; i++)
        {
            if (scoring.Pairs[i].Has(document))
                parts.Add(PairTree(i, document));
        }

        for (var i = 0; i < scoring.Phrases.Count; i++)
        {
            if (scoring.Phrases[i] is var phrase && phrase.Has(document))
                parts.Add(Tree($"\"{scoring.Plan.Phrases[i].Text}\"", phrase, phrase.Idf, document, Rarity(phrase)));
        }

        return new(parts.Aggregate(0.0, (sum, part) => sum + part.Value), "what words, pairs and phrases bring" + Sum, parts);
    }

    private ScoreTree PairTree(int pair, int document)
    {
        var (first, second) = (scoring.Plan.Words[pair], scoring.Plan.Words[pair + 1]);
        return Tree(
            $"{first.Text} near {second.Text}", scoring.Pairs[pair], scoring.PairWeight(pair), document, "share of what the two words say");
    }

    private ScoreTree WordTree(SoughtWord word, Matches matches, int document)
    {
        var fields = generation.FieldsOf(word, document).Where(f => f.Count > 0)
            .Select(f => new ScoreTree(f.Count, $"in {f.Field.Stems}: occurrences, weighted and by length", [])).ToList();
        var tree = Tree(word.Text, matches, matches.Idf, document, Rarity(matches));
        return tree with { Parts = [tree.Parts[0], tree.Parts[1] with { Parts = fields }] };
    }

    private ScoreTree Tree(string text, Matches matches, double weight, int document, string reason)
    {
        var count = matches.CountIn(document);
        var saturated = Bm25F.Saturate(count, ranking.Saturation);
        return new(
            weight * saturated,
            text + Product,
            [
                new(weight, reason, []),
                new(saturated, $"n / (n + {Number(ranking.Saturation)}){Saturation}", [new(count, "weighted occurrences", [])]),
            ]);
    }

    private string Rarity(Matches matches) =>
        $"rarity: {matches.Documents.Length} of {generation.Documents} documents have it";

    private string CoverageText(ulong parts)
    {
        var (has, all) = (BitOperations.PopCount(parts & scoring.WordParts), scoring.Plan.Words.Count);
        return has == all
            ? "coverage: every word"
            : $"coverage: {has} of {all} words, by weight, to the power {Number(scoring.Steepness)}";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
