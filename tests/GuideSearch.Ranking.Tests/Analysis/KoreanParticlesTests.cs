using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Tests.Analysis;

public class KoreanParticlesTests
{
    [Theory]
    [InlineData("데이터를", "데이터")]
    [InlineData("메모리에서는", "메모리")]
    [InlineData("프로그래밍이란", "프로그래밍")]
    [InlineData("Java를", "Java")]
    [InlineData("API는", "API")]
    [InlineData("회의", "회의")] // a word that ends like one
    [InlineData("값을", "값을")] // too short to tell
    [InlineData("를", "를")]
    [InlineData("model", "model")]
    [InlineData("", "")]
    public void A_word_stands_without_its_particle(string word, string bare) => Assert.Equal(bare, KoreanParticles.Without(word));
}
