using System.Net.Http.Json;
using System.Text.Json;

namespace GuideSearch.Examples;

/// <summary>Searches by HttpClient, with records of what is needed of an answer.</summary>
public static class SearchExample
{
    private static readonly string[] _tags = ["Negotiation"];

    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <param name="service">Such as <c>https://search.example/</c>, with a slash at its end.</param>
    public static async Task RunAsync(Uri service, TextWriter output)
    {
        using var client = new HttpClient { BaseAddress = service };
        var answer = await client.GetFromJsonAsync<Answer>("api/v1/search?q=conflict&size=3&facets=none", _web);
        foreach (var hit in answer!.Hits)
            await output.WriteLineAsync($"{hit.Rank}. {hit.Question.Text} ({hit.Guide.Title}, asked in {hit.AskedIn})");

        // A text that is longer than an address goes into a body, with the same parameters.
        using var posted = await client.PostAsJsonAsync("api/v1/search", new { q = "conflict", tag = _tags, size = 1 });
        var narrowed = await posted.Content.ReadFromJsonAsync<Answer>(_web);
        await output.WriteLineAsync($"{narrowed!.Total?.Questions} of them are about negotiation");

        // A refusal names everything that is wrong.
        using var refused = await client.GetAsync(new Uri("api/v1/search?limit=5&size=99", UriKind.Relative));
        var problem = await refused.Content.ReadFromJsonAsync<Problem>(_web);
        foreach (var fault in problem!.Parameters)
            await output.WriteLineAsync($"{fault.Parameter}: {fault.Reason}{(fault.Suggestion is null ? "" : $", meant {fault.Suggestion}?")}");
    }

    /// <param name="Total">Null when the search ran out of time.</param>
    private sealed record Answer(Totals? Total, IReadOnlyList<Hit> Hits);

    private sealed record Totals(int Questions);

    private sealed record Hit(int Rank, MarkedText Question, GuideReference Guide, int AskedIn);

    private sealed record MarkedText(string Text);

    private sealed record GuideReference(string Title);

    private sealed record Problem(string Code, IReadOnlyList<Fault> Parameters);

    private sealed record Fault(string Parameter, string Reason, string? Suggestion);
}
