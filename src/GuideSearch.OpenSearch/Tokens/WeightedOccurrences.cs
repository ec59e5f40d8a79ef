using System.Runtime.InteropServices;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Tokens;

/// <summary>
/// The f of <see cref="Bm25F"/> for each stem of a document, whatever the inflection: by it the cluster orders candidates nearly as the
/// formula does, and the formula orders those that come.
/// </summary>
/// <remarks>A document is sent before the average lengths of its generation are known; typical ones do.</remarks>
internal static class WeightedOccurrences
{
    /// <param name="packed">See <see cref="PackedText"/>.</param>
    /// <param name="lengths">In words, by field.</param>
    /// <param name="stemOf">From the number of a word to that of its stem.</param>
    /// <returns>By the number of the stem, above 0.</returns>
    public static IReadOnlyDictionary<int, float> Create(
        ReadOnlySpan<byte> packed, int[] lengths, Func<int, int> stemOf, RankingOptions options)
    {
        var weights = TextFields.All.Select(field => FieldWeights.WeightOf(field, options)
            / Bm25F.LengthNorm(lengths[(int)field], TypicalLengthOf(field), FieldWeights.LengthShareOf(field, options))).ToArray();
        var occurrences = new Dictionary<int, float>();
        PackedText.Read(packed, (field, word, _) =>
            CollectionsMarshal.GetValueRefOrAddDefault(occurrences, stemOf(word), out var _) += (float)weights[(int)field]);
        return occurrences.Where(stem => stem.Value > 0).ToDictionary();
    }

    /// <summary>In words.</summary>
    private static double TypicalLengthOf(TextField field) => field switch
    {
        TextField.Prompt => 12,
        TextField.Answer => 80,
        TextField.Section => 3,
        _ => 6,
    };
}
