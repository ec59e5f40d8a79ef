using CsCheck;
using GuideSearch.Content.Markdown;

namespace GuideSearch.Content.Tests.Markdown;

public class SlugsTests
{
    [Theory]
    [InlineData("C++ Developer", "c-developer")]
    [InlineData("What's CI/CD?", "whats-cicd")]
    [InlineData("A  b", "a--b")]
    [InlineData("snake_case – dash", "snake_case--dash")]
    [InlineData("İstanbul Über 東京", "i\u0307stanbul-über-東京")]
    [InlineData("3. What is it?", "3-what-is-it")]
    [InlineData("😄 emoji", "-emoji")]
    [InlineData("?!", "")]
    public void Slugs_follow_github(string text, string slug) => Assert.Equal(slug, Slugs.From(text));

    [Fact]
    public void Equal_texts_are_counted()
    {
        var slugs = new Slugs();

        Assert.Equal(("a", "a-1", "a-1-1", "a-2"), (slugs.Next("a"), slugs.Next("a"), slugs.Next("a-1"), slugs.Next("a")));
    }

    [Fact]
    public void Slugs_are_unique_short_and_hold_no_slash() => Gen.String[0, 400].Array[1, 20].Sample(
        texts =>
        {
            var slugs = new Slugs();
            var given = texts.Select(text => slugs.Next($"q{text}")).ToList();

            Assert.Equal(given.Count, given.Distinct().Count());
            Assert.All(given, slug => Assert.InRange(slug.Length, 1, Slugs.MaxLength));
            Assert.All(given, slug => Assert.DoesNotContain('/', slug));
        },
        seed: "0N0XIzNsQ0O2");
}
