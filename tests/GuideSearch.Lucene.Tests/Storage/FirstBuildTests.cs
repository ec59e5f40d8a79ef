using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>The first build of a folder: its words answer while its vectors are made, and leave no trace when they are.</summary>
public sealed class FirstBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LetterEncoder _encoder = new();
    private readonly List<BuildStep> _steps = [];

    public void Dispose() => _folder.Dispose();

    private string Live => _folder["live"];

    private LuceneGenerationArchive Archive => new(Live, new());

    [Fact]
    public async Task While_vectors_are_made_the_words_answer_and_the_manifest_says_that_they_are_pending()
    {
        var seen = AtFirstText(() => (Archive.List(), ManifestOf(Archive.List()[0].Id)));

        var report = Build(Live);

        var (list, manifest) = await seen;
        var (pending, complete) = (Assert.Single(list).Generation!, Assert.Single(Archive.List()).Generation!);
        Assert.Equal((VectorState.Pending, null, true), (pending.Vectors, pending.Model, list[0].Live));
        Assert.Contains("\"vectors\": \"pending\"", manifest, StringComparison.Ordinal);
        Assert.Equal((report.Generation!.Id, VectorState.Complete, LetterEncoder.Model), (complete.Id, complete.Vectors, complete.Model));
        Assert.NotEqual(pending.Id, complete.Id);
        Assert.Equal(2, Publications);
    }

    [Fact]
    public async Task What_a_dead_build_left_answers_and_the_next_build_publishes_once_complete()
    {
        var dead = AtFirstText(() => FolderCopy.Take(Live, _folder["dead"]));
        Build(Live);
        _steps.Clear();

        var look = await Marked.LookAsync(await dead);
        var next = Build(_folder["dead"]);

        Assert.Equal(("new", 12, IndexFault.None), look);
        Assert.Equal((VectorState.Complete, VectorState.Pending), (next.Generation!.Vectors, next.Previous!.Vectors));
        Assert.Equal(1, Publications);
        Assert.Single(FolderCopy.NamesUnder(_folder["dead/generations"]));
    }

    [Fact]
    public async Task An_index_of_another_version_counts_as_none_and_stays_until_the_vectors_are_made()
    {
        var foreign = BuiltIndex.PublishTo(Live, BuildHooks.None, Marked.Guides("old"));
        File.WriteAllText(_folder[$"live/generations/{foreign.Id}/manifest.json"], """{ "format": 99 }""");
        var seen = AtFirstText(() => Archive.List().Count);

        var report = Build(Live, keep: 1);

        Assert.Equal((2, 2), (await seen, Publications));
        Assert.Equal([report.Generation!.Id], Archive.List().Select(generation => generation.Id));
    }

    [Fact]
    public void A_damaged_generation_is_replaced_once_while_an_older_one_answers()
    {
        BuiltIndex.PublishTo(Live, BuildHooks.None, Marked.Guides("old"));
        var damaged = BuiltIndex.PublishTo(Live, BuildHooks.None, Marked.Guides("damaged"));
        File.Delete(_folder[$"live/generations/{damaged.Id}/guides.json"]);

        Assert.Equal((VectorState.Complete, 1), (Build(Live).Generation!.Vectors, Publications));
    }

    [Fact]
    public async Task Roll_back_passes_by_a_generation_whose_vectors_are_pending()
    {
        var dead = AtFirstText(() => FolderCopy.Take(Live, _folder["dead"]));
        Build(Live);
        FolderCopy.Take(Path.Combine(await dead, "generations"), _folder["live/generations"]); // as if a file of it had been held open

        Assert.Contains("nothing to go back to", Assert.Throws<GenerationException>(Archive.RollBack).Message, StringComparison.Ordinal);
        Assert.Single(Archive.Prune(keep: 3).Delete);
    }

    [Fact]
    public void An_encoder_that_fails_leaves_the_words_live_and_nothing_staged()
    {
        _encoder.Encoded = () => throw new EncoderException("No.");

        Assert.Throws<EncoderException>(() => Build(Live));

        Assert.Equal(VectorState.Pending, Assert.Single(Archive.List()).Generation!.Vectors);
        Assert.Empty(FolderCopy.NamesUnder(_folder["live/staging"]));
    }

    /// <summary>Vectors are what a build costs: another try takes them over, whether or not what it makes of them goes live.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 12)]
    public void A_refused_build_leaves_its_vectors_to_the_next_unless_they_are_damaged(bool damaged, int encoded)
    {
        using (var session = new LuceneIndexer(Live, TimeProvider.System) { Encoder = new(() => _encoder) }.Begin())
        {
            foreach (var guide in Marked.Guides("new"))
                session.Add(guide);
            session.Embed(progress: null, CancellationToken.None);
        }

        if (damaged)
            File.WriteAllBytes(_folder["live/sums.bin"], [.. File.ReadAllBytes(_folder["live/sums.bin"])[..^1], 7]);
        _encoder.Texts.Clear();

        var report = Build(Live);

        Assert.Equal(BuildOutcome.Published, report.Outcome);
        Assert.Equal(encoded, _encoder.Texts.Count(text => text.Contains(": ", StringComparison.Ordinal))); // of documents, not of canaries
        Assert.False(File.Exists(_folder["live/sums.bin"]));
    }

    [Fact]
    public async Task A_dry_run_publishes_nothing_before_its_vectors_are_made()
    {
        var seen = AtFirstText(() => Archive.List().Count);

        Assert.Equal(BuildOutcome.WouldPublish, Build(Live, dryRun: true).Outcome);
        Assert.Equal((0, 0), (await seen, Publications));
        Assert.False(Directory.Exists(Live));
    }

    private int Publications => _steps.Count(step => step is BuildStep.PointerMoved);

    /// <summary>Looks at the folder when the first text is encoded.</summary>
    private Task<T> AtFirstText<T>(Func<T> look)
    {
        var seen = new Lazy<T>(look);
        var first = new TaskCompletionSource<T>();
        _encoder.Encoded = () => first.TrySetResult(seen.Value);
        return first.Task;
    }

    private string ManifestOf(string id) => File.ReadAllText(_folder[$"live/generations/{id}/manifest.json"]);

    private BuildReport Build(string path, int keep = 3, bool dryRun = false)
    {
        var indexer = new LuceneIndexer(path, TimeProvider.System)
        {
            Encoder = new(() => _encoder),
            Hooks = new() { Reached = _steps.Add },
        };
        return new IndexBuild(new MarkedSource(), indexer, new(), TimeProvider.System)
            .Run(new() { Keep = keep, DryRun = dryRun }, null, CancellationToken.None);
    }

    private sealed class MarkedSource : IGuideSource
    {
        private readonly Guide[] _guides = Marked.Guides("new");

        public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) =>
            new(_guides, [.. _guides.Select(guide => new FileAccount(guide.Source.Path, FileOutcome.Indexed))], [], "new");
    }
}
