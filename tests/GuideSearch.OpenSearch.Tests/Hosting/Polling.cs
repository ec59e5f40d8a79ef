using System.Diagnostics;

namespace GuideSearch.OpenSearch.Tests.Hosting;

/// <summary>Waits for what other processes do in their own time, and looks again and again.</summary>
internal static class Polling
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(100);

    /// <param name="what">What should come true, for whom it does not.</param>
    public static async Task UntilAsync(string what, TimeSpan patience, Func<Task<bool>> look)
    {
        using var timer = new PeriodicTimer(_interval);
        var begun = Stopwatch.GetTimestamp();
        while (!await look())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < patience, $"After {patience.TotalSeconds} s still not: {what}");
            await timer.WaitForNextTickAsync();
        }
    }
}
