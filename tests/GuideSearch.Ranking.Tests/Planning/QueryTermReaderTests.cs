using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Tests.Planning;

public class QueryTermReaderTests
{
    private static readonly TermExpander _expander = new(
        DictionaryText.Parse("models 9, learning 5, deep 4, overfitting 3, asp 2, aspnet 2"), new(SynonymSet.Empty), new RankingOptions());

    [Theory]
    [InlineData("Models", false, "Models[model=models]")]
    [InlineData("k-means", false, "k-means[kmean=kmeans, k means]")] // joined, or its parts in a row
    [InlineData("ASP.NET", false, "ASP.NET[aspnet, asp .net]")]
    [InlineData("deep/models", false, "deep[deep] models[model=models]")]
    [InlineData("C#", false, "C#[c#, Reading csharp]")]
    [InlineData("overf", true, "overf[Completion overfit]")]
    [InlineData("deep/overf", true, "deep[deep] overf[Completion overfit]")] // the last part may go on
    [InlineData("deep/overf", false, "deep[deep] overf[overf]")]
    [InlineData("...", true, "...[...]")]
    public void A_word_is_read_as_the_index_reads_text(string text, bool unfinished, string terms) =>
        Assert.Equal(terms, PlanText.From(new QueryTermReader(_expander, SearchAids.All).Read(text, unfinished)));
}
