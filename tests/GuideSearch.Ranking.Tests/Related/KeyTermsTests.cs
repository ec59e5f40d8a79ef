using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Related;

namespace GuideSearch.Ranking.Tests.Related;

/// <summary>Among 100 documents: zab in 2, zeb in 10, zib in 1, zob in 11, model in 4. At most 10 documents may have a key term.</summary>
public class KeyTermsTests
{
    private static readonly Dictionary<string, int> _frequencies =
        new() { ["zab"] = 2, ["zeb"] = 10, ["zib"] = 1, ["zob"] = 11, ["model"] = 4, ["1000"] = 3, ["how"] = 5 };

    private static readonly RankingOptions _options = new() { KeyTermShare = 0.1, KeyTermDocuments = 5, KeyTerms = 3 };

    [Theory]
    [InlineData("zab zeb", "", "zab zeb")] // the rarer first
    [InlineData("zeb", "zab", "zeb zab")] // in the prompt, which weighs 5
    [InlineData("zab zib zob", "", "zab")] // one document has no other, and eleven are too many
    [InlineData("", "zab zab zab", "zab")]
    [InlineData("Tell me about 1000 Models", "", "Models")] // numbers and frames say nothing; as the question writes it
    [InlineData("zab zeb model", "zab", "zab model zeb")] // three at most
    [InlineData("", "", "")]
    public void They_are_the_telling_words_that_others_have_too(string prompt, string answer, string terms) =>
        Assert.Equal(terms, string.Join(' ', Of(prompt, answer).Select(term => term.Text)));

    [Fact]
    public void A_term_weighs_its_idf_times_its_saturated_frequency()
    {
        var terms = Of("zab", "zab zab zeb");

        Assert.Equal(Math.Log(1 + 98.5 / 2.5) * 7 / 10, terms[0].Weight, 12); // 5 + 2 × 1 in prompt and answer, k1 3
        Assert.Equal(Math.Log(1 + 90.5 / 10.5) / 4, terms[1].Weight, 12);
        Assert.Equal([true, false], terms.Select(term => term.InPrompt));
    }

    [Fact]
    public void In_a_small_index_a_few_documents_are_not_too_many() => Assert.Single(
        new KeyTerms(10, _ => 5, _options).Of("zab", ""));

    [Fact]
    public void Stems_of_a_text_are_those_of_its_telling_words() =>
        Assert.Equal(["model", "zab"], KeyTerms.StemsOf("Tell me about a time you used models with zab").Order());

    private static List<KeyTerm> Of(string prompt, string answer) =>
        new KeyTerms(100, stem => _frequencies.GetValueOrDefault(stem), _options).Of(prompt, answer);
}
