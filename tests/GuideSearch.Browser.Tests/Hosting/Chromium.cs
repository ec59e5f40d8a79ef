using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>The browser of this machine; none is downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "CHROMIUM";

    private const string HowToGetIt =
        $"No Chromium was found. Install one (apt-get install chromium-headless-shell), or name the program in {Variable}.";

    /// <summary>First the one that has no window of its own: it draws the same pages for less.</summary>
    private static readonly string[] _names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>Null where the machine has none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable(Variable) ?? FindOnPath();

    /// <summary>Why tests with a browser are left out; null where they run. In the gate (<c>CI=true</c>) they are never left out.</summary>
    public static string? WhyNot => Program is null && Environment.GetEnvironmentVariable("CI") != "true" ? HowToGetIt : null;

    /// <exception cref="InvalidOperationException">The machine has no browser.</exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program ?? throw new InvalidOperationException(HowToGetIt),
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    });

    private static string? FindOnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in _names
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
