using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

/// <summary>F09: a value with a character that nobody sees is another value.</summary>
[Trait("Fault", "F09")]
[Collection(OneApi.Name)]
public class FilterValueTests(ApiHost host)
{
    [Theory]
    [InlineData("%01"), InlineData("%00"), InlineData("%0A"), InlineData("%09"), InlineData("%7F"), InlineData("%C2%85"), InlineData("%1B[m")]
    [InlineData("%E2%80%8B"), InlineData("%E2%80%AE"), InlineData("%EF%BF%BF"), InlineData("%EF%BB%BF"), InlineData("%C2%AD")]
    public async Task A_value_with_a_character_that_content_never_has_matches_nothing(string unseen)
    {
        foreach (var value in (string[])[$"Technical{unseen}", $"{unseen}Technical", $"Tech{unseen}nical"])
        {
            Assert.Equal(0, await TotalAsync($"category={value}"));
            Assert.Equal(await TotalAsync(""), await TotalAsync($"category.not={value}"));
        }
    }

    [Fact]
    public async Task The_value_itself_matches() => Assert.NotEqual(0, await TotalAsync("category=Technical"));

    private async Task<int> TotalAsync(string filter) =>
        (int)(await host.ReadAsync($"/api/v1/search?facets=none&{filter}"))["total"]!["questions"]!;
}
