using GuideSearch.Core.Ranking;
using GuideSearch.Querying;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Tests.Planning;

public class SpellingCorrectionsTests
{
    private static readonly TermExpander _expander = new(
        DictionaryText.Parse("kubernetes 50, kubernets 2, cash 9, flow 7, garden 5"), new(SynonymSet.Empty), new RankingOptions());

    [Theory]
    [InlineData("garden ", "", "")]
    [InlineData("kuberntes garden ", "kuberntes=kubernetes", "")]
    [InlineData("cashflow ", "cashflow=cash flow", "")]
    [InlineData("kubernets ", "kubernets=kubernetes", "")] // a slip that a guide made too
    [InlineData("\"kuberntes garden\"", "", "kuberntes=kubernetes")] // in quotes it is searched as it stands
    [InlineData("\"kubernets\"", "", "")]
    [InlineData("kuberntes kuberntes ", "kuberntes=kubernetes", "")]
    public void A_word_has_the_spelling_that_it_may_be_meant_for(string query, string words, string quoted)
    {
        var plan = QueryCompiler.Compile(QueryReader.Read(query).Node, _expander, SearchAids.All);
        var corrections = SpellingCorrections.Create(plan, _expander);

        Assert.Equal((words, quoted), (Text(corrections.Words), Text(corrections.Quoted)));
        Assert.Equal(words.Length + quoted.Length == 0, corrections.IsEmpty);
    }

    private static string Text(IReadOnlyDictionary<string, string> corrections) =>
        string.Join(' ', corrections.Select(correction => $"{correction.Key}={correction.Value}"));
}
