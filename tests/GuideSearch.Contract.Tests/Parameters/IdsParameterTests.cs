using GuideSearch.Contract.Parameters;

namespace GuideSearch.Contract.Tests.Parameters;

public class IdsParameterTests
{
    private static readonly IdsParameter _ids = new("ids", "Questions.", max: 20);

    [Fact]
    public void Ids_keep_their_order_and_each_stands_once()
    {
        var reading = Read("b/two", "a/one", "b/two");

        Assert.Empty(reading.Faults);
        Assert.Equal(["b/two", "a/one"], reading.Get(_ids).Select(id => id.ToString()));
        Assert.Equal("?ids=b%2Ftwo&ids=a%2Fone", reading.Spell());
    }

    [Theory]
    [InlineData(""), InlineData("one"), InlineData("a/"), InlineData("/b"), InlineData("a/b/c")]
    public void What_is_no_id_is_told(string text) =>
        Assert.Equal("must be written guide/question", Assert.Single(Read("a/one", text).Faults).Reason);

    [Fact]
    public void So_is_what_is_too_much()
    {
        Assert.Empty(Read([.. Enumerable.Range(1, 20).Select(i => $"a/{i}")]).Faults);
        Assert.Equal("must have at most 20 values", Assert.Single(Read([.. Enumerable.Range(1, 21).Select(i => $"a/{i}")]).Faults).Reason);
        Assert.Single(Read($"a/{new string('x', 601)}").Faults);
    }

    private static ParameterReading Read(params string[] ids) => new ParameterTable([_ids]).Read(ids.Select(id => ("ids", id)));
}
