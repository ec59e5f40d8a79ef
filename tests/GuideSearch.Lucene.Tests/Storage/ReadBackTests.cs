using GuideSearch.Guides;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>What an index keeps of its guides is enough to index them again.</summary>
public sealed class ReadBackTests : IDisposable
{
    private readonly BuiltIndex _built = new();

    public void Dispose() => _built.Dispose();

    [Fact]
    public void A_guide_read_back_by_its_file_is_the_one_that_was_added()
    {
        var added = AGuide.Named("b").Titled("Title").In("Sales", "Retail").Tagged("x", "Y").Published(new(2026, 1, 5))
            .With(g => g with { Description = "What it is.", Modified = new(2026, 2, 6), Aliases = ["old-b"], Source = new("in/b.md") })
            .Asking("Why?", "Because.\n- So.", SectionType.Behavioral, q => q with { Anchor = "why", Features = AnswerFeatures.List, Number = 7 })
            .Asking("???")
            .Telling("The Role", "Much work.").Build();
        _built.Publish(AGuide.Named("a").Asking("How?").Build(), added, AGuide.Named("c").Asking("When?").Build());

        using var live = new LuceneIndexer(_built.Path, TimeProvider.System).OpenLive()!;
        var guide = Assert.Single(live.GuidesOf(new HashSet<string>(["in/b.md", "gone.md"])));

        Assert.Equal(added.Documents, guide.Documents);
        Assert.Equal(added.Tags, guide.Tags);
        Assert.Equal(added.Aliases, guide.Aliases);
        Assert.Equal(FieldsOf(added), FieldsOf(guide));
    }

    private static object FieldsOf(Guide guide) =>
        (guide.Slug, guide.Title, guide.Description, guide.Category, guide.Vertical, guide.Published, guide.Modified, guide.Source);
}
