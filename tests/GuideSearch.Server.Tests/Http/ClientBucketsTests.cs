using System.Net;
using GuideSearch.Server.Http;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Http;

/// <summary>H02: who asks more often than the rate allows is stopped after the burst, and nobody else.</summary>
[Trait("Fault", "H02")]
public class ClientBucketsTests
{
    private static readonly IPAddress _one = IPAddress.Parse("192.0.2.1");

    private readonly ManualClock _clock = new();

    [Fact]
    public void A_client_has_its_burst_and_then_its_rate()
    {
        var buckets = new ClientBuckets(rate: 2, burst: 5, _clock);

        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => buckets.TryTake(_one)));
        _clock.Advance(TimeSpan.FromSeconds(0.4));
        Assert.False(buckets.TryTake(_one));
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(buckets.TryTake(_one));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => buckets.TryTake(_one)));
    }

    [Fact]
    public void Clients_do_not_count_for_each_other()
    {
        var buckets = new ClientBuckets(rate: 1, burst: 1, _clock);

        Assert.All(Enumerable.Range(1, 200), i => Assert.True(buckets.TryTake(IPAddress.Parse($"198.51.100.{i}"))));
    }

    [Fact]
    public void A_flood_from_everywhere_takes_no_memory_without_end()
    {
        var buckets = new ClientBuckets(rate: 1, burst: 3, _clock);

        for (var i = 0; i < 250_000; i++)
            buckets.TryTake(new IPAddress(i + 1L));

        Assert.InRange(buckets.Count, 1, 100_000);
    }

    [Fact]
    public void Who_was_forgotten_had_a_full_bucket()
    {
        var buckets = new ClientBuckets(rate: 1, burst: 2, _clock);
        for (var i = 0; i < 99_999; i++)
            buckets.TryTake(new IPAddress(i + 1L));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(buckets.TryTake(_one) && buckets.TryTake(_one));

        buckets.TryTake(IPAddress.Parse("192.0.2.2"));

        Assert.Equal(2, buckets.Count);
        Assert.False(buckets.TryTake(_one));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7"), InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"), InlineData("::1", "::")]
    public void One_client_is_an_address_or_a_network_of_IPv6(string address, string client) =>
        Assert.Equal(IPAddress.Parse(client), ClientAddress.ClientOf(IPAddress.Parse(address)));
}
