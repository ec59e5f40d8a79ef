using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>
/// Impacts worked out by hand. An occurrence in a prompt counts 5, one in an answer 1, whatever their length; k1 is 3, the stem share 0.6
/// and the family share 0.4.
/// </summary>
public class PostingsScorerTests
{
    private static readonly RankingOptions _options = new() { ShortLength = 0, AnswerLength = 0, ProximityWindow = 2 };

    private static readonly InMemoryIndex _index = new(
    [
        InMemorySource.GuideOf(
            "model | zab", // 0
            "models | model model", // 1
            "zab | modeling", // 2
            "zab zeb | zeb yab zab", // 3
            "zab yab yeb zeb"), // 4
    ]);

    private static PostingsScorer Scorer => new(
        _index, FieldWeights.Create(_index, _options), _options, (document, fields) => fields.Contains($"{document}"),
        new(_index.Documents));

    [Theory]
    [InlineData("Typed zab=zab", "0:0.25 2:0.625 3:0.6667 4:0.625")] // f = 1, 5, 6, 5
    [InlineData("Typed model=model", "0:0.625 1:0.625 2:0.1667")] // f = 5, 5 × 0.6 + 2, 0.6
    [InlineData("Typed model=models", "0:0.5 1:0.6739 2:0.1667")] // f = 5 × 0.6, 5 + 2 × 0.6, 0.6
    [InlineData("Relative model=model", "0:0.4 1:0.4828 2:0.1176")] // f = 5 × 0.4, 5 × 0.4 + 2 × 0.4, 0.4
    [InlineData("Typed zab=zab, Relative yab=yab", "0:0.25 2:0.625 3:0.6809 4:0.7")] // f = 1, 5, 6.4, 7
    [InlineData("Typed zab=zab, Reading zeb=zeb", "0:0.25 2:0.625 3:0.6667 4:0.625")] // readings stand at the same places
    [InlineData("Typed zab zeb=zab zeb", "3:0.625")] // in a row
    [InlineData("Synonym zeb=zeb", "3:0.5455 4:0.5")] // 0.6 of f = 6, 5
    [InlineData("Typed zyb=zyb", "")]
    public void Occurrences_are_weighted_over_the_fields_and_saturated_once(string variants, string impacts)
    {
        var postings = ScoredOf(Scorer.GroupsOf(new("w", Read(variants))));

        Assert.Equal(impacts, postings);
    }

    /// <summary>Fields of this test are the numbers of documents.</summary>
    [Fact]
    public void A_substitute_counts_in_its_fields_alone_and_is_as_rare_as_it_is_there()
    {
        TermVariant[] variants = [.. Read("Typed model=model, Synonym zeb=zeb, Synonym yab=yab").Select(v => v.Stems[0] == "zeb" ? v with { Fields = ["3"] } : v)];

        var groups = Scorer.GroupsOf(new("model", variants));

        Assert.Equal(["0 1 2", "3 4", "3"], groups.Select(found => string.Join(' ', found.Impacts.Documents)));
        Assert.True(groups[2].Has(3) && !groups[2].Has(4));
        Assert.Equal("synonym in 3 (synonymWeight): zeb", groups[2].Group.Name);
    }

    [Fact]
    public void A_term_has_the_idf_of_the_documents_that_have_it()
    {
        var postings = Scorer.Score(new QueryTerm("zab", Read("Typed zab=zab")));

        Assert.Equal([0, 2, 3, 4], postings.Documents);
        Assert.Equal(Math.Log(1 + 1.5 / 4.5), postings.Idf, 14);
        Assert.Equal(0.625F, postings.ImpactIn(2));
        Assert.Equal(0, postings.ImpactIn(1));
        Assert.True(postings.Has(4));
        Assert.False(postings.Has(1));
    }

    [Theory]
    [InlineData("zab zeb", "3:0.625")]
    [InlineData("zeb zab", "")]
    [InlineData("model", "0:0.625 1:0.4")] // as written, not as another inflection
    public void A_phrase_is_scored_as_one_term(string words, string impacts) =>
        Assert.Equal(impacts, Text(Scorer.Score(new QueryPhrase(words, words.Split(' ')))));

    /// <summary>Within two words of each other: in document 3 in prompt and answer, in 4 not at all.</summary>
    [Theory]
    [InlineData("zab", "zeb", "3:0.6667")]
    [InlineData("zeb", "zab", "3:0.6667")]
    [InlineData("yab", "zeb", "3:0.25 4:0.625")]
    [InlineData("zab", "zyb", "")]
    public void A_pair_counts_where_it_stands_together(string first, string second, string impacts) =>
        Assert.Equal(impacts, Text(Scorer.ScorePair(first, second, joined: null)));

    [Fact]
    public void Of_some_words_the_one_counts_that_brings_most_in_prompts_only() =>
        Assert.Equal("2:0.25 3:0.75 4:0.75", Text(Scorer.ScoreAny([("zab", 0.25F), ("zeb", 0.75F), ("yab", 0.5F)])));

    [Fact]
    public void What_is_excluded_is_looked_for_in_question_and_answer_alone()
    {
        Assert.Equal([0, 1, 2, 3, 4], Scorer.Score(new QueryTerm("g", Read("Typed technical=technical"))).Documents);
        Assert.Empty(Scorer.ScoreExcluded(new QueryTerm("g", Read("Typed technical=technical"))).Documents);
        Assert.Equal([3], Scorer.Score(new QueryPhrase("zab zeb", ["zab", "zeb"])).Documents);
    }

    [Fact]
    public void Taken_apart_by_field_the_occurrences_add_up_to_f() =>
        Assert.Equal(
            [(TextField.Prompt, 5), (TextField.Tags, 0), (TextField.Guide, 0), (TextField.Answer, 1), (TextField.Section, 0)],
            Scorer.FieldsOf(Read("Typed zab=zab"), document: 3));

    [Fact]
    public void A_scorer_begins_anew_each_time()
    {
        var scorer = Scorer;
        scorer.Score(new QueryTerm("zab", Read("Typed zab=zab, Relative yab=yab")));

        Assert.Equal("0:0.625 1:0.625 2:0.1667", Text(scorer.Score(new QueryTerm("model", Read("Typed model=model")))));
    }

    [Fact]
    public void A_field_without_weight_is_not_searched()
    {
        var options = _options with { PromptWeight = 0 };
        var scorer = new PostingsScorer(_index, FieldWeights.Create(_index, options), options, (_, _) => true, new(_index.Documents));

        Assert.Equal("0:0.25 3:0.25", Text(scorer.Score(new QueryTerm("zab", Read("Typed zab=zab")))));
    }

    private static string ScoredOf(IReadOnlyList<FoundGroup> groups) => Text(PostingsUnion.Merge(groups, _index.Documents));

    private static string Text(ScoredPostings postings) => string.Join(
        ' ',
        postings.Documents.Zip(postings.Impacts, (document, impact) => FormattableString.Invariant($"{document}:{impact:0.####}")));

    /// <summary>Variants as <c>Kind stems=words</c>, comma-separated.</summary>
    private static IReadOnlyList<TermVariant> Read(string variants) =>
    [
        .. from variant in variants.Split(", ")
           let kind = variant[..variant.IndexOf(' ', StringComparison.Ordinal)]
           let forms = variant[(kind.Length + 1)..].Split('=')
           select new TermVariant(forms[0].Split(' '), forms[1].Split(' '), Enum.Parse<VariantKind>(kind)),
    ];
}
