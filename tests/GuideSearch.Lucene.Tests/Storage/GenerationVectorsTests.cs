using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Companions;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>The vectors of a generation: made once for each text, verified like every file, used by their own model alone.</summary>
public sealed class GenerationVectorsTests : IDisposable
{
    private static readonly Guide[] _guides =
    [
        AGuide.Named("analyst").Asking("What is SQL?", "A language.").Telling("Education", "A degree.").Build(),
        AGuide.Named("tester").Asking("What is a bug?").Build(),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly LetterEncoder _encoder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_generation_names_the_model_of_its_vectors()
    {
        var generation = Publish(_guides);

        Assert.Equal((LetterEncoder.Model, VectorState.Complete), (generation.Model, generation.Vectors));
        Assert.Contains("\"vectors\": \"complete\"", File.ReadAllText(_folder[$"generations/{generation.Id}/manifest.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_an_encoder_has_no_vectors_and_no_model()
    {
        var generation = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, _guides);

        Assert.Equal((null, VectorState.None), (generation.Model, generation.Vectors));
        Assert.Null(Open(generation, open => open.Vectors));
    }

    [Fact]
    public void Every_document_has_its_vector_in_the_order_of_documents()
    {
        var rows = Open(Publish(_guides), open => open.Vectors)!;

        Assert.Equal((3, 64), (rows.Rows, rows.Dimensions));
        Assert.All(Enumerable.Range(0, 3), row => Assert.True(rows.Has(row)));
        Assert.Equal(2, new MeaningIndex(rows, new()).Search(_encoder.Encode("Tester: What is a bug?")).Nearest[0].Document);
    }

    [Fact]
    public void Vectors_of_unchanged_texts_are_taken_over()
    {
        Publish(_guides);
        _encoder.Texts.Clear();

        Publish([_guides[0], AGuide.Named("tester").Asking("What is a bug?").Asking("What is a patch?").Build()]);

        Assert.Equal(["Tester: What is a patch?", "What is a patch?"], _encoder.Texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_are_taken_over_from_an_earlier_generation_when_the_live_one_has_none()
    {
        Publish(_guides);
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, _guides);
        _encoder.Texts.Clear();

        Publish(_guides);

        Assert.Empty(_encoder.Texts);
    }

    [Fact]
    public void A_rehearsal_takes_them_over_too()
    {
        Publish(_guides);
        _encoder.Texts.Clear();
        using var session = Indexer().Rehearse();
        foreach (var guide in _guides)
            session.Add(guide);

        var counts = session.Embed(null, CancellationToken.None);

        Assert.Equal((0, 3), (counts.Encoded, counts.TakenOver));
        Assert.Empty(_encoder.Texts);
    }

    [Fact]
    public void Two_builds_of_one_content_have_the_same_bytes()
    {
        var first = BytesOf(Publish(_guides));
        var changed = Publish([AGuide.Named("analyst").Asking("What is a view?").Build()]);
        var takenOver = BytesOf(Publish(_guides));
        using var elsewhere = new TemporaryFolder();

        var anew = PublishTo(elsewhere.Path, new LetterEncoder(), _guides);

        Assert.Equal(first, takenOver);
        Assert.Equal(first.Select(Convert.ToHexString), new[] { SumFile.Name, VectorFile.Name }.Select(
            name => Convert.ToHexString(File.ReadAllBytes(Path.Combine(elsewhere.Path, "generations", anew.Id, name)))));
        Assert.NotEqual(first, BytesOf(changed));
    }

    [Fact]
    public void Vectors_of_another_model_are_not_taken_over()
    {
        Publish(_guides);
        var other = new LetterEncoder(new string('a', 64));

        var generation = PublishTo(_folder.Path, other, _guides);

        Assert.Equal(6, other.Texts.Count);
        Assert.Equal(other.ModelHash, generation.Model);
    }

    [Theory]
    [InlineData("sums.bin")]
    [InlineData("vectors.bin")]
    public async Task A_damaged_file_of_vectors_is_a_damage_like_any_other(string file)
    {
        var old = Publish(_guides);
        var live = Publish(_guides);
        var path = _folder[$"generations/{live.Id}/{file}"];
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);

        using var index = await BuiltIndex.OpenAsync(_folder.Path);

        Assert.Equal((old.Id, IndexFault.Damaged), (index.Status.Open!.Id, index.Status.Fault));
    }

    [Fact]
    public void Damaged_sums_are_not_taken_over()
    {
        var live = Publish(_guides);
        var path = _folder[$"generations/{live.Id}/sums.bin"];
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        _encoder.Texts.Clear();

        Publish(_guides);

        Assert.Equal(6, _encoder.Texts.Count);
    }

    [Fact]
    public void A_build_that_cannot_encode_publishes_nothing()
    {
        var live = Publish(_guides);
        _encoder.Encoded = () => throw new EncoderException("No.");

        Assert.Throws<EncoderException>(() => Publish([AGuide.Named("analyst").Asking("What is a view?").Build()]));

        Assert.Equal(live, Indexer().Live);
        Assert.Empty(FolderCopy.NamesUnder(_folder["staging"]));
    }

    [Theory]
    [InlineData(new byte[0], false)]
    [InlineData(new byte[] { 64, 0, 0 }, false)]
    [InlineData(new byte[] { 64, 0, 0, 0, 1 }, false)]
    [InlineData(new byte[] { 0, 0, 0, 0 }, true)]
    [InlineData(new byte[] { 0, 0, 0, 0, 1 }, false)]
    public void A_file_of_another_size_than_its_documents_need_is_refused(byte[] bytes, bool isNone)
    {
        if (isNone)
            Assert.Null(VectorFile.Read(bytes, documents: 3));
        else
            Assert.Throws<DamagedGenerationException>(() => VectorFile.Read(bytes, documents: 3));
    }

    private Generation Publish(Guide[] guides) => PublishTo(_folder.Path, _encoder, guides);

    private static Generation PublishTo(string path, ISentenceEncoder encoder, Guide[] guides)
    {
        using var session = new LuceneIndexer(path, TimeProvider.System) { Encoder = new(() => encoder) }.Begin();
        foreach (var guide in guides)
            session.Add(guide);
        session.Embed(null, CancellationToken.None);
        var generation = session.Seal(new("test"), CancellationToken.None);
        session.Publish(keep: 3);
        return generation;
    }

    private LuceneIndexer Indexer() => new(_folder.Path, TimeProvider.System) { Encoder = new(() => _encoder) };

    private byte[][] BytesOf(Generation generation) =>
        [.. new[] { SumFile.Name, VectorFile.Name }.Select(name => File.ReadAllBytes(_folder[$"generations/{generation.Id}/{name}"]))];

    private T Open<T>(Generation generation, Func<OpenGeneration, T> read)
    {
        var open = OpenGeneration.Open(_folder[$"generations/{generation.Id}"]);
        try
        {
            return read(open);
        }
        finally
        {
            open.Release();
        }
    }
}
