using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Tests.Analysis;

public class StemTests
{
    [Theory]
    [InlineData("optimize optimizes optimizing optimized optimization")]
    [InlineData("overfit overfits overfitting")]
    [InlineData("cluster clusters clustering")]
    [InlineData("index indexes indices indexing")]
    [InlineData("hypothesis hypotheses")]
    [InlineData("analysis analyses")]
    [InlineData("lead leads led")]
    [InlineData("person people")]
    [InlineData("behavior behaviour behaviors behaviours behavioral")]
    [InlineData("api apis")]
    [InlineData("feature features")]
    [InlineData("facility facilities")]
    [InlineData("loss losses")]
    [InlineData("resource resources")]
    public void Forms_of_one_word_share_a_stem(string forms) => Assert.Single(forms.Split(' ').Select(TechnicalAnalyzer.StemOf).Distinct());

    [Theory]
    [InlineData("university universe")]
    [InlineData("security securities")]
    [InlineData("manager management")]
    [InlineData("marketing market")]
    [InlineData("accounting account")]
    [InlineData("news new")]
    [InlineData("pandas panda")]
    [InlineData("windows wind")]
    [InlineData("logistics logistic")]
    [InlineData("means mean")]
    [InlineData("learning learn")]
    [InlineData("training train")]
    [InlineData("embedded embedding")]
    public void Words_of_different_meaning_keep_apart(string words) =>
        Assert.Equal(words.Split(' ').Length, words.Split(' ').Select(TechnicalAnalyzer.StemOf).Distinct().Count());

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("redis")]
    [InlineData("postgres")]
    [InlineData("saas")]
    [InlineData("devops")]
    [InlineData("c++")]
    [InlineData("ios")]
    [InlineData("k8s")]
    public void Names_are_never_stemmed(string name) => Assert.Equal(name, TechnicalAnalyzer.StemOf(name));

    [Fact]
    public void The_settled_stems_are_stems_themselves_and_each_form_has_one()
    {
        var forms = Stemmer.SettledText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .SelectMany(line => line.Split(' '))
            .ToList();

        Assert.Equal(forms.Distinct(), forms);
        Assert.All(forms, form => Assert.Equal(TechnicalAnalyzer.StemOf(form), TechnicalAnalyzer.StemOf(TechnicalAnalyzer.StemOf(form))));
    }
}
