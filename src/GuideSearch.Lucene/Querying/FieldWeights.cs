using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Querying;

/// <summary>What one occurrence counts in each field of each document: the field's weight over the length norm.</summary>
internal sealed class FieldWeights
{
    private readonly float[][] _weights;

    public FieldWeights(AtomicReader reader, RankingOptions ranking) =>
        _weights = [.. Fields.Select(field => WeightsOf(reader, field, WeightOf(field, ranking), LengthShareOf(field, ranking)))];

    /// <summary>The searched fields, in the order in which their weights are added up.</summary>
    public static IReadOnlyList<SearchedText> Fields => IndexFields.Texts;

    /// <param name="field">Index into <see cref="Fields"/>.</param>
    public float Of(int field, int document) => _weights[field][document];

    /// <summary>Whether the field counts at all.</summary>
    public static double WeightOf(SearchedText field, RankingOptions ranking)
    {
        if (field == IndexFields.Prompt)
            return ranking.PromptWeight;
        if (field == IndexFields.Answer)
            return ranking.AnswerWeight;
        if (field == IndexFields.Tags)
            return ranking.TagsWeight;

        return field == IndexFields.Guide ? ranking.GuideWeight : ranking.SectionWeight;
    }

    private static double LengthShareOf(SearchedText field, RankingOptions ranking) =>
        field == IndexFields.Answer ? ranking.AnswerLength : ranking.ShortLength;

    private static float[] WeightsOf(AtomicReader reader, SearchedText field, double weight, double b)
    {
        var lengths = NumberColumn.Read(reader, field.Length);
        var filled = lengths.Where(length => length > 0).ToList();
        var average = filled.Count > 0 ? filled.Average() : 0;
        return Array.ConvertAll(lengths, length => (float)(weight / Bm25F.LengthNorm(length, average, b)));
    }
}
