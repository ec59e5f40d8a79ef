using System.Security.Cryptography;
using GuideSearch.Encoders;
using GuideSearch.Testing;

namespace GuideSearch.Semantics.Tests;

/// <summary>One model for all tests of a class.</summary>
public sealed class LoadedModel : IDisposable
{
    public OnnxSentenceEncoder Encoder { get; } = OnnxSentenceEncoder.Load(ReferenceTexts.ModelFolder);

    public void Dispose() => Encoder.Dispose();
}

public class OnnxSentenceEncoderTests(LoadedModel loaded) : IClassFixture<LoadedModel>
{
    private readonly OnnxSentenceEncoder _encoder = loaded.Encoder;

    [Fact]
    public void Every_reference_text_has_its_vector() =>
        Assert.All(ReferenceTexts.Shared.Texts, text => Assert.InRange(Cosine(_encoder.Encode(text.Text), text.Vector), 0.999, 1.001));

    [Fact]
    public void Reference_texts_are_as_near_to_each_other_as_they_should_be()
    {
        var vectors = ReferenceTexts.Shared.Texts.Select(text => _encoder.Encode(text.Text)).ToList();

        Assert.All(ReferenceTexts.Shared.Cosines, pair =>
            Assert.Equal(pair.Cosine, Cosine(vectors[pair.A], vectors[pair.B]), tolerance: 0.02));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("🙂🚀 日本語 \uD800")]
    [InlineData("How do you handle a customer who is about to leave?")]
    public void A_vector_has_length_1(string text)
    {
        var vector = _encoder.Encode(text);

        Assert.Equal(384, _encoder.Dimensions);
        Assert.Equal(_encoder.Dimensions, vector.Length);
        Assert.Equal(1, LengthOf(vector), 1e-4);
    }

    [Fact]
    public void What_is_longer_than_the_model_reads_changes_nothing()
    {
        var read = string.Concat(Enumerable.Repeat("plan the sprint ", 85));

        Assert.Equal(_encoder.Encode(read), _encoder.Encode(read + "and then something else entirely"));
    }

    [Fact]
    public void Threads_that_encode_at_once_get_what_one_alone_gets()
    {
        var texts = ReferenceTexts.Shared.Texts.Select(text => text.Text).ToList();
        var alone = texts.Select(_encoder.Encode).ToList();
        var together = new float[texts.Count * 4][];

        Parallel.For(0, together.Length, new() { MaxDegreeOfParallelism = 4 }, i => together[i] = _encoder.Encode(texts[i % texts.Count]));

        Assert.All(together.Index(), vector => Assert.Equal(alone[vector.Index % texts.Count], vector.Item));
    }

    [Fact]
    public void The_model_is_the_one_that_its_notice_speaks_of() => Assert.Equal(
        "3e160e223dbe1dfa4b51aa333ffd0804166ca8da3031597e1c2e5465b5c947ec",
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(ReferenceTexts.ModelFolder, "encoder.onnx")))));

    [Theory]
    [InlineData("LICENSE", "Apache License")]
    [InlineData("NOTICE", "sentence-transformers/all-MiniLM-L6-v2")]
    public void License_and_notice_go_where_the_model_goes(string file, string words) =>
        Assert.Contains(words, File.ReadAllText(Path.Combine(ReferenceTexts.ModelFolder, file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("vocab.txt")]
    [InlineData("tokenizer.settings.json")]
    public void Another_file_of_the_model_is_another_hash(string file)
    {
        using var folder = CopyOfTheModel();
        File.AppendAllText(Path.Combine(folder.Path, file), file == "vocab.txt" ? "anotherpiece\n" : "\n");

        using var other = OnnxSentenceEncoder.Load(folder.Path);

        Assert.Matches("^[0-9a-f]{64}$", other.ModelHash);
        Assert.NotEqual(_encoder.ModelHash, other.ModelHash);
    }

    [Theory]
    [InlineData("encoder.onnx")]
    [InlineData("vocab.txt")]
    [InlineData("tokenizer.settings.json")]
    public void A_missing_file_is_told_by_its_folder(string file)
    {
        using var folder = CopyOfTheModel();
        File.Delete(Path.Combine(folder.Path, file));

        var error = Assert.Throws<EncoderException>(() => OnnxSentenceEncoder.Load(folder.Path));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder.onnx", 1000)]
    [InlineData("encoder.onnx", 0)]
    [InlineData("vocab.txt", 50)]
    [InlineData("vocab.txt", 0)]
    [InlineData("tokenizer.settings.json", 40)]
    [InlineData("tokenizer.settings.json", 0)]
    public void A_file_that_was_cut_off_is_told_by_its_folder(string file, int bytes)
    {
        using var folder = CopyOfTheModel();
        using (var damaged = new FileStream(Path.Combine(folder.Path, file), FileMode.Open))
            damaged.SetLength(bytes);

        var error = Assert.Throws<EncoderException>(() => OnnxSentenceEncoder.Load(folder.Path));

        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_the_model_fails_at_is_told_and_the_next_one_is_encoded()
    {
        using var folder = CopyOfTheModel();
        File.AppendAllText(Path.Combine(folder.Path, "vocab.txt"), "frobnicate\n"); // which the model has no row for
        using var encoder = OnnxSentenceEncoder.Load(folder.Path);

        var error = Assert.Throws<EncoderException>(() => encoder.Encode("How do you frobnicate?"));

        Assert.StartsWith("The sentence model failed at a text: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, LengthOf(encoder.Encode("How do you test?")), precision: 3);
    }

    private static TemporaryFolder CopyOfTheModel()
    {
        var folder = new TemporaryFolder();
        foreach (var file in new[] { "encoder.onnx", "vocab.txt", "tokenizer.settings.json" })
            File.Copy(Path.Combine(ReferenceTexts.ModelFolder, file), Path.Combine(folder.Path, file));
        return folder;
    }

    private static double Cosine(float[] a, float[] b) =>
        a.Zip(b, (x, y) => (double)x * y).Sum() / (LengthOf(a) * LengthOf(b));

    private static double LengthOf(float[] vector) => Math.Sqrt(vector.Sum(component => (double)component * component));
}
