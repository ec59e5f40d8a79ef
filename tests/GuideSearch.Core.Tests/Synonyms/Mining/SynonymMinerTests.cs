using GuideSearch.Guides;
using GuideSearch.Synonyms;
using GuideSearch.Synonyms.Mining;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Synonyms.Mining;

public class SynonymMinerTests
{
    private static readonly Guide _first = AGuide.Named("first")
        .Asking("What is a service level agreement (SLA)?", "We organise the data set.\nColours matter.")
        .Asking("Which e-mail address do you need?", "The data set of an email.")
        .Build();

    private static readonly Guide _second = AGuide.Named("second")
        .Asking("Organize a dataset.", "A service level agreement (SLA) and color.")
        .Build();

    [Fact]
    public void What_most_files_show_comes_first_with_every_place()
    {
        var found = Mine(SynonymSet.Empty, _first, _second);

        Assert.Equal(
            ["data set, dataset", "organise, organize", "service level agreement, sla", "e-mail, email"],
            found.Select(p => string.Join(", ", p.Terms)));
        Assert.Equal(
            [ProposalKind.Compound, ProposalKind.Spelling, ProposalKind.Abbreviation, ProposalKind.Compound], found.Select(p => p.Kind));
        Assert.Equal([2, 2, 2, 1], found.Select(p => p.Files));
        Assert.Equal(["first.md:10", "first.md:20", "second.md:10"], found[0].Places.Select(p => p.ToString()));
    }

    [Fact]
    public void What_is_known_says_to_whom()
    {
        var known = new SynonymSet([SynonymEntry.OneWay(["sla"], ["service level agreement"], default)]);

        var found = Mine(known, _first, _second);

        Assert.Equal(Knowledge.Thesaurus, found.Single(p => p.Kind is ProposalKind.Abbreviation).KnownTo);
        Assert.Equal(Knowledge.Analysis, found.Single(p => p.Terms.Contains("email")).KnownTo);
        Assert.Equal(2, found.Count(p => p.KnownTo is Knowledge.None));
    }

    [Fact]
    public void A_short_form_of_two_meanings_or_of_a_common_word_is_ambiguous()
    {
        var guide = AGuide.Named("both")
            .Asking("What is an account review (ARV)?", "Our annual revenue volume (ARV).")
            .Asking("What is information technology (IT)?", "And a business review (BRV)?")
            .Build();

        var found = Mine(SynonymSet.Empty, guide);

        Assert.Equal(["arv", "arv", "it"], found.Where(p => p.Ambiguous).Select(p => p.Terms[1]).Order());
        Assert.False(found.Single(p => p.Terms[1] == "brv").Ambiguous);
    }

    [Theory]
    [InlineData("We inform you. It is in form.")]
    [InlineData("Filling is not filing.")]
    [InlineData("For four hours.")]
    [InlineData("An exercise of premises.")]
    [InlineData("Set-up, not set.")]
    public void Words_that_only_look_alike_are_no_proposal(string text) =>
        Assert.Empty(Mine(SynonymSet.Empty, AGuide.Named("plain").Asking(text).Build()));

    [Theory]
    [InlineData("behaviour", "behavior")]
    [InlineData("favourite", "favorite")]
    [InlineData("organisations", "organizations")]
    [InlineData("analysing", "analyzing")]
    [InlineData("modelling", "modeling")]
    [InlineData("labelled", "labeled")]
    [InlineData("travellers", "travelers")]
    public void Spellings_of_both_shores_have_one_key(string left, string right) =>
        Assert.Equal(SpellingFinder.KeyOf(left), SpellingFinder.KeyOf(right));

    private static IReadOnlyList<Proposal> Mine(SynonymSet known, params Guide[] guides) =>
        new SynonymMiner(known, Words, (a, b) => Joined(a) == Joined(b)).Mine(guides);

    private static IReadOnlyList<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '?', '.'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The analysis of these tests knows hyphens, and nothing else.</summary>
    private static string Joined(string term) => term.Replace("-", "", StringComparison.Ordinal);
}
