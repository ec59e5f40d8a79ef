using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Planning;

public class PhraseFormsTests
{
    private static readonly InMemoryIndex _index = new(
        [InMemorySource.GuideOf("neural networks", "neural network", "model risk|models risk", "risks", "risk models")]);

    private static readonly PhraseForms _forms = new(_index.Dictionary(), _index);

    [Theory]
    [InlineData("neural network", "neural networks")]
    [InlineData("neural networks", "neural network")]
    [InlineData("model risk", "models risk")] // no guide has "model risks"
    [InlineData("zab zeb", "")]
    public void A_phrase_is_told_in_the_forms_that_stand_somewhere(string phrase, string forms) => Assert.Equal(
        forms, string.Join('|', _forms.Of(InMemorySource.Over(new(), "x").Plan($"\"{phrase}\"").Phrases[0])));

    [Fact]
    public void A_phrase_to_the_letter_has_no_other_form() =>
        Assert.Empty(_forms.Of(InMemorySource.Over(new(), "x").Plan("\"=neural network\"").Phrases[0]));
}
