using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>Tells what a plan takes for the words that were typed.</summary>
public static class PlanExpansions
{
    /// <summary>Several words that something stands for together are told together, and a phrase is told as a phrase.</summary>
    /// <param name="formsOf">The forms in which a phrase stands in the guides beside the typed one.</param>
    public static IReadOnlyList<WordExpansion> From(QueryPlan plan, Func<QueryPhrase, IReadOnlyList<string>> formsOf) =>
    [
        .. plan.Terms
            .SelectMany(term => term.Variants, (term, variant) => (Word: variant.Stretch ?? term.Text, Variant: variant))
            .Where(said => said.Variant.Kind is not VariantKind.Typed and not VariantKind.Reading)
            .GroupBy(said => (said.Word, How: HowOf(said.Variant.Kind)))
            .Select(group => new WordExpansion(
                group.Key.Word, group.Key.How, [.. group.Select(said => said.Variant.Shown).Distinct(StringComparer.Ordinal)])),
        .. plan.Phrases.Select(phrase => new WordExpansion($"\"{phrase.Text}\"", MatchKind.Stem, formsOf(phrase)))
            .Where(expansion => expansion.Terms.Count > 0),
    ];

    /// <summary>Common words that are left out, without those that the plan asks for after all ("say no").</summary>
    public static IReadOnlyList<string> Ignored(QueryReading reading, QueryPlan plan)
    {
        var asked = plan.Terms.SelectMany(term => term.Text.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. reading.Ignored.Where(word => !asked.Contains(word))];
    }

    /// <summary>How a text matches in which a form stands that is not the typed one.</summary>
    public static MatchKind HowOf(VariantKind kind) => kind switch
    {
        VariantKind.Completion or VariantKind.Continuation => MatchKind.Prefix,
        VariantKind.Typo => MatchKind.Typo,
        VariantKind.Synonym => MatchKind.Synonym,
        _ => MatchKind.Stem,
    };
}
