using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>Each summand for itself: what it brings, that its bound holds, and what it says of itself. N is 4 and k1 is 3.</summary>
public class SignalTests
{
    private static readonly RankingOptions _options = new() { ShortLength = 0, AnswerLength = 0 };

    /// <summary>ln (1 + 2.5 / 2.5), ln (1 + 3.5 / 1.5) and ln (1 + 4.5 / 0.5): of what two, one and no document have.</summary>
    private const double IdfOfTwo = 0.6931471805599453, IdfOfOne = 1.2039728043259361, IdfOfNone = 2.302585092994046;

    private static readonly InMemorySource _source = InMemorySource.Over(_options, "zab zeb", "zab | zab", "zib", "zob | zeb zub zib");

    [Theory]
    [InlineData(0, 0.625 * IdfOfTwo)]
    [InlineData(1, 2 / 3.0 * IdfOfTwo)] // f = 5 + 1
    [InlineData(2, 0)]
    public void A_term_brings_its_bm25f(int document, double score) =>
        AssertSignal(TermOf("zab"), "bm25f", document, score, "bm25f(zab) = weight × impact, product of:");

    [Fact]
    public void A_term_explains_its_idf_and_its_occurrences_field_by_field()
    {
        var tree = TermOf("zab").Explain(1)!;

        Assert.Equal("weight = idf = ln(1 + (N − n + ½) ÷ (n + ½)), N 4, n 2", tree.Parts[0].Description);
        Assert.Equal(IdfOfTwo, tree.Parts[0].Value, 14);
        Assert.Equal("impact, best of:", tree.Parts[1].Description);
        var word = Assert.Single(tree.Parts[1].Parts);
        Assert.Equal("the word itself, product of:", word.Description);
        Assert.Equal("variant weight 1 × idf, against the idf of the word itself", word.Parts[0].Description);
        Assert.Equal("f ÷ (f + saturation 3), saturation of:", word.Parts[1].Description);
        Assert.Equal(
            ["f in prompt = promptWeight 5 × occurrences ÷ length norm", "f in answer = answerWeight 1 × occurrences ÷ length norm"],
            word.Parts[1].Parts.Select(part => part.Description));
        Assert.Equal([5, 1], word.Parts[1].Parts.Select(part => part.Value));
        Assert.Equal(tree.Parts[1].Value, word.Value, 6);
    }

    [Fact]
    public void A_section_that_is_asked_for_brings_its_weighted_idf_to_each_of_its_questions()
    {
        var term = new QueryTerm("technical questions", []) { Section = SectionType.Technical };
        var signal = new TermSignal(term, _source.PostingsOf(term), _source, _options);

        AssertSignal(signal, "section", 3, 1.3 * Math.Log(1 + 0.5 / 4.5), "section(technical questions) = weight × impact, product of:");
        Assert.Equal("weight = sectionAsked 1.3 × idf, n 4", signal.Explain(3)!.Parts[0].Description);
    }

    [Theory]
    [InlineData("zab", "zeb", 0, 0.3 * IdfOfTwo * 0.625)]
    [InlineData("zab", "zeb", 1, 0)]
    [InlineData("zib", "zub", 3, 0.3 * (IdfOfTwo + IdfOfOne) / 2 * 0.25)]
    [InlineData("zib", "zyb", 3, 0)] // one is in no document
    public void Two_words_that_stand_together_bring_a_share_of_their_mean_idf(string first, string second, int document, double score) =>
        AssertSignal(
        ProximitySignal.Between(TermOf(first), TermOf(second), _source, _options),
        "proximity", document, score, $"proximity({first} ~ {second}) = weight × impact, product of:");

    [Fact]
    public void Proximity_names_its_option() => Assert.Equal(
        "weight = proximityWeight 0.3 × mean idf of the two words",
        ProximitySignal.Between(TermOf("zab"), TermOf("zeb"), _source, _options).Explain(0)!.Parts[0].Description);

    [Fact]
    public void With_a_weight_of_0_no_pair_is_looked_for() => Assert.True(
        ProximitySignal.Between(TermOf("zab"), TermOf("zeb"), _source, _options with { ProximityWeight = 0 }).Postings.IsEmpty);

    [Theory]
    [InlineData(0, 0.625 * IdfOfOne)]
    [InlineData(1, 0)]
    public void A_phrase_is_one_term(int document, double score)
    {
        var phrase = new QueryPhrase("Zab zeb", ["zab", "zeb"]);

        AssertSignal(
            new PhraseSignal(phrase, _source.PostingsOf(phrase), _source.Documents),
            "phrase", document, score, "phrase(\"Zab zeb\") = weight × impact, product of:");
    }

