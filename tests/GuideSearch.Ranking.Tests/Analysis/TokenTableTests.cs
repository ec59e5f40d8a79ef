using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Tests.Analysis;

/// <summary>What comes out of which text: terms by position, readings of one position separated by |, joined forms in brackets.</summary>
public class TokenTableTests
{
    [Theory]
    [InlineData("C++ and C#, F# or .NET.", "c++|cpp and c#|csharp f#|fsharp or .net|dotnet")]
    [InlineData("C, R and Go", "c r and go")]
    [InlineData("C/C++", "c c++|cpp")]
    [InlineData("C++14, C++20-style", "c++14|c++|cpp c++20|c++|cpp style")]
    [InlineData("C#/.NET (.NET8)", "c#|csharp .net|dotnet .net8|.net|dotnet")]
    [InlineData("ASP.NET and asp.net", "asp|[aspnet] .net|dotnet and asp|[aspnet] .net|dotnet")]
    [InlineData("over the internet. Net income", "over the internet net income")]
    [InlineData("Lucene.NET and lucene.net", "lucene|[lucenenet] .net|dotnet and lucene|[lucenenet] .net|dotnet")]
    [InlineData("a .network", "a network")]
    [InlineData("CompTIA A+ certified", "comptia a+ certified")]
    [InlineData("a+b", "a b")]
    [InlineData("CI/CD", "ci|[cicd] cd")]
    [InlineData("A/B testing", "a|[ab] b testing")]
    [InlineData("TCP/IP customer/client", "tcp|[tcpip] ip customer client")]
    [InlineData("k-means k‑means", "k|[kmeans] means k|[kmeans] means")]
    [InlineData("Node.js, D3.js", "node|[nodejs] js d3|[d3js] js")]
    [InlineData("e-mail and state-of-the-art", "e|[email] mail and state of the art")]
    [InlineData("510(k) f(x)", "510|[510k] k f x")]
    [InlineData("L2, HTML5, H2O", "l2 html5 h2o")]
    [InlineData("R&D, Q&A", "r|[r&d] d q|[q&a] a")]
    [InlineData("snake_case", "snake|[snakecase] case")]
    [InlineData("e.g. the U.S. market", "eg the us market")]
    [InlineData("don't, client’s, O'Reilly, we'll, clients'", "dont client oreilly we clients")]
    [InlineData("Café RÉSUMÉ résume\u0301 İstanbul ıssız", "cafe resume resume istanbul issiz")]
    [InlineData("Ｃ＋＋ ＳＱＬ ﬁle", "c++|cpp sql file")]
    [InlineData("straße, Ærø", "strasse aero")]
    [InlineData("1,000 and 99.9% of 2,5", "1000 and 99.9 of 2 5")]
    [InlineData("IFRS 9, ISO-9001, 2021-2023, 2021–2023", "ifrs 9 iso|[iso9001] 9001 2021 2023 2021 2023")]
    [InlineData("Python 3.11.2", "python 3.11.2")]
    [InlineData("R² CO₂", "r2 co2")]
    [InlineData("😀 go 👩‍💻 机器学习", "go 机 器 学 习")]
    [InlineData("ma\u00adchine", "machine")]
    [InlineData("rodéo'rama, rode\u0301o'rama, 5'a", "rodeorama rodeorama 5 a")]
    [InlineData("... --- !!!", "")]
    public void Words_are_read_as_they_are_meant(string text, string expected) => Assert.Equal(expected, Show(text));

    private static string Show(string text) => string.Join(' ', TechnicalAnalyzer.Analyze(text)
        .GroupBy(t => t.Position)
        .Select(place => string.Join('|', place.Select(t => t.Length > 1 ? $"[{t.Term}]" : t.Term))));
}
