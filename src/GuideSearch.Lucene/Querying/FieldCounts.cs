using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>Takes apart what <see cref="MatchBuilder"/> adds up, for one document: slow, for explanations only.</summary>
internal sealed class FieldCounts(Occurrences occurrences, FieldWeights weights, RankingOptions ranking)
{
    public IReadOnlyList<(SearchedText Field, double Count)> Of(SoughtWord word, int document) =>
    [
        .. FieldWeights.Fields.Select((field, i) => (field, (double)(weights.Of(i, document) * CountIn(field, word, document)))),
    ];

    private float CountIn(SearchedText field, SoughtWord word, int document)
    {
        var (loose, exact) = (0, 0);
        foreach (var form in word.Forms)
        {
            occurrences.Count(field.Stems, form.Stems, (found, count) => loose = found == document ? Math.Max(loose, count) : loose);
            if (form.Exact)
                occurrences.Count(field.Words, form.Words, (found, count) => exact = found == document ? Math.Max(exact, count) : exact);
        }

        return MatchBuilder.FormCount(loose, exact, ranking.StemShare);
    }
}
