using GuideSearch.Contract.Wire;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Tests.Settings;

public class AddressesTests
{
    [Theory]
    [InlineData(null, "", "/guides/{slug}", "/guides/data-engineer")]
    [InlineData("https://search.example", "/app", "/guides/{slug}", "https://search.example/app/guides/data-engineer")]
    [InlineData(null, "/app", "/read/{vertical}/{slug}.html", "/app/read/data-r-d/data-engineer.html")]
    [InlineData("https://search.example", "", "https://example.org/{category}/{vertical}/{slug}", "https://example.org/it-software/data-r-d/data-engineer")]
    public void A_guide_stands_where_the_template_says(string? publicUrl, string pathBase, string template, string expected)
    {
        var addresses = new ServerSettings { PublicUrl = publicUrl, PathBase = pathBase, GuideAddress = template }.ToAddresses();

        Assert.Equal(expected, addresses.Guide("data-engineer", "IT & Software", "Data / R&D"));
    }

    [Fact]
    public void Names_from_guides_cannot_leave_their_place_in_an_address() =>
        Assert.Equal(
            "/guides/..%2F..%2F%3Fx%23y",
            new ServerSettings().ToAddresses().Guide("../../?x#y", "", ""));

    [Theory]
    [InlineData("what-is-sql", "What is SQL?", "/g#what-is-sql")]
    [InlineData(null, "What is SQL?", "/g#:~:text=What%20is%20SQL%3F")]
    [InlineData(null, "A/B, k-means & C++", "/g#:~:text=A%2FB%2C%20k%2Dmeans%20%26%20C%2B%2B")]
    public void A_question_is_linked_by_its_heading_or_by_its_text(string? anchor, string prompt, string expected) =>
        Assert.Equal(expected, Addresses.Question("/g", anchor, prompt));

    [Theory]
    [InlineData("https://search.example", "http://+:8080", "https://search.example/app/x")]
    [InlineData("https://search.example/", "http://localhost:5080", "https://search.example/app/x")]
    [InlineData(null, "http://localhost:5080", null)]
    [InlineData(null, "http://localhost:5080;http://10.0.0.1:80", null)]
    [InlineData(null, "http://+:8080", null)]
    public void An_absolute_address_needs_a_public_URL(string? publicUrl, string urls, string? expected) =>
        Assert.Equal(expected, new ServerSettings { PublicUrl = publicUrl, Urls = urls, PathBase = "/app" }.ToAddresses().Absolute("/x"));
}
