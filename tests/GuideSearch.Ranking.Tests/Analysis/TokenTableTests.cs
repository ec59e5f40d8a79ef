using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Tests.Analysis;

/// <summary>
/// What comes out of which text: terms by position, readings of one position separated by |, joined forms in brackets, operators in braces
/// before the word of their position.
/// </summary>
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
    [InlineData("straße, Ærø", "strasse aero|aeroe")]
    [InlineData("1,000 and 99.9% of 2,5", "1000 and 99.9 of 2 5")]
    [InlineData("IFRS 9, ISO-9001, 2021-2023, 2021–2023", "ifrs 9 iso|[iso9001] 9001 2021 2023 2021 2023")]
    [InlineData("Python 3.11.2", "python 3.11.2")]
    [InlineData("R² CO₂", "r2 co2")]
    [InlineData("😀 go 👩‍💻 机器学习", "go 机 器 学 习")]
    [InlineData("ma\u00adchine", "machine")]
    [InlineData("rodéo'rama, rode\u0301o'rama, 5'a", "rodeorama rodeorama 5 a")]
    [InlineData("...... ----- !!!!!", "")]
    [InlineData("l'héritage L’Oréal d'une qu'est-ce", "heritage|lheritage oreal|loreal une|dune est|quest|[estce] ce")]
    [InlineData("dell'algoritmo un’altra c'è aujourd'hui", "algoritmo|dellalgoritmo altra|unaltra ce aujourdhui")]
    [InlineData("I'll, they've, D'Angelo, c's", "i they angelo|dangelo c")]
    [InlineData("Prüfung U\u0308ber Öl Århus Straße naïve", "prufung|pruefung uber|ueber ol|oel arhus|aarhus strasse naive")]
    [InlineData("йод иод ёлка Київ Кіїв ќе", "йод иод елка київ кіїв ќе")]
    [InlineData("λόγος שָׁלוֹם أَحْمَد", "λογος שלום احمد")]
    [InlineData("か\u3099 が ｶﾞ カ क्षि कुल कल", "が が ガ カ क्षि कुल कल")]
    [InlineData("ข้อมูล ม้า มา", "ข้อ อมู มูล ม้า มา")]
    [InlineData("ຂໍ້ມູນ ទិន្នន័យ ဒေတာ", "ຂໍ້ມູ ມູນ ទិន្ ន្ន នន័ ន័យ ဒေတာ")]
    [InlineData("데이터를 값 Java를 API는", "데이 이터 터를 값 java 를 api 는")]
    [InlineData("Javaคือ, 机器a", "java คือ 机 器 a")]
    [InlineData("== and ===, a===b && !x", "{==}|and {===}|a {===}|b {&&}|x")]
    [InlineData("What does `?.` or p?.name do; ||?", "what does {?.}|or p {?.}|name do {||}")]
    [InlineData("i++ -> ++i, std::vector, x => x ?? 1", "i++|++ {->}|{++}|i std {::}|vector x {=>}|x {??}|1")]
    [InlineData("= % A & B, 5 - 3, 20%, a=b", "{=}|{%}|a {&}|b 5 {-}|3 20 a b")]
    [InlineData("- item\n* item https://a b...", "item item https a b {...}")]
    public void Words_are_read_as_they_are_meant(string text, string expected) => Assert.Equal(expected, Show(text));

    private static string Show(string text) => string.Join(' ', TechnicalAnalyzer.Analyze(text)
        .GroupBy(t => t.Position)
        .Select(place => string.Join('|', place.Select(t => t.Length switch
        {
            0 => $"{{{t.Term}}}",
            1 => t.Term,
            _ => $"[{t.Term}]",
        }))));
}
