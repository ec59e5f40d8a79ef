using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S14: a pointer that is missing, empty or odd.</summary>
[Trait("Fault", "S14")]
public sealed class PointerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_folder_has_no_index()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);

        Assert.Equal((null, IndexFault.NoIndex), (index.Status.Open, index.Status.Fault));
        Assert.Equal(SearchError.NoIndex, Assert.Throws<SearchException>(index.Acquire).Error);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_has_no_index() =>
        Assert.Equal((null, 0, IndexFault.NoIndex), await Marked.LookAsync(_folder["nowhere"]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("../../elsewhere")]
    [InlineData("20200101T000000000Z/../..")]
    [InlineData("\0\0\0\0")]
    [InlineData("29990101T000000000Z")]
    [InlineData("19990101T000000000Z")]
    public async Task An_odd_pointer_falls_back_to_the_newest_generation_that_verifies(string? content)
    {
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("old"));
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));
        File.Delete(_folder["CURRENT"]);
        if (content is not null)
            _folder.Write("CURRENT", content);

        Assert.Equal(("new", 12, IndexFault.Damaged), await Marked.LookAsync(_folder.Path));
    }

    [Fact]
    public async Task A_pointer_to_an_older_generation_is_obeyed()
    {
        var old = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("old"));
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));
        _folder.Write("CURRENT", old.Id);

        Assert.Equal(("old", 12, IndexFault.None), await Marked.LookAsync(_folder.Path));
    }

    [Fact]
    public void Builds_in_one_millisecond_and_before_a_clock_set_back_still_get_later_names()
    {
        var clock = new StoppedClock();
        var ids = Enumerable.Range(0, 3).Select(_ =>
        {
            using var session = new LuceneIndexer(_folder.Path, clock).Begin();
            session.Add(AGuide.Named("one").Asking("When?").Build());
            var id = session.Seal(new("test"), CancellationToken.None).Id;
            session.Publish(keep: 5);
            clock.Now -= TimeSpan.FromHours(1);
            return id;
        }).ToList();

        Assert.Equal(["20260702T120000000Z", "20260702T120000001Z", "20260702T120000002Z"], ids);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 7, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
