using GuideSearch.Analysis;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Tests.Terms;

public class StemConflationTests
{
    private static readonly StemConflation _families = new(
    [
        ("management", "management", 9), ("manager", "manager", 12), ("managers", "manager", 4), ("managing", "manage", 20),
        ("partner", "partner", 5), ("partners", "partner", 3), ("partnership", "partnership", 3), ("s3", "s3", 7), ("sql", "sql", 80),
    ]);

    [Theory]
    [InlineData("manager", "managing manager management")]
    [InlineData("manageable", "managing manager management")] // the index need not know it
    [InlineData("partner", "partner")]
    [InlineData("sql", "")] // too short to have a root
    [InlineData("s3", "")]
    [InlineData("garden", "")]
    public void A_root_has_its_words_by_documents_one_for_each_stem(string word, string family) =>
        Assert.Equal(family, string.Join(' ', _families.Of(word).Select(entry => entry.Word)));

    [Theory]
    [InlineData("qualify", "qualifi")]
    [InlineData("qualification", "qualif")]
    [InlineData("management", "manag")]
    [InlineData("managing", "manag")]
    [InlineData("generously", "generous")]
    public void Roots_are_those_of_Porters_second_stemmer(string word, string root) => Assert.Equal(root, new RootStemmer().RootOf(word));

    [Theory]
    [InlineData("team", true)]
    [InlineData("sql", false)]
    [InlineData("k8s1", false)]
    [InlineData("café", false)]
    [InlineData("Team", false)]
    public void Only_words_of_enough_plain_letters_have_a_root(string word, bool has) => Assert.Equal(has, RootStemmer.HasRoot(word));
}
