using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

public class VariantGroupTests
{
    private static readonly RankingOptions _options =
        new() { CompletionWeight = 0.5, ContinuationWeight = 0.25, TypoWeight = 0.125, SynonymWeight = 0.75 };

    [Theory]
    [InlineData("Typed", "1 the word itself")]
    [InlineData("Typed Reading Relative", "1 the word itself")]
    [InlineData("Completion Completion", "0.5 completed (completionWeight): v0 or v1")]
    [InlineData("Typed Continuation", "1 the word itself; 0.25 continued (continuationWeight): v1")]
    [InlineData("Typo Typo", "0.125 corrected (typoWeight): v0 or v1")]
    [InlineData("Synonym Typed Synonym Relative", "1 the word itself; 0.75 synonym (synonymWeight): v0 or v2")]
    [InlineData("Synonym Completion", "0.5 completed (completionWeight): v1; 0.75 synonym (synonymWeight): v0")]
    public void Forms_of_the_word_are_counted_together_and_each_kind_of_substitute_for_itself(string kinds, string groups)
    {
        var variants = kinds.Split(' ').Select((kind, i) => new TermVariant([$"v{i}"], [$"v{i}"], Enum.Parse<VariantKind>(kind)));

        Assert.Equal(groups, string.Join("; ", VariantGroup.Create(new("w", [.. variants]), _options)
            .Select(group => FormattableString.Invariant($"{group.Weight} {group.Name}"))));
    }
}
