using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>Hits as <c>key:document</c>.</summary>
public class CollectorTests
{
    [Theory]
    [InlineData("1:0", "1:1", -1)] // of equal keys the first document
    [InlineData("2:5", "1:0", -1)] // higher keys first
    [InlineData("1:0", "2:5", 1)]
    [InlineData("1:3", "1:3", 0)]
    public void Higher_keys_stand_first_and_ties_in_the_order_of_documents(string one, string other, int order) =>
        Assert.Equal(order, Math.Sign(Hits.Read(one)[0].CompareTo(Hits.Read(other)[0])));

    [Theory]
    [InlineData(3, "", "1:0 3:1 2:2 3:3", "3:1 3:3 2:2", 4)]
    [InlineData(9, "", "1:0 3:1", "3:1 1:0", 2)]
    [InlineData(1, "", "1:0 1:1 1:2", "1:0", 3)]
    [InlineData(0, "", "1:0 3:1", "", 2)]
    [InlineData(2, "3:1", "1:0 3:1 2:2 3:3 9:4", "3:3 2:2", 3)] // behind a position
    [InlineData(2, "0:9", "1:0", "", 0)]
    public void The_best_hits_behind_a_position_are_kept(int k, string behind, string hits, string kept, int seen)
    {
        var top = new TopKCollector(k, behind.Length > 0 ? Hits.Read(behind)[0] : null);
        foreach (var hit in Hits.Read(hits))
            top.Collect(hit);

        Assert.Equal((kept, seen), (Hits.Text(top.Ranked()), top.Seen));
    }

    [Theory]
    [InlineData(2, "1:0", double.NegativeInfinity)] // there is room
    [InlineData(2, "1:0 3:1", 1)]
    [InlineData(2, "1:0 3:1 2:2", 2)]
    [InlineData(0, "", double.PositiveInfinity)]
    public void What_can_not_be_kept_is_not_competitive(int k, string hits, double minimum)
    {
        var top = new TopKCollector(k, behind: null);
        foreach (var hit in Hits.Read(hits))
            top.Collect(hit);

        Assert.Equal(minimum, top.MinCompetitiveScore);
    }

    [Theory]
    [InlineData("2:5", "1:0 3:1 2:2 2:5 2:7 9:9", 3)]
    [InlineData("9:0", "1:1", 0)]
    public void Hits_before_a_document_are_counted(string sought, string hits, int count)
    {
        var before = new HitsBefore(Hits.Read(sought)[0]);
        foreach (var hit in Hits.Read(hits))
            before.Collect(hit);

        Assert.Equal(count, before.Count);
    }

    [Theory]
    [InlineData("", 0.9, true)] // below the last that is kept
    [InlineData("", 1, false)] // its document may decide
    [InlineData("9:9", 0.5, false)] // whether it is behind the position is told by the hit alone
    public void A_hit_that_can_not_be_kept_is_counted_without_its_score(string behind, double maxKey, bool passes)
    {
        var top = new TopKCollector(2, behind.Length > 0 ? Hits.Read(behind)[0] : null);
        foreach (var hit in Hits.Read("1:0 3:1"))
            top.Collect(hit);

        Assert.Equal((passes, passes ? 3 : 2), (top.TryPass(maxKey), top.Seen));
    }

    [Theory]
    [InlineData(1.9, true)]
    [InlineData(2, false)]
    public void Before_a_document_stands_nothing_that_reaches_less(double maxKey, bool passes) =>
        Assert.Equal(passes, new HitsBefore(Hits.Read("2:5")[0]).TryPass(maxKey));
}
