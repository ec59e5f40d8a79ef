using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>Forms that are counted together: the word itself with its inflections and relatives, or what may stand in its place.</summary>
/// <param name="Weight">What the group may bring, against 1 for the word itself.</param>
internal sealed record FormGroup(IReadOnlyList<SoughtForm> Forms, double Weight)
{
    /// <summary>The word itself first, where it is sought at all; then its substitutes, a group for each kind.</summary>
    public static IReadOnlyList<FormGroup> Of(SoughtWord word, RankingOptions ranking) =>
    [
        .. word.Forms.GroupBy(form => IsLiteral(form.Kind) ? FormKind.Typed : form.Kind)
            .OrderBy(group => group.Key)
            .Select(group => new FormGroup([.. group], WeightOf(group.Key, ranking))),
    ];

    /// <summary>What the forms are to the typed word, and which they are.</summary>
    public string Name => Forms[0].Kind switch
    {
        FormKind.Completion or FormKind.Continuation => $"completed, {FormNames}",
        FormKind.Typo => $"corrected, {FormNames}",
        FormKind.Synonym => $"by the thesaurus, {FormNames}",
        _ => "the word itself",
    };

    private string FormNames => string.Join(" or ", Forms.Select(form => string.Join(' ', form.Words)));

    private static bool IsLiteral(FormKind kind) => kind is FormKind.Typed or FormKind.Reading or FormKind.Relative;

    private static double WeightOf(FormKind kind, RankingOptions ranking) => kind switch
    {
        FormKind.Completion => ranking.CompletionWeight,
        FormKind.Continuation => ranking.ContinuationWeight,
        FormKind.Typo => ranking.TypoWeight,
        FormKind.Synonym => ranking.SynonymWeight,
        _ => 1,
    };
}
