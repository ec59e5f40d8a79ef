using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Tests.Settings;

public class SettingsCheckTests
{
    public static TheoryData<string, Action<ServerSettings>> Faults => new()
    {
        { "Content", s => s.Content = "" },
        { "Urls", s => s.Urls = "localhost:5080" },
        { "Urls", s => s.Urls = "http://localhost:5080;https://localhost" },
        { "PublicUrl", s => s.PublicUrl = "https://search.example/app" },
        { "PublicUrl", s => s.PublicUrl = "javascript:alert(1)" },
        { "PathBase", s => s.PathBase = "app" },
        { "PathBase", s => s.PathBase = "/app/" },
        { "PathBase", s => s.PathBase = "//evil.example" },
        { "GuideAddress", s => s.GuideAddress = "/guides" },
        { "GuideAddress", s => s.GuideAddress = "//evil.example/{slug}" },
        { "GuideAddress", s => s.GuideAddress = "/{year}/{slug}" },
        { "GuideAddress", s => s.GuideAddress = "javascript:{slug}" },
        { "Cors.Origins", s => s.Cors.Origins = ["null"] },
        { "Cors.Origins", s => s.Cors.Origins = ["https://example.org/"] },
        { "Cors.Origins", s => s.Cors.Origins = ["*", "https://example.org"] },
        { "Proxies", s => s.Proxies = ["proxy.example"] },
        { "Proxies", s => s.Proxies = ["10.0.0.1", "10.0.0.0/99"] },
        { "Limits.ClientRate", s => s.Limits.ClientRate = -1 },
        { "Limits.Queue", s => s.Limits.Queue = -1 },
        { "Limits.RequestSeconds", s => s.Limits.RequestSeconds = 0 },
        { "Ranking.PromptWeight", s => s.Ranking = new() { PromptWeight = -1 } },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_setting_that_cannot_be_used_is_named(string key, Action<ServerSettings> break_)
    {
        var settings = new ServerSettings();
        break_(settings);

        Assert.Equal(key, Assert.Single(SettingsCheck.FaultsOf(settings)).Key);
    }

    [Fact]
    public void All_faults_stand_in_one_message() =>
        Assert.Equal(
            2,
            Assert.Throws<ArgumentException>(() => ServerHost.Build(new() { PathBase = "x", Limits = new() { Queue = -1 } }, RunningService.Engine))
                .Message.Split('\n').Length);

    [Fact]
    public void The_defaults_have_no_fault() => Assert.Empty(SettingsCheck.FaultsOf(new()));

    [Fact]
    public void What_operators_write_has_no_fault() => Assert.Empty(SettingsCheck.FaultsOf(new()
    {
        Urls = "http://0.0.0.0:8080;http://[::1]:0",
        PublicUrl = "https://search.example:8443",
        PathBase = "/interview/search",
        GuideAddress = "https://example.org/interview-prep/{category}/{vertical}/{slug}",
        Proxies = ["10.0.0.0/8", "192.0.2.1", "2001:db8::/32", "::1"],
        Cors = new() { Origins = ["https://example.org", "http://localhost:3000"] },
    }));
}
