using GuideSearch.Encoders;

namespace GuideSearch.Core.Tests.Engines;

public class LazyEncoderTests
{
    [Fact]
    public async Task It_has_settled_when_what_was_begun_is_loaded()
    {
        using var mayLoad = new ManualResetEventSlim();
        var encoder = new LazyEncoder(() =>
        {
            mayLoad.Wait();
            throw new EncoderException("No model.", new FileNotFoundException());
        });
        Assert.True(encoder.SettledAsync().IsCompleted);

        encoder.Begin();
        var settled = encoder.SettledAsync();
        var before = settled.IsCompleted;
        mayLoad.Set();
        await settled.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.False(before);
        Assert.Equal("No model.", encoder.Fault);
    }
}
