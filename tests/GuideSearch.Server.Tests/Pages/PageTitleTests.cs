using AngleSharp.Html.Parser;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>Titles, descriptions and canonical addresses of questions that say nearly, or wholly, the same.</summary>
public sealed class PageTitleTests : IAsyncLifetime
{
    private const string Long = "Describe a time when you had to overcome a significant challenge at work";

    private RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(
        settings => settings.PublicUrl = "https://search.example",
        guides:
        [
            ("baker.md", Guide("Baker Interview Guide", "How do you handle a complaint?", "Listen first.", $"{Long} in the bakery?", "Bread was late.")),
            ("smith.md", Guide("Smith Interview Questions", "How do you handle a complaint?", "Mend it.", $"{Long} at the forge?", "Fire was low.")),
            ("cook.md", Guide("Cook Interview Help", "What is in a roux?", "Flour and fat.", "What is in a roux, and why?", "It thickens.")),
            ("chef.md", Guide("Chef Interview Help", "What is in a roux?", "Flour and fat.")),
            ("puzzles.md", Guide("Puzzles", "What is the output?", "One.", "What is the output?", "Two.", "Which came first, and why?", "The egg.")),
        ]);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("baker/how-do-you-handle-a-complaint", "How do you handle a complaint? · Baker")]
    [InlineData("smith/how-do-you-handle-a-complaint", "How do you handle a complaint? · Smith")]
    [InlineData("baker/describe-a-time-when-you-had-to-overcome-a-significant-challenge-at-work-in-the-bakery", "Describe a time when you had to overcome a significant… · Baker")]
    [InlineData("smith/describe-a-time-when-you-had-to-overcome-a-significant-challenge-at-work-at-the-forge", "Describe a time when you had to overcome a significant… · Smith")]
    [InlineData("puzzles/what-is-the-output", "What is the output? (1)")]
    [InlineData("puzzles/which-came-first-and-why", "Which came first, and why? · GuideSearch")]
    [InlineData("cook/what-is-in-a-roux-and-why", "What is in a roux, and why? · GuideSearch")]
    public async Task A_title_that_another_question_has_too_names_the_guide_or_counts(string id, string title) =>
        Assert.Equal(title, await ReadAsync(id, page => page.Title));

    [Theory]
    [InlineData("cook/what-is-in-a-roux", "chef/what-is-in-a-roux"), InlineData("chef/what-is-in-a-roux", "chef/what-is-in-a-roux")]
    [InlineData("baker/how-do-you-handle-a-complaint", "baker/how-do-you-handle-a-complaint")]
    [InlineData("smith/how-do-you-handle-a-complaint", "smith/how-do-you-handle-a-complaint")]
    public async Task Of_pages_that_say_the_same_one_is_kept(string id, string canonical) =>
        Assert.Equal(
            $"https://search.example/questions/{canonical}",
            await ReadAsync(id, page => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")));

    private async Task<string?> ReadAsync(string id, Func<AngleSharp.Html.Dom.IHtmlDocument, string?> value) =>
        value(new HtmlParser().ParseDocument(await _service.Client.GetStringAsync($"/questions/{id}")));

    private static string Guide(string title, params string[] questionsAndAnswers) =>
        $"---\nterm: {title}\n---\n## Technical Questions\n"
        + string.Concat(questionsAndAnswers.Chunk(2).Select(pair => $"### {pair[0]}\n{pair[1]}\n\n"));
}
