using CsCheck;
using GuideSearch.Indexing;

namespace GuideSearch.Core.Tests.Indexing;

public class PrunePlanTests
{
    [Fact]
    public void The_newest_stay_and_the_oldest_go()
    {
        var plan = PrunePlan.Create(["a", "c", "b", "d"], live: "d", keep: 2, []);

        Assert.Equal(["d", "c"], plan.Keep);
        Assert.Equal(["b", "a"], plan.Delete);
    }

    [Fact]
    public void The_live_one_stays_whatever_its_age()
    {
        var plan = PrunePlan.Create(["a", "b", "c"], live: "a", keep: 2, []);

        Assert.Equal(["a", "c"], plan.Keep);
        Assert.Equal(["b"], plan.Delete);
    }

    [Theory]
    [InlineData("d", 2, "d c b", "a")] // the live one answers until one with vectors does
    [InlineData("d", 1, "d c", "b a")]
    [InlineData("c", 2, "c b", "d a")]
    [InlineData(null, 1, "c", "d b a")]
    public void One_whose_vectors_are_pending_is_beyond_those_to_keep_and_goes_when_it_is_not_live(
        string? live, int keep, string stay, string go)
    {
        var plan = PrunePlan.Create(["a", "b", "c", "d"], live, keep, pending: ["d"]);

        Assert.Equal(stay.Split(' '), plan.Keep);
        Assert.Equal(go.Split(' '), plan.Delete);
    }

    [Fact]
    public void Nothing_can_keep_less_than_one() => Assert.Throws<ArgumentOutOfRangeException>(() => PrunePlan.Create(["a"], null, keep: 0, []));

    [Fact]
    public void Every_generation_is_kept_or_deleted_exactly_once() =>
        Gen.Select(Gen.Char['a', 'z'].HashSet[0, 20], Gen.Int[1, 8], Gen.Char['a', 'z']).Sample(
            (names, keep, live) =>
            {
                var all = names.Select(c => c.ToString()).ToList();
                var plan = PrunePlan.Create(all, live.ToString(), keep, []);

                Assert.Equal(all.Order(), plan.Keep.Concat(plan.Delete).Order());
                Assert.Equal(Math.Min(keep, all.Count), plan.Keep.Count);
                Assert.DoesNotContain(live.ToString(), plan.Delete);
            },
            seed: "0000KqbcgSq7");
}
