using GuideSearch.Ranking.Terms;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Terms;

public class TermDictionaryTests
{
    private static readonly TermDictionary _words = DictionaryText.Parse(
        "recall 9, recalls 12, recalled 2, receipt 5, model 30, modal 1, manager 4, management 8");

    [Theory]
    [InlineData("recall", 9)]
    [InlineData("recal", 0)]
    [InlineData("", 0)]
    public void A_word_has_its_document_frequency(string word, int documents) => Assert.Equal(documents, _words.DocumentFrequency(word));

    [Theory]
    [InlineData("recall", true)]
    [InlineData("modals", false)]
    [InlineData("recalled", false)]
    public void Stems_are_known_and_words_are_not(string stem, bool knows) => Assert.Equal(knows, _words.KnowsStem(stem));

    [Theory]
    [InlineData("recall", 23)]
    [InlineData("model", 30)]
    [InlineData("recalled", 0)]
    public void A_stem_has_the_frequencies_of_all_its_words(string stem, int frequency) =>
        Assert.Equal(frequency, _words.StemFrequency(stem));

    [Theory]
    [InlineData("rec", 9, "recall receipt")] // recalls in 12 documents brings its stem first
    [InlineData("rec", 1, "recall")]
    [InlineData("recall", 9, "recall")] // recalls; the word itself is no completion
    [InlineData("receipt", 9, "")]
    [InlineData("x", 9, "")]
    [InlineData("mod", 0, "")]
    public void Completions_are_stems_by_documents(string beginning, int max, string stems) =>
        Assert.Equal(stems, string.Join(' ', _words.Completions(beginning, max).Select(form => form.Stem)));

    [Theory]
    [InlineData("pro", "promotion promise profit")]
    [InlineData("prom", "promotion promise")]
    public void Completions_that_questions_have_come_before_those_of_answers(string beginning, string stems)
    {
        var words = new TermDictionary(
            new Dictionary<string, int> { ["promise"] = 30, ["promotion"] = 4, ["profit"] = 9 },
            inPrompts: new Dictionary<string, int> { ["promotion"] = 1 });

        Assert.Equal(stems, string.Join(' ', words.Completions(beginning, 9).Select(form => form.Stem)));
    }

    [Fact]
    public void It_knows_spellings_and_families_of_its_words()
    {
        Assert.Equal([new SpellingCandidate("model", 30, 1), new SpellingCandidate("modal", 1, 1)], _words.SpellingsNear("modl", 9));
        Assert.Equal([("management", "management"), ("manager", "manager")], _words.FamilyOf("manager"));
    }

    [Fact]
    public void Its_entries_make_the_same_dictionary_again()
    {
        var again = new TermDictionary([.. _words.Entries]);

        Assert.Equal(_words.Entries, again.Entries);
        Assert.Equal(_words.StemFrequency("manager"), again.StemFrequency("manager"));
        Assert.Equal(_words.Completions("rec", 9), again.Completions("rec", 9));
    }

    [Fact]
    public void Words_stand_in_ordinal_order() => Assert.Equal(_words.Words.Order(StringComparer.Ordinal), _words.Words);
}
