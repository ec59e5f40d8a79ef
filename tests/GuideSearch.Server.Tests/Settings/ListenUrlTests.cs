using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Tests.Settings;

/// <summary>What cannot be read as an address of the machine is refused: the web server would listen on all of them.</summary>
public class ListenUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://localhost:5080/")]
    [InlineData("HTTP://LocalHost:65535")]
    [InlineData("http://+:8080")]
    [InlineData("http://*:80")]
    [InlineData("http://0.0.0.0:8080;http://[::1]:0")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://[fe80::1%eth0]:8080")]
    public void Addresses_of_the_machine_are_taken(string urls) => Assert.Null(ListenUrl.FaultOf(urls));

    [Theory]
    [InlineData("http://127.0.0.1:80x")]
    [InlineData("http://127.0.0.1:")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.1:+80")]
    [InlineData("http://127.0.0.1:80 ")]
    [InlineData(" http://127.0.0.1:80")]
    [InlineData("http://127.0.0.1: 80")]
    [InlineData("http://127.0.0.1:80/search")]
    [InlineData("http://127.0.0.1:80?x")]
    [InlineData("http://127.0.0.1:80#x")]
    [InlineData("http://user@127.0.0.1:80")]
    [InlineData("http://127.0.0.256:80")]
    [InlineData("http://127.1:80")]
    [InlineData("http://0x7f000001:80")]
    [InlineData("http://2130706433:80")]
    [InlineData("http://myhost.example:7699")]
    [InlineData("http://localhos:5080")]
    [InlineData("http://localhost.:5080")]
    [InlineData("http://::1:5080")]
    [InlineData("http://[::g]:5080")]
    [InlineData("http://[127.0.0.1]:5080")]
    [InlineData("http://[]:5080")]
    [InlineData("http://")]
    [InlineData("http://:5080")]
    [InlineData("http:/127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://unix:/run/guidesearch.sock")]
    [InlineData("http://pipe:/guidesearch")]
    [InlineData("http://localhost:0")]
    [InlineData("http://localhost:00")]
    [InlineData("http://127.0.0.1:5080,http://127.0.0.1:5081")]
    [InlineData("http://127.0.0.1:5080;")]
    [InlineData("http://127.0.0.1:5080; http://127.0.0.1:5081")]
    [InlineData("http://127.0.0.1:5080;http://myhost.example:1")]
    [InlineData("http://１２７.0.0.1:5080")]
    [InlineData("")]
    public void Everything_else_is_refused_with_what_would_do(string urls)
    {
        var fault = ListenUrl.FaultOf(urls);

        Assert.NotNull(fault);
        Assert.EndsWith("and a port from 0 to 65535, such as http://127.0.0.1:5080; several are separated by ;", fault, StringComparison.Ordinal);
    }
}
