using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Tests.Planning;

/// <summary>The thesaurus: "zab zeb" is zob, "on zub" is zib, "so on" is zyb, and zob goes by fourteen names.</summary>
public class TermSequenceTests
{
    private static readonly TermExpander _expander = new(
        DictionaryText.Parse("zab 1"),
        new(new(
        [
            SynonymEntry.OneWay(["zab zeb"], ["zob"], new("synonyms.yml")),
            SynonymEntry.OneWay(["on zub"], ["zib"], new("synonyms.yml")),
            SynonymEntry.OneWay(["so on"], ["zyb"], new("synonyms.yml")),
            SynonymEntry.OneWay(["zob"], [.. Enumerable.Range(10, 14).Select(i => $"n{i}")], new("synonyms.yml")),
        ])),
        new RankingOptions { MaxSynonyms = 2 });

    /// <summary>Words in brackets are too common to count; a bar is a section.</summary>
    [Theory]
    [InlineData("zab zeb", true, "zab[zab, Synonym zob] zeb[zeb, Synonym zob]")]
    [InlineData("zab zeb", false, "zab[zab] zeb[zeb]")]
    [InlineData("zab (the) zeb", true, "zab[zab, Synonym zob] zeb[zeb, Synonym zob]")] // determiners part nothing
    [InlineData("zab zub zeb", true, "zab[zab] zub[zub] zeb[zeb]")]
    [InlineData("zab | zeb", true, "zab[zab] |[section Behavioral] zeb[zeb]")] // a section does
    [InlineData("(on) zub", true, "zub[zub, Synonym zib]")]
    [InlineData("zub (so) (on)", true, "zub[zub] so on[Reading so on, Synonym zyb]")] // nothing but common words: last
    [InlineData("zab zab", true, "zab[zab]")] // each word once
    [InlineData("zob", true, "zob[zob, Synonym n10, Synonym n11]")] // as many as the options say
    [InlineData("", true, "")]
    public void Each_stretch_that_the_thesaurus_knows_may_be_said_otherwise(string query, bool synonyms, string terms)
    {
        var sequence = new TermSequence(_expander);
        foreach (var word in query.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "|")
                sequence.AddApart(new("|", []) { Section = SectionType.Behavioral });
            else if (word[0] == '(')
                sequence.Add(word.Trim('(', ')'), []);
            else
                sequence.Add(word, [new(word, [new([word], [word], VariantKind.Typed)])]);
        }

        Assert.Equal(terms, PlanText.From(sequence.Terms(synonyms ? SearchAids.All : SearchAids.None, unfinished: false)));
    }
}
