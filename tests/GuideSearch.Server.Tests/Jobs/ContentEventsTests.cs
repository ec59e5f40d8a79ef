using GuideSearch.Server.Jobs;
using GuideSearch.Testing;

namespace GuideSearch.Server.Tests.Jobs;

public class ContentEventsTests
{
    [Fact]
    public async Task A_change_in_a_folder_below_is_heard_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sales/guide.md", "Before.");
        using var events = new ContentEvents(folder.Path);
        Assert.False(events.Take());

        folder.Write("sales/guide.md", "After.");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!events.Take())
            await timer.WaitForNextTickAsync(patience.Token);
    }

    [Fact]
    public void Of_a_folder_that_is_not_there_nothing_is_heard()
    {
        using var events = new ContentEvents(Path.Combine(Path.GetTempPath(), "guidesearch-no-such-folder"));

        Assert.False(events.Take());
    }
}
