using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Statistics;

public class FieldWeightsTests
{
    private static readonly RankingOptions _options = new()
    {
        PromptWeight = 5,
        TagsWeight = 2,
        GuideWeight = 4,
        AnswerWeight = 1,
        SectionWeight = 3,
        ShortLength = 0.5,
        AnswerLength = 0.75,
    };

    [Theory]
    [InlineData(TextField.Prompt, "prompt", 5)]
    [InlineData(TextField.Tags, "tags", 2)]
    [InlineData(TextField.Guide, "guide", 4)]
    [InlineData(TextField.Answer, "answer", 1)]
    [InlineData(TextField.Section, "section", 3)]
    public void Each_field_has_its_name_and_its_option(TextField field, string name, double weight) =>
        Assert.Equal((name, weight), (FieldWeights.NameOf(field), FieldWeights.WeightOf(field, _options)));

    /// <summary>Prompts of 1 and 3 words, 2 on average; answers of 2 and 6, 4 on average: an empty one does not count.</summary>
    [Theory]
    [InlineData(TextField.Prompt, 0, 6.6666667)] // 5 ÷ (0.5 + 0.5 × 1/2)
    [InlineData(TextField.Prompt, 1, 4)] // 5 ÷ (0.5 + 0.5 × 3/2)
    [InlineData(TextField.Prompt, 2, 5)] // 5 ÷ (0.5 + 0.5 × 2/2)
    [InlineData(TextField.Answer, 0, 1.6)] // 1 ÷ (0.25 + 0.75 × 2/4)
    [InlineData(TextField.Answer, 1, 0.7272727)] // 1 ÷ (0.25 + 0.75 × 6/4)
    [InlineData(TextField.Guide, 1, 4)]
    [InlineData(TextField.Section, 2, 3)]
    public void An_occurrence_counts_the_weight_of_its_field_over_the_norm_of_its_length(TextField field, int document, float weight)
    {
        var index = new InMemoryIndex([InMemorySource.GuideOf("zab | zeb zib", "zab zeb zib | zab zeb zib zob zub zyb", "zab zeb")]);

        Assert.Equal(weight, FieldWeights.Create(index, _options).Of(field, document), 6);
    }

    [Fact]
    public void A_field_that_no_document_has_keeps_its_weight() =>
        Assert.Equal(2, FieldWeights.Create(new InMemoryIndex([InMemorySource.GuideOf("zab")]), _options).Of(TextField.Tags, 0));

    [Fact]
    public void The_order_of_the_fields_is_the_order_in_which_their_occurrences_are_added() => Assert.Equal(
        [TextField.Prompt, TextField.Tags, TextField.Guide, TextField.Answer, TextField.Section], TextFields.All);
}
