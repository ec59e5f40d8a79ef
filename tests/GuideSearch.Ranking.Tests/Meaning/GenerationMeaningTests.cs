using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Meaning;

/// <summary>Two documents, of the letters of "tables" and of "kitchen".</summary>
public class GenerationMeaningTests
{
    private static readonly Dictionary<string, string> _noCorrections = [];

    private readonly LetterEncoder _encoder = new();

    [Theory]
    [InlineData("stable", 0)]
    [InlineData("the kitchen", 1)]
    public void A_query_finds_what_is_nearest(string asked, int document) =>
        Assert.Equal(document, Create()!.Find(asked, _noCorrections)!.Nearest[0].Document);

    [Fact]
    public void A_query_is_encoded_once()
    {
        var meaning = Create()!;

        meaning.Find("tables", _noCorrections);
        meaning.Find("tables", _noCorrections);

        Assert.Equal(["tables"], _encoder.Texts);
    }

    [Fact]
    public void A_misspelt_word_is_read_as_corrected_but_for_one_that_the_model_knows()
    {
        Create()!.Find("tübles kitchen", new Dictionary<string, string> { ["tübles"] = "tables", ["kitchen"] = "chicken" });

        Assert.Equal(["tables kitchen"], _encoder.Texts);
    }

    [Theory]
    [InlineData("таблица соединений", false)]
    [InlineData("結合", false)]
    [InlineData("42 ?", false)]
    [InlineData("résumé", true)]
    [InlineData("結合 join", true)]
    public void A_query_of_another_script_is_not_read(string asked, bool isRead) =>
        Assert.Equal(isRead, Create()!.Find(asked, _noCorrections) is not null);

    [Fact]
    public void Of_a_text_the_passages_are_read_that_the_model_can()
    {
        Assert.Equal(1, Create()!.Find(["the kitchen", "結合のテーブル"])!.Nearest[0].Document);
        Assert.Equal(["the kitchen"], _encoder.Texts);
        Assert.Null(Create()!.Find(["結合"]));
        Assert.Null(Create()!.Find([]));
    }

    [Fact]
    public void Where_no_document_has_a_vector_words_decide()
    {
        var none = new Int8Matrix(new sbyte[2 * _encoder.Dimensions], _encoder.Dimensions);

        Assert.Null(GenerationMeaning.Create(none, LetterEncoder.Model, _encoder, new())!.Find("tables", _noCorrections));
    }

    [Fact]
    public void A_query_that_the_model_fails_on_is_told_from_one_without_matches()
    {
        _encoder.Encoded = () => throw new EncoderException("No memory.");

        Assert.Same(MeaningMatches.Failed, Create()!.Find("tables", _noCorrections));
    }

    [Fact]
    public void Vectors_of_another_model_are_of_no_use()
    {
        Assert.Null(Create(model: "another"));
        Assert.Null(GenerationMeaning.Create(null, null, _encoder, new()));
        Assert.Null(GenerationMeaning.Create(Rows(), LetterEncoder.Model, null, new()));
    }

    private GenerationMeaning? Create(string model = LetterEncoder.Model) =>
        GenerationMeaning.Create(Rows(), model, _encoder, new RankingOptions { MeaningFeedback = 0 });

    private static Int8Matrix Rows()
    {
        var encoder = new LetterEncoder();
        var rows = new sbyte[2 * encoder.Dimensions];
        foreach (var (i, text) in ((string[])["tables", "kitchen"]).Index())
            Int8Matrix.Quantize(encoder.Encode(text), rows.AsSpan(i * encoder.Dimensions, encoder.Dimensions));
        return new(rows, encoder.Dimensions);
    }
}
