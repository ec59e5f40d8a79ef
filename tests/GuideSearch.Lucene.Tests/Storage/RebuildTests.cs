using GuideSearch.Content;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Serving.Companions;
using GuideSearch.Testing;
using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.FSDirectory;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>A build takes over what did not change of the generation before; the result is that of a build that takes nothing.</summary>
public sealed class RebuildTests : IDisposable
{
    /// <summary>How Lucene names what made a segment.</summary>
    private const string TakenOver = "AddIndexes(params IndexReader[] readers)";

    private readonly TemporaryFolder _folder = new();
    private readonly GuideDrafts _drafts;

    public RebuildTests() => _drafts = new(_folder["content"]);

    public void Dispose() => _folder.Dispose();

    [Theory, Trait(LongRun.Trait, LongRun.Value)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_it_equals_a_build_that_reads_everything_anew(int seed)
    {
        var random = new Random(LongRun.Seed(seed));
        _drafts.Begin(random, guides: 14);
        for (var round = 0; round < LongRun.Count(6); round++)
        {
            var edit = round == 0 ? "nothing" : _drafts.Edit(random);

            var quick = Build("quick", Folder);
            var whole = Build("whole", new ForgetfulSource(Folder));

            Assert.Equal(BuildOutcome.Published, quick.Outcome);
            Assert.True(
                ContentsOf("whole").SequenceEqual(ContentsOf("quick")),
                $"seed {seed}, round {round}, after: {edit}: {Difference(ContentsOf("whole"), ContentsOf("quick"))}");
            Assert.Equal(whole.Diagnostics, quick.Diagnostics);
            Assert.Equal(whole.Diff?.Counts, quick.Diff?.Counts);
        }
    }

    [Fact]
    public void One_changed_guide_leaves_the_documents_of_all_others_as_they_are()
    {
        _drafts.Begin(new(5), guides: 14);
        Build("quick", Folder);
        _drafts.Change("guide-07.md");

        Build("quick", Folder);

        Assert.Equal(TakenOver, SourceOf("quick"));
    }

    [Fact]
    public void Where_many_guides_change_here_and_there_all_are_indexed_again()
    {
        _drafts.Begin(new(6), guides: 60);
        Build("quick", Folder);
        for (var i = 0; i < 60; i += 2)
            _drafts.Change($"guide-{i:00}.md");

        Build("quick", Folder);

        Assert.NotEqual(TakenOver, SourceOf("quick"));
    }

    [Fact]
    public void A_generation_without_readings_is_followed_by_a_whole_build()
    {
        _drafts.Begin(new(7), guides: 5);
        Build("quick", Folder);
        var path = PathOf("quick");
        var manifest = Manifest.Read(path);
        File.Delete(Path.Combine(path, ReadingFile.Name));
        var without = Manifest.For(manifest.Generation, manifest.Lucene, [.. manifest.Files.Where(file => file.Name != ReadingFile.Name)]);
        File.WriteAllBytes(Path.Combine(path, Manifest.FileName), without.ToBytes());
        _drafts.Change("guide-02.md");

        Assert.Equal(BuildOutcome.Published, Build("quick", Folder).Outcome);
        Build("whole", new ForgetfulSource(Folder));
        Assert.Equal(ContentsOf("whole"), ContentsOf("quick"));
    }

    private GuideFolder Folder => new(_folder["content"]);

    private BuildReport Build(string index, IGuideSource source) =>
        new IndexBuild(source, new LuceneIndexer(_folder[index], TimeProvider.System), new(), TimeProvider.System)
            .Run(new() { Keep = 1, Force = true }, null, CancellationToken.None);

    private string PathOf(string index) => Directory.GetDirectories(_folder[$"{index}/generations"]).Max()!;

    private string SourceOf(string index)
    {
        using var directory = LuceneDirectory.Open(Path.Combine(PathOf(index), OpenGeneration.IndexName));
        using var reader = DirectoryReader.Open(directory);
        return ((SegmentReader)reader.Leaves[0].Reader).SegmentInfo.Info.Diagnostics["source"];
    }

    private IReadOnlyList<string> ContentsOf(string index) => GenerationContents.Of(PathOf(index));

    private static string Difference(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Zip(other)
        .Where(lines => lines.First != lines.Second).Select(lines => $"\n{lines.First}\n{lines.Second}")
        .FirstOrDefault($"{one.Count} and {other.Count} lines");

    /// <summary>Reads the folder, and takes nothing from earlier readings.</summary>
    private sealed class ForgetfulSource(GuideFolder folder) : IGuideSource
    {
        public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) =>
            folder.Read(progress, cancellationToken);
    }
}
