using GuideSearch.Core.Ranking;

namespace GuideSearch.Ranking.Statistics;

/// <summary>What one occurrence counts in each field of each document: the field's weight over its length norm.</summary>
public sealed class FieldWeights
{
    private readonly float[][] _weights;

    private FieldWeights(float[][] weights) => _weights = weights;

    public static FieldWeights Create(IOccurrences occurrences, RankingOptions options) => new(
    [
        .. TextFields.All.Select(field =>
            WeightsOf(occurrences.LengthsOf(field), WeightOf(field, options), LengthShareOf(field, options))),
    ]);

    public float Of(TextField field, int document) => _weights[(int)field][document];

    /// <summary>The name of a field, as it stands in the names of options and explanations.</summary>
    public static string NameOf(TextField field) => field switch
    {
        TextField.Prompt => "prompt",
        TextField.Answer => "answer",
        TextField.Tags => "tags",
        TextField.Guide => "guide",
        _ => "section",
    };

    /// <summary>The weight of a field, and the option that holds it.</summary>
    public static double WeightOf(TextField field, RankingOptions options) => field switch
    {
        TextField.Prompt => options.PromptWeight,
        TextField.Answer => options.AnswerWeight,
        TextField.Tags => options.TagsWeight,
        TextField.Guide => options.GuideWeight,
        _ => options.SectionWeight,
    };

    /// <summary>b of a field: how much of its length counts.</summary>
    public static double LengthShareOf(TextField field, RankingOptions options) =>
        field is TextField.Answer ? options.AnswerLength : options.ShortLength;

    private static float[] WeightsOf(int[] lengths, double weight, double b)
    {
        var filled = lengths.Where(length => length > 0).ToList();
        var average = filled.Count > 0 ? filled.Average() : 0;
        return Array.ConvertAll(lengths, length => (float)(weight / Bm25F.LengthNorm(length, average, b)));
    }
}
