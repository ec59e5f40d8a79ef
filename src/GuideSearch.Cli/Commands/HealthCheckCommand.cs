using System.CommandLine;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch healthcheck</c>: asks the running service whether it is ready; made for containers.</summary>
internal static class HealthCheckCommand
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(3);

    public static Command Create(CommandContext context)
    {
        var urls = CommonOptions.Urls();
        return new Verb(
            "healthcheck", "Ask the running service whether it is ready: exit code 0 or 1",
            "guidesearch healthcheck --urls http://localhost:8080")
        {
            urls,
        }.Does(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReading.Create(context, WrittenSetting.Flag("urls", "--urls", parsed.GetValue(urls))).Settings;
            var address = AddressOf(settings.Urls, settings.PathBase);
            var (ready, answer) = await AskAsync(address, cancellationToken);
            await context.Error.WriteLineAsync($"{address}: {answer}");
            return ready ? ExitCode.Done : ExitCode.FoundProblems;
        });
    }

    /// <summary>
    /// Where the service can be asked from its own machine: the first address, with a host that means all of them made local.
    /// </summary>
    internal static Uri AddressOf(string urls, string pathBase)
    {
        var first = urls.Split(';')[0];
        foreach (var everywhere in new[] { "+", "*", "0.0.0.0", "[::]" })
            first = first.Replace($"://{everywhere}", "://localhost", StringComparison.Ordinal);
        return new UriBuilder(first) { Path = $"{pathBase}/health/ready" }.Uri;
    }

    private static async Task<(bool Ready, string Answer)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = _timeout };
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return (response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}".TrimEnd());
        }
        catch (HttpRequestException e)
        {
            return (false, e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, $"no answer within {_timeout.TotalSeconds} seconds.");
        }
    }
}
