using System.Text;
using CsCheck;
using GuideSearch.Content.Intake;

namespace GuideSearch.Content.Tests.Intake;

[Trait("Fault", "C12")]
public class MojibakeTests
{
    static MojibakeTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("2021â€“2023", "2021–2023", 1)]
    [InlineData("itâ€™s â€œquotedâ€\u009D", "it’s “quoted”", 3)]
    [InlineData("cafÃ©", "café", 1)]
    [InlineData("5Â°C", "5°C", 1)]
    [InlineData("ðŸ˜€", "😀", 1)]
    [InlineData("â†’ â‰¥ â„¢", "→ ≥ ™", 3)]
    [InlineData("Ã¢â‚¬â€œ", "–", 2)]
    public void Wrong_decodings_are_repaired_and_counted(string wrong, string right, int count)
    {
        var repaired = Mojibake.Repair("first\n" + wrong);

        Assert.Equal("first\n" + right, repaired.Text);
        Assert.Equal(2, repaired.Line);
        Assert.InRange(repaired.Count, count, count + 2);
    }

    [Theory]
    [InlineData("SÃO PAULO")]
    [InlineData("«NÃO», «IRMû and «CHÂ»")]
    [InlineData("À la carte, pâté, Ångström, garçon, naïve")]
    [InlineData("â, ê, î, ô, û; Â and Ã alone")]
    [InlineData("50 € – “quoted” … ™")]
    public void Clean_text_stays(string text) => Assert.Equal((text, 0, 0), Mojibake.Repair(text));

    /// <summary>Letters of Latin-1 among ASCII, as words of European languages hold them.</summary>
    private static readonly Gen<string> _words = Gen.Select(
        Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[1, 6], Gen.Char["àáâãäåæçèéêëìíîïñòóôõöøùúûüýßÀÉÖÜÑÂÃ "], Gen.Char["abcdefghijklmnop ,.–’“”…"].Array[1, 6],
        (a, b, c) => new string(a) + b + new string(c));

    [Fact]
    public void Words_with_accents_and_typographic_signs_are_a_fixed_point() => _words.Array[1, 10].Sample(
        words =>
        {
            var text = string.Join(' ', words);
            Assert.Equal(text, Mojibake.Repair(text).Text);
        },
        seed: "0N0XIzNsQ0O3");

    [Fact]
    public void What_was_decoded_wrongly_comes_back() => Gen.Char["–—’‘“”…•€™→≥é"].Array[1, 20].Sample(
        signs =>
        {
            var text = string.Join(" a ", signs);
            var wrong = Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes(text));

            Assert.Equal(text, Mojibake.Repair(wrong).Text);
        },
        seed: "0N0XIzNsQ0O4");
}
