using System.Globalization;
using System.Numerics;
using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Explaining;

/// <summary>
/// Takes a score apart. Each node says how its parts make it: "sum of", "product of", "best of", or
/// "saturation of" (n / (n + k1) of its parts' sum).
/// </summary>
internal sealed class ScoreExplainer(SearchableGeneration generation, Scoring scoring, RankingOptions ranking)
{
    public const string Sum = ", sum of:";
    public const string Product = ", product of:";
    public const string Saturation = ", saturation of:";
    public const string Best = ", best of:";

    /// <summary>The parts that the document has; 0 for a document that the query does not reach.</summary>
    public ScoreTree Explain(int document)
    {
        var parts = scoring.PartsOf(document);
        var brought = Brought(document);
        var factor = scoring.Coverage.FactorOf(parts);
        var words = new ScoreTree(brought.Value * factor, "words" + Product, [brought, new(factor, CoverageText(parts), [])]);
        var near = Near(document, parts);
        IReadOnlyList<ScoreTree> all = [words, .. near.Parts.Count > 0 ? [near] : Array.Empty<ScoreTree>(), .. Beside(document)];
        return Sided(scoring.Score(document, new(brought.Value, near.Value, parts)), scoring.Sides.FactorOf(parts), all);
    }

    private static ScoreTree Sided(double score, double factor, IReadOnlyList<ScoreTree> parts)
    {
        if (factor == 1)
            return new(score, "score" + Sum, parts);

        var sum = new ScoreTree(parts.Aggregate(0.0, (sum, part) => sum + part.Value), "what it has" + Sum, parts);
        return new(score, "score" + Product, [new(factor, "does not name both sides of the comparison", []), sum]);
    }

    /// <summary>What words near those that it lacks bring, in the order in which the search adds it.</summary>
    private ScoreTree Near(int document, ulong parts)
    {
        var near = new List<ScoreTree>();
        for (var i = 0; i < scoring.Neighbours.Count; i++)
        {
            if ((parts >> i & 1) == 0 && scoring.Neighbours[i] is var matches && matches.Has(document))
            {
                var text = $"near {scoring.Plan.Words[i].Text}";
                near.Add(Tree(text, matches, scoring.NearWeight(i), document, "share of what the word says"));
            }
        }

        return new(near.Aggregate(0.0, (sum, part) => sum + part.Value), "its prompt has words near in meaning" + Sum, near);
    }

    /// <summary>What it has in common with the query beside words, in the order in which the search adds it.</summary>
    private IEnumerable<ScoreTree> Beside(int document)
    {
        if (scoring.GuideBonusOf(document) is > 0 and var named)
            yield return new(named, "its guide is named by the query", []);
        if (scoring.ExperienceBonusOf(document) is > 0 and var told)
            yield return new(told, "asks for an experience, as the query does", []);
        if (scoring.Meaning.BonusOf(document) is > 0 and var meant)
            yield return new(meant, $"close in meaning: likeness {Number(scoring.Meaning.LikenessOf(document))}", []);
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
        var tree = Tree(word.Text, matches, matches.Idf, document, Rarity(matches));
        if (word.Section is not null)
            return tree;

        var groups = generation.GroupsOf(word).Select(found => GroupTree(found, document)).Where(group => group.Value > 0).ToList();
        return tree with { Parts = [tree.Parts[0], tree.Parts[1] with { Parts = groups }] };
    }

    /// <summary>What one group of forms reaches in the document, as it is weighed against the others.</summary>
    private ScoreTree GroupTree(FoundGroup found, int document)
    {
        var fields = generation.FieldsOf(found.Group, document).Where(f => f.Count > 0)
            .Select(f => new ScoreTree(f.Count, $"in {f.Field.Stems}: occurrences, weighted and by length", [])).ToList();
        var saturated = Bm25F.Saturate(fields.Sum(f => f.Value), ranking.Saturation);
        var counted = new ScoreTree(saturated, $"n / (n + {Number(ranking.Saturation)}){Saturation}", fields);
        var factor = new ScoreTree(found.Factor, "weight and rarity against the word itself", []);
        return new(found.Factor * saturated, found.Group.Name + Product, [factor, counted]);
    }

    private static ScoreTree Tree(string text, Matches matches, double weight, int document, string reason)
    {
        var share = matches.ShareIn(document);
        return new(weight * share, text + Product, [new(weight, reason, []), new(share, "share of it" + Best, [])]);
    }

    private string Rarity(Matches matches) =>
        $"rarity: {matches.Documents.Length} of {generation.Documents} documents have it";

    private string CoverageText(ulong parts)
    {
        var (has, all) = (BitOperations.PopCount(parts & scoring.Coverage.AllWords), scoring.Plan.Words.Count);
        return has == all
            ? "coverage: every word"
            : $"coverage: {has} of {all} words, by weight, to the power {Number(scoring.Coverage.Steepness)}";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
