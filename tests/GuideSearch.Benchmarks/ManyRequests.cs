using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>
/// Asks a service so many times that what is lost or kept by one request in a million shows: answers that are no success, answers that differ
/// from the first of their address, and what stays in memory and open.
/// </summary>
internal static class ManyRequests
{
    private const int Guides = 200;
    private const int Clients = 16;
    private const int Addresses = 2_000;
    private const int Looks = 10;

    /// <summary>One request in so many asks what nobody asked before; the others ask one of <see cref="Addresses"/> again.</summary>
    private const int NewEvery = 50;

    public static async Task PrintAsync(long count)
    {
        await using var service = await SyntheticService.StartAsync(Guides, perSecond: 50);
        var words = new SyntheticCorpus(SyntheticIndex.Seed).Words;
        var (tags, faults) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, int>());
        Print($"before: {MemoryFacts.Take()}");
        for (var look = 1; look <= Looks; look++)
        {
            var (start, part) = (Stopwatch.GetTimestamp(), count / Looks / Clients);
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(
                client => AskAsync(service.Client, words, new((look * Clients) + client), part, tags, faults)));
            var rate = part * Clients / Stopwatch.GetElapsedTime(start).TotalSeconds;
            Print($"{look * part * Clients,11} requests, {faults.Values.Sum()} faults, {rate:0} a second: {MemoryFacts.Take()}");
        }

        foreach (var (fault, times) in faults.OrderByDescending(pair => pair.Value).Take(20))
            Print($"  {times} x {fault}");
    }

    private static async Task AskAsync(
        HttpClient client,
        IReadOnlyList<string> words,
        Random random,
        long count,
        ConcurrentDictionary<string, string> tags,
        ConcurrentDictionary<string, int> faults)
    {
        for (var i = 0L; i < count; i++)
        {
            var isNew = random.Next(NewEvery) == 0;
            var address = isNew
                ? $"/api/v1/search?q={words[random.Next(words.Count)]}+{words[random.Next(words.Count)]}+{words[random.Next(words.Count)]}"
                : Known(random.Next(Addresses), words);
            try
            {
                using var response = await client.GetAsync(address);
                await response.Content.ReadAsByteArrayAsync();
                var tag = response.Headers.ETag?.Tag ?? "none";
                if (response.StatusCode is not HttpStatusCode.OK)
                    Count(faults, $"{(int)response.StatusCode}");
                else if (!isNew && tags.GetOrAdd(address, tag) != tag)
                    Count(faults, "another entity tag than at first");
            }
            catch (HttpRequestException e)
            {
                Count(faults, e.Message);
            }
        }
    }

    /// <summary>Searches, completions and facets, in the proportion of a page that asks while one types.</summary>
    private static string Known(int number, IReadOnlyList<string> words)
    {
        var (first, second) = (words[50 + (number % 1_500)], words[50 + (number * 7 % 1_500)]);
        return (number % 4) switch
        {
            0 => $"/api/v1/search?q={first}+{second}",
            1 => $"/api/v1/search?q={first}&size=5&facets=none",
            2 => $"/api/v1/suggest?q={first[..Math.Min(4, first.Length)]}",
            _ => $"/api/v1/search?q={first}+{second}&match=all",
        };
    }

    private static void Count(ConcurrentDictionary<string, int> faults, string fault) => faults.AddOrUpdate(fault, 1, (_, times) => times + 1);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
