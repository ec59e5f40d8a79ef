using System.Globalization;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;

namespace GuideSearch.Ranking.Scoring;

/// <summary>Two neighboring terms that stand together, within <see cref="RankingOptions.ProximityWindow"/> words in either order.</summary>
public sealed class ProximitySignal : PostingsSignal
{
    private readonly string _text;
    private readonly string _weightText;

    private ProximitySignal(ScoredPostings postings, double weight, string text, string weightText)
        : base(postings, weight) => (_text, _weightText) = (text, weightText);

    public override string Symbol => "proximity";

    protected override string Text => _text;

    protected override string WeightText => _weightText;

    /// <summary>Two words that the guides write as one belong together, whatever else they mean apart: then the weight is 1.</summary>
    public static ProximitySignal Between(TermSignal first, TermSignal second, IRankingSource source, RankingOptions options)
    {
        var joined = JoinedOf(first.Term, second.Term);
        var weight = joined is null || options.ProximityWeight == 0 ? options.ProximityWeight : 1;
        var counts = weight > 0 && !first.Postings.IsEmpty && !second.Postings.IsEmpty;
        var postings = counts && (first.Term.LastStem, second.Term.FirstStem) is ({ } before, { } behind)
            ? source.PostingsOfPair(before, behind, joined)
            : ScoredPostings.None;
        var name = joined is null
            ? string.Create(CultureInfo.InvariantCulture, $"proximityWeight {weight:0.###}")
            : "1 (the guides write them as one)";
        return new(
            postings,
            weight * (first.Postings.Idf + second.Postings.Idf) / 2,
            $"{first.Term.Text} ~ {second.Term.Text}",
            $"weight = {name} × mean idf of the two words");
    }

    /// <summary>The one word that stands for both, written together.</summary>
    private static string? JoinedOf(QueryTerm first, QueryTerm second) => first.Variants
        .Where(variant => variant is { Kind: VariantKind.Respaced, Stems.Count: 1, Stretch: not null } && second.Variants.Contains(variant))
        .Select(variant => variant.Stems[0]).FirstOrDefault();
}
