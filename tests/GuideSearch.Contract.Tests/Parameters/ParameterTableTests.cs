using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Tests.Parameters;

/// <summary>Pairs as <c>name=value</c>, with blanks between them.</summary>
public class ParameterTableTests
{
    private static readonly NumberParameter _size = new("size", "How many.", fallback: 10, least: 1, most: 50);
    private static readonly ValuesParameter _tag = new(FacetSet.BuiltIn.Find("tag")!, FacetMode.Any);
    private static readonly FlagParameter _open = new("open", "Whether it is open.");

    private static readonly ParameterTable _table = new(
        [_size, _tag, _open],
        reading => reading.Has(_open) && reading.Has(_tag) ? ParameterFault.Create("open", "tag", "cannot stand beside {0}") : null);

    [Theory]
    [InlineData("", "")]
    [InlineData("size=20", "?size=20")]
    [InlineData("size=10", "")] // the default
    [InlineData("tag=b tag=a tag=b", "?tag=a&tag=b")]
    [InlineData("open=true size=7", "?size=7&open=true")] // in the order of the table
    public void Pairs_are_read_into_one_spelling(string pairs, string spelling)
    {
        var reading = Read(pairs);

        Assert.Equal((0, spelling), (reading.Faults.Count, reading.Spell()));
    }

    [Theory]
    [InlineData("size=0", "size must be a whole number from 1 to 50")]
    [InlineData("size=1 size=2", "size must be given once only")]
    [InlineData("open=yes size=x", "open must be true or false; size must be a whole number from 1 to 50")] // in the order given
    [InlineData("sise=3", "sise unknown parameter")]
    [InlineData("tag=a open=true", "open cannot stand beside tag")]
    public void Every_fault_is_told_in_the_order_of_the_pairs(string pairs, string faults) =>
        Assert.Equal(faults, string.Join("; ", Read(pairs).Faults.Select(fault => $"{fault.Parameter} {fault.Reason}")));

    [Fact]
    public void A_fault_names_other_parameters_as_its_reader_knows_them()
    {
        var between = Read("tag=a open=true").Faults.Single();
        var alone = Read("size=0").Faults.Single();

        Assert.Equal("cannot stand beside --tag", between.ReasonWith(name => $"--{name}"));
        Assert.Equal(alone.Reason, alone.ReasonWith(name => $"--{name}"));
    }

    private static ParameterReading Read(string pairs) => _table.Read(
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])));
}
