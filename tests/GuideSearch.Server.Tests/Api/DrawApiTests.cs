using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

[Collection(OneApi.Name)]
public class DrawApiTests(ApiHost host)
{
    [Fact]
    public async Task A_set_by_seed_is_the_same_answer_each_time_and_may_be_kept()
    {
        using var first = await host.Client.GetAsync("/api/v1/draw?n=4&seed=monday");
        using var second = await host.Client.GetAsync("/api/v1/draw?seed=monday&n=4");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Without_a_seed_a_fresh_set_is_drawn_that_nobody_keeps_and_its_seed_draws_it_again()
    {
        using var response = await host.Client.GetAsync("/api/v1/draw?n=4");
        var fresh = await host.ReadAsync("/api/v1/draw?n=4");

        var again = await host.ReadAsync($"/api/v1/draw?n=4&seed={(string)fresh["seed"]!}");

        Assert.Equal(fresh.ToJsonString(), again.ToJsonString());
        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.NotEqual((string)fresh["seed"]!, (string)(await host.ReadAsync("/api/v1/draw?n=4"))["seed"]!);
    }

    [Fact]
    public async Task A_set_keeps_to_its_filters()
    {
        var answer = await host.ReadAsync("/api/v1/draw?seed=x&section=behavioral");

        Assert.Equal(["behavioral", "behavioral"], answer["questions"]!.AsArray().Select(q => (string)q!["section"]!));
        Assert.Equal(2, (int)answer["pool"]!);
    }
}
