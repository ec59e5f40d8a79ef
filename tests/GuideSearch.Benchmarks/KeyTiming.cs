using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Server.Settings;
using GuideSearch.Testing.Hosting;

namespace GuideSearch.Benchmarks;

/// <summary>
/// Asks the admin API over HTTP with keys that are wrong from the first or only in the last character, in random order, and holds their
/// times against each other: a difference would tell how near a guess is.
/// </summary>
internal static class KeyTiming
{
    private const string Key = "the-key-of-the-benchmark-of-wrong-keys";

    /// <summary>The share of times that counts: the slowest are pauses of the machine.</summary>
    private const double Counted = .9;

    private static readonly (string Name, string? Key)[] _kinds =
    [
        ("no key", null), ("first character wrong", "T" + Key[1..]), ("last character wrong", Key[..^1] + "S"), ("right", Key),
    ];

    /// <param name="attempts">Of each kind.</param>
    public static async Task PrintAsync(int attempts)
    {
        await using var service = await RunningService.StartAsync(settings =>
        {
            settings.AdminKeySha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
            settings.Logging.Level = LogThreshold.Warning;
        });
        var order = Enumerable.Range(0, _kinds.Length).SelectMany(kind => Enumerable.Repeat(kind, attempts)).ToArray();
        new Random(SyntheticIndex.Seed).Shuffle(order);
        foreach (var kind in order.Take(10_000))
            await AskAsync(service.Client, _kinds[kind].Key);

        var times = _kinds.Select(_ => new List<double>(attempts)).ToList();
        foreach (var kind in order)
        {
            var start = Stopwatch.GetTimestamp();
            await AskAsync(service.Client, _kinds[kind].Key);
            times[kind].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        Print($"{attempts} attempts of each kind, in µs; means of the {Counted:P0} that were fastest");
        var found = times.Select(Describe).ToList();
        foreach (var ((name, _), (mean, error, median)) in _kinds.Zip(found))
            Print($"{name,-24} mean {mean:0.00} ± {error:0.00}, median {median:0.00}");
        var (first, last) = (found[1], found[2]);
        var apart = (last.Mean - first.Mean) / Math.Sqrt((first.Error * first.Error) + (last.Error * last.Error));
        Print($"last against first: {(last.Mean - first.Mean) * 1_000:0} ns, {apart:0.0} standard errors");
    }

    private static async Task AskAsync(HttpClient client, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/admin/tasks/nosuch");
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        using var response = await client.SendAsync(request);
        var expected = key == Key ? HttpStatusCode.NotFound : HttpStatusCode.Unauthorized;
        if (response.StatusCode != expected)
            throw new InvalidOperationException($"{(int)response.StatusCode} for {key ?? "no key"}");
    }

    private static (double Mean, double Error, double Median) Describe(List<double> times)
    {
        times.Sort();
        var counted = times[..(int)(Counted * times.Count)];
        var mean = counted.Average();
        var deviation = Math.Sqrt(counted.Sum(time => (time - mean) * (time - mean)) / (counted.Count - 1));
        return (mean, deviation / Math.Sqrt(counted.Count), times[times.Count / 2]);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
