using GuideSearch.Encoders;

namespace GuideSearch.Semantics.Tests;

public class WordPiecesTests
{
    private static readonly IReadOnlyList<string> _vocabulary = ModelFiles.Read(ReferenceTexts.ModelFolder).ReadVocabulary();

    private readonly WordPieces _tokenizer =
        new(_vocabulary, TokenizerSettings.Parse(ModelFiles.Read(ReferenceTexts.ModelFolder).Settings));

    [Fact]
    public void Every_reference_text_is_cut_into_its_pieces()
    {
        Assert.Equal(36, ReferenceTexts.Shared.Texts.Count);
        Assert.All(ReferenceTexts.Shared.Texts, reference => Assert.Equal(reference.Ids, _tokenizer.Encode(reference.Text)));
    }

    [Theory]
    [InlineData("[CLS] is [SEP] no [MASK]", "[ cl ##s ] is [ sep ] no [ mask ]")] // only signs and letters
    [InlineData("UNABLE", "unable")]
    [InlineData("İ I ı", "i i ı")]
    [InlineData("a\u0000b\uFFFDc\u200Bd\u00ADe", "abc ##de")] // what nobody sees joins
    [InlineData("a\u2028b\u3000c\u0085d", "a b cd")]
    [InlineData("e\u0301tude \u00C9TUDE", "et ##ude et ##ude")]
    [InlineData("x\uD800y", "x ##y")] // half of a pair
    [InlineData("東京タワー", "東 京 タ ##ワ ##ー")] // ideographs stand alone, kana do not
    [InlineData("豈", "[UNK]")] // a compatibility form
    [InlineData("a+b=c", "a + b = c")]
    [InlineData("« oui »…", "« ou ##i » …")]
    [InlineData("🙂ok 🙂", "[UNK] [UNK]")]
    public void A_text_is_cut_as_the_model_learned_it(string text, string pieces) =>
        Assert.Equal($"[CLS] {pieces} [SEP]", string.Join(' ', _tokenizer.Encode(text).Select(id => _vocabulary[(int)id])));

    [Theory]
    [InlineData(100, 1, false)]
    [InlineData(101, 1, true)]
    [InlineData(101, 2, true)]
    public void A_word_of_more_than_a_hundred_characters_is_unknown(int characters, int words, bool isUnknown)
    {
        var ids = _tokenizer.Encode(string.Join(' ', Enumerable.Repeat(new string('a', characters), words)));

        Assert.Equal(isUnknown, ids.Contains(100));
        if (isUnknown)
            Assert.Equal(words + 2, ids.Length);
    }

    [Theory]
    [InlineData(253, 255)]
    [InlineData(254, 256)]
    [InlineData(255, 256)]
    [InlineData(100_000, 256)]
    public void A_text_is_cut_to_254_pieces(int words, int ids)
    {
        var encoded = _tokenizer.Encode(string.Concat(Enumerable.Repeat("word ", words)));

        Assert.Equal(ids, encoded.Length);
        Assert.Equal(102, encoded[^1]);
    }

    [Fact]
    public void A_cut_may_fall_inside_a_word()
    {
        var encoded = _tokenizer.Encode(string.Concat(Enumerable.Repeat("kubernetes ", 100)));

        Assert.Equal(256, encoded.Length);
        Assert.Equal(_tokenizer.Encode("kubernetes")[1], encoded[1 + 252]); // four pieces each: the last word has two
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("... --- !!", 0, 0)]
    [InlineData("How do you plan a sprint?", 6, 6)]
    [InlineData("kubernetes", 1, 4)]
    [InlineData("Kubernetes, kubernetes", 2, 8)]
    [InlineData("東京都庁", 1, 5)] // the last is unknown, which counts two
    [InlineData("🙂", 1, 2)]
    public void Words_and_pieces_of_a_text_are_counted(string text, int words, int pieces) =>
        Assert.Equal(new PieceCount(words, pieces), _tokenizer.Count(text));

    [Theory]
    [InlineData("What would you do in your first thirty days as an account manager?", true)]
    [InlineData("Wie würden Sie ein Gespräch mit einem unzufriedenen Kunden beginnen, und welche Unterlagen bräuchten Sie?", false)]
    [InlineData("Чем отличается абстрактный класс от интерфейса?", false)]
    [InlineData("请解释一下什么是依赖注入,以及它的优点。", false)]
    [InlineData("의존성 주입이란 무엇인가요?", false)]
    [InlineData("依存性注入とは何ですか。", false)]
    public void English_is_told_from_other_languages_by_pieces_a_word(string text, bool isEnglish) =>
        Assert.Equal(isEnglish, _tokenizer.Count(text).PerWord <= 1.5);
}
