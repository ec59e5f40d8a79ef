using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>Takes apart what <see cref="MatchBuilder"/> adds up, for one document: slow, for explanations only.</summary>
internal sealed class FieldCounts(Occurrences occurrences, FieldWeights weights, RankingOptions ranking)
{
    public IReadOnlyList<(SearchedText Field, double Count)> Of(IReadOnlyList<SoughtForm> forms, int document) =>
    [
        .. FieldWeights.Fields.Select((field, i) => (field, (double)(weights.Of(i, document) * CountIn(field, forms, document)))),
    ];

    private float CountIn(SearchedText field, IReadOnlyList<SoughtForm> forms, int document)
    {
        var (loose, exact, related) = (0, 0, 0);
        foreach (var form in forms)
        {
            var count = CountIn(field.Stems, form.Stems, document);
            if (form.Kind is FormKind.Relative)
                related += count;
            else
                loose = Math.Max(loose, count);
            if (form.IsTyped)
                exact = Math.Max(exact, CountIn(field.Words, form.Words, document));
        }

        return MatchBuilder.FormCount(loose, exact, related, ranking);
    }

    private int CountIn(string field, IReadOnlyList<string> terms, int document)
    {
        var counted = 0;
        occurrences.Count(field, terms, (found, count) => counted = found == document ? count : counted);
        return counted;
    }
}