    /// <summary>A term that no document has would be the rarest.</summary>
    [Theory]
    [InlineData("zab", IdfOfTwo)]
    [InlineData("zyb", IdfOfNone)]
    public void A_neighbor_brings_a_share_of_the_idf_of_the_missing_word(string word, double idf)
    {
        var signal = new NeighborSignal(2, TermOf(word), new([1], [0.5F], 0), _source.Documents, _options);

        AssertSignal(signal, "neighbor", 1, 0.6 * idf * 0.5, $"neighbor({word}) = weight × impact, product of:");
        AssertSignal(signal, "neighbor", 0, 0, "");
        Assert.Equal("weight = neighborWeight 0.6 × idf of the missing word", signal.Explain(1)!.Parts[0].Description);
        Assert.Equal([false, true], [signal.Has(0b011), signal.Has(0b100)]);
    }

    /// <summary>Roles: "Zab Zeb Zib" and "Zob". Two words of three name the first: the square of 2/3 times their idf.</summary>
    [Theory]
    [InlineData("zab zeb", 0, 0.6 * 4 / 9 * 2 * IdfOfTwo)]
    [InlineData("zab zeb", 1, 0)]
    [InlineData("zab zeb zib", 0, 0.6 * 3 * IdfOfTwo)]
    [InlineData("zob", 1, 0.6 * IdfOfTwo)]
    public void The_guide_that_is_named_brings_its_questions_forward(string query, int document, double score)
    {
        var source = new InMemorySource(
            _options,
            [
                AGuide.Named("a").Titled("Zab Zeb Zib Interview Guide").Asking("x").Asking("y").Build(),
                AGuide.Named("b").Titled("Zob Interview").Asking("x").Asking("y").Build(),
            ]);
        var terms = source.Plan(query).Terms.Select(term => new TermSignal(term, source.PostingsOf(term), source, _options)).ToList();

        AssertSignal(
            NamedGuideSignal.For(terms, source, _options)!,
            "namedGuide", document * 2, score, "namedGuide = guideNamed 0.6 × Σ idf of the naming words × share of the role ² × (1 + topic 1) ÷ 2");
    }

    /// <summary>Two words beside the role, equally rare: a question with both earns it whole, with one three quarters, with none a half.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.75)]
    [InlineData(2, 0.5)]
    public void Half_of_what_a_named_guide_earns_is_for_the_topic_that_is_asked_beside_it(int document, double share)
    {
        var source = new InMemorySource(
            _options,
            [
                AGuide.Named("a").Titled("Zob Interview").Asking("vex wug").Asking("vex").Asking("x").Build(),
                AGuide.Named("b").Titled("Zab Interview").Asking("wug").Build(),
            ]);
        var terms = source.Plan("zob vex wug").Terms.Select(term => new TermSignal(term, source.PostingsOf(term), source, _options)).ToList();
        var whole = NamedGuideSignal.For([terms[0]], source, _options)!.Score(document);

        Assert.Equal(share * whole, NamedGuideSignal.For(terms, source, _options)!.Score(document), 6);
    }

    [Theory]
    [InlineData("zab")] // one word of three
    [InlineData("zub")]
    public void A_query_that_names_no_guide_has_no_such_signal(string query)
    {
        var source = new InMemorySource(_options, [AGuide.Named("a").Titled("Zab Zeb Zib Interview Guide").Asking("zub").Build()]);
        var terms = source.Plan(query).Terms.Select(term => new TermSignal(term, source.PostingsOf(term), source, _options)).ToList();

        Assert.Null(NamedGuideSignal.For(terms, source, _options));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)] // 0.1 × 5
    public void An_experience_is_told_in_behavioral_questions(int document, double score) => AssertSignal(
        new ExperienceSignal(at => at == 1, totalIdf: 5, _options),
        "experience", document, score, "experience = experienceAsked 0.1 × Σ idf 5");

    private static TermSignal TermOf(string word)
    {
        var term = new QueryTerm(word, [new([word], [word], VariantKind.Typed)]);
        return new(term, _source.PostingsOf(term), _source, _options);
    }

    private static void AssertSignal(ISignal signal, string symbol, int document, double score, string text)
    {
        Assert.Equal(symbol, signal.Symbol);
        Assert.Equal(score, signal.Score(document), 6);
        var tree = signal.Explain(document);
        Assert.Equal(score > 0, tree is not null);
        if (tree is not null)
            Assert.Equal((signal.Score(document), text), (tree.Value, tree.Description));
    }
}
