using GuideSearch.Guides;
using GuideSearch.Ranking.Planning;

namespace GuideSearch.Ranking.Tests.Planning;

public class QueryTermTests
{
    private static readonly TermVariant _joined = new(["cicd"], ["cicd"], VariantKind.Typed);
    private static readonly TermVariant _parts = new(["ci", "cd"], ["ci", "cd"], VariantKind.Typed);
    private static readonly TermVariant _models = new(["model"], ["models"], VariantKind.Typed);
    private static readonly TermVariant _typo = new(["cash", "flow"], ["cash", "flows"], VariantKind.Typo);
    private static readonly TermVariant _synonym = new(["liquidity"], ["liquidity"], VariantKind.Synonym);

    public static TheoryData<TermVariant[], string, string?, string?, string> Terms => new()
    {
        { [_models], "models", "model", "model", "model=models" },
        { [_joined, _parts], "ci cd", "ci", "cd", "cicd=cicd|ci cd=ci cd" }, // a text has it in its parts
        { [_typo, _synonym], "cash flows", "cash", "flow", "Typo:cash flow|Synonym:liquidity" }, // the best of what stands for it
        { [_models, _synonym], "models", "model", "model", "model=models|Synonym:liquidity" },
        { [], "", null, null, "" },
    };

    [Theory, MemberData(nameof(Terms))]
    public void A_term_is_met_and_embedded_by_what_most_likely_stands_in_a_text(
        TermVariant[] variants, string embedded, string? first, string? last, string key)
    {
        var term = new QueryTerm("w", variants);

        Assert.Equal((embedded, first, last), (string.Join(' ', term.EmbeddedWords), term.FirstStem, term.LastStem));
        Assert.Equal(key, term.Key);
    }

    [Fact]
    public void A_section_has_a_key_of_its_own() =>
        Assert.Equal("section:Behavioral", new QueryTerm("b", []) { Section = SectionType.Behavioral }.Key);

    [Fact]
    public void A_synonym_of_one_field_is_another_than_that_of_all() =>
        Assert.NotEqual(new QueryTerm("w", [_synonym]).Key, new QueryTerm("w", [_synonym with { Fields = ["Sales"] }]).Key);

    [Fact]
    public void A_phrase_is_no_term_and_to_the_letter_another_one()
    {
        Assert.Equal("\"=cash flows", new QueryPhrase("Cash Flows", ["cash", "flows"]).Key);
        Assert.Equal("\"cash flows", new QueryPhrase("Cash Flows", ["cash", "flows"], ["cash", "flow"]).Key);
    }
}
