using CsCheck;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Texts;

namespace GuideSearch.Server.Tests.Pages;

public class MarkedFragmentsTests
{
    private static readonly Gen<MarkRange> _anyRange =
        Gen.Select(Gen.Int[0, 40], Gen.Int[-5, 40], (start, length) => new MarkRange(start, length, MatchKind.Exact));

    [Fact]
    public void Text_is_cut_at_the_ranges() =>
        Assert.Equal(
            [new("Explain ", null), new("overfitting", MatchKind.Exact), new(" and ", null), new("how", MatchKind.Stem)],
            MarkedFragments.From("Explain overfitting and how", [new(8, 11, MatchKind.Exact), new(24, 3, MatchKind.Stem)]));

    [Fact]
    public void Without_ranges_the_text_is_one_fragment_and_an_empty_text_none()
    {
        Assert.Equal([new MarkedFragment("a < b", null)], MarkedFragments.From("a < b", []));
        Assert.Empty(MarkedFragments.From("", []));
    }

    [Fact]
    public void Whatever_the_ranges_say_the_fragments_are_the_text() =>
        Gen.Select(Gen.String[0, 30], _anyRange.Array[0, 6]).Sample(
            (text, ranges) => string.Concat(MarkedFragments.From(text, ranges).Select(f => f.Text)) == text,
            seed: "0N0XIzNsQ0O2",
            iter: 2000);
}
