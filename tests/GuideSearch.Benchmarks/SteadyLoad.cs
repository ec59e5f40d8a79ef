using System.Diagnostics;
using System.Text.Json.Nodes;

namespace GuideSearch.Benchmarks;

/// <summary>What a stretch of steady requests met.</summary>
/// <param name="Times">In milliseconds, from the moment a request was due to its last byte.</param>
/// <param name="Generations">Those that answered, with the marks that their hits bear.</param>
internal sealed record LoadResult(List<double> Times, List<string> Errors, HashSet<(string Generation, string Mark)> Generations);

/// <summary>Searches at a fixed rate, whether or not earlier ones were answered: a slow service makes a queue, not a pause.</summary>
internal sealed class SteadyLoad(HttpClient client, int perSecond, IReadOnlyList<string> words)
{
    private readonly Random _random = new(SyntheticIndex.Seed);

    public async Task<LoadResult> RunUntilAsync(Func<TimeSpan, bool> isOver)
    {
        var result = new LoadResult([], [], []);
        var running = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        while (!isOver(Stopwatch.GetElapsedTime(start)))
        {
            await timer.WaitForNextTickAsync();
            running.Add(AskAsync($"{Word()} {Word()}", result));
        }

        await Task.WhenAll(running);
        return result;
    }

    private string Word() => words[_random.Next(50, 3_000)];

    private async Task AskAsync(string query, LoadResult result)
    {
        var due = Stopwatch.GetTimestamp();
        try
        {
            using var response = await client.GetAsync($"/api/v1/search?q={query}");
            var body = await response.Content.ReadAsStringAsync();
            var took = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
            lock (result.Times)
                Note(result, (int)response.StatusCode, body, took);
        }
        catch (HttpRequestException e)
        {
            lock (result.Times)
                result.Errors.Add(e.Message);
        }
    }

    private static void Note(LoadResult result, int status, string body, double took)
    {
        result.Times.Add(took);
        var answer = JsonNode.Parse(body)!;
        if (status != 200 || (bool?)answer["timedOut"] == true)
            result.Errors.Add($"{status} {body[..Math.Min(200, body.Length)]}");
        foreach (var hit in answer["hits"]?.AsArray() ?? [])
            result.Generations.Add(((string)answer["generation"]!, ((string)hit!["question"]!["text"]!).Split(' ')[0]));
    }
}
