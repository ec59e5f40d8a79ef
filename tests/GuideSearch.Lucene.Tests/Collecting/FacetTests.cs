using System.Globalization;
using GuideSearch.Facets;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>
/// Documents: 0 SQL and Python of a in Data, 1 SQL of a in Data, 2 no tag of b in Data, 3 Go of b in Web, 4 Python of b in Web. Filters
/// read <c>tag=SQL,Go</c> for any, <c>tag&amp;SQL,Go</c> for all and <c>tag!SQL</c> for not.
/// </summary>
public class FacetTests
{
    private static readonly FacetDefinition _tag = FacetSet.BuiltIn.Find("tag")!;

    private static readonly FacetTable _table = new(
    [
        FacetColumn.Create(_tag, [["SQL", "Python"], ["SQL"], [], ["Go"], ["Python"]]),
        FacetColumn.Create(FacetSet.BuiltIn.Find("category")!, [["Data"], ["Data"], ["Data"], ["Web"], ["Web"]]),
    ]);

    [Theory]
    [InlineData("", "0 1 2 3 4")]
    [InlineData("tag=SQL", "0 1")]
    [InlineData("tag=sql,go", "0 1 3")] // whatever the case
    [InlineData("tag&SQL,Python", "0")]
    [InlineData("tag&SQL,None", "")] // not all of what no document has
    [InlineData("tag=SQL,None", "0 1")]
    [InlineData("tag!SQL", "2 3 4")]
    [InlineData("tag!None", "0 1 2 3 4")]
    [InlineData("tag=SQL tag!Python", "1")]
    [InlineData("tag=SQL tag=Python", "0")] // filters combine by and
    [InlineData("tag=", "0 1 2 3 4")] // without values it narrows nothing
    public void Filters_of_a_facet_accept_documents(string filters, string accepted)
    {
        var selection = SelectionOf(filters);

        Assert.Equal(accepted, string.Join(' ', Enumerable.Range(0, 5).Where(selection.Accepts)));
        Assert.Equal(filters is not "" and not "tag=", selection.IsActive);
    }

    [Theory]
    [InlineData("tag=sql,none", "SQL", "none")]
    [InlineData("tag&Go,Go tag=SQL", "Go SQL", "")]
    [InlineData("tag!SQL,None", "", "")] // what is shut out is not selected
    public void What_is_selected_is_told_as_the_index_writes_it(string filters, string known, string unknown)
    {
        var selection = SelectionOf(filters);

        Assert.Equal(known, string.Join(' ', selection.Selected.Select(ordinal => _table.Columns[0].Values[ordinal])));
        Assert.Equal(unknown, string.Join(' ', selection.Unknown));
    }

    /// <summary>A for accepted, R for refused, else the number of the only facet that refuses.</summary>
    [Theory]
    [InlineData("", "A A A A A")]
    [InlineData("tag=SQL", "A A 0 0 0")]
    [InlineData("tag=SQL category=Web", "1 1 R 0 0")]
    [InlineData("category=Data", "A A A 1 1")]
    public void A_document_is_accepted_or_refused_by_one_facet_or_by_more(string filters, string checks)
    {
        var counter = new FacetCounter(_table, Read(filters), ["tag", "category"]);

        Assert.Equal(checks, string.Join(' ', Enumerable.Range(0, 5).Select(counter.Check).Select(check => check switch
        {
            FacetCounter.Accepted => "A",
            FacetCounter.Refused => "R",
            _ => check.ToString(CultureInfo.InvariantCulture),
        })));
    }

    /// <summary>Values as <c>value count</c>, selected ones with a star; behind them how many more there are.</summary>
    [Theory]
    [InlineData("", 9, "Python 2, SQL 2, Go 1 +0", "Data 3, Web 2 +0")]
    [InlineData("", 1, "Python 2 +2", "Data 3 +1")] // among equals the first in the alphabet
    [InlineData("", 0, " +3", " +2")]
    [InlineData("tag=SQL", 9, "Python 2, SQL* 2, Go 1 +0", "Data 2 +0")] // a facet ignores its own selection
    [InlineData("category=Web", 9, "Go 1, Python 1 +0", "Data 3, Web* 2 +0")]
    [InlineData("category=Web tag=SQL", 9, "Go 1, Python 1, SQL* 0 +0", "Data 2, Web* 0 +0")] // what is selected is always listed
    [InlineData("tag=Go,None", 1, "Python 2, Go* 1, None* 0 +1", "Web 1 +0")]
    public void Values_are_counted_in_the_context_of_the_other_facets(string filters, int size, string tags, string categories)
    {
        var counter = Counted(filters);

        Assert.Equal([tags, categories], counter.Facets(size, (_, value) => value).Select(Text));
    }

    [Fact]
    public void A_facet_that_the_generation_does_not_have_is_none() =>
        Assert.Null(Counted("tag=Go").Facet("difficulty", 9, (_, value) => value, _ => true));

    [Fact]
    public void Only_values_are_listed_whose_label_is_wanted()
    {
        var facet = Counted("tag=Go").Facet("tag", 9, (facet, value) => $"{facet} {value}", label => label.EndsWith('n'))!;

        Assert.Equal("Python 2 +0", Text(facet));
        Assert.Equal("tag Python", facet.Values[0].Label);
        Assert.Equal(["Go"], facet.Selected);
    }

    [Fact]
    public void A_value_that_every_document_has_narrows_nothing_and_is_listed_only_when_selected()
    {
        var column = FacetColumn.Create(_tag, [["All", "Some"], ["All"]]);

        Assert.Equal("Some 1 +0", Text(FacetLister.List(column, new(column, []), [2, 1], 9, (_, value) => value)));
        Assert.Equal("All* 2, Some 1 +0", Text(FacetLister.List(column, new(column, Read("tag=All")), [2, 1], 9, (_, value) => value)));
    }

    [Fact]
    public void Facets_that_nobody_asked_for_are_not_counted()
    {
        var counter = new FacetCounter(_table, [], []);
        counter.Count(0, FacetCounter.Accepted);

        Assert.Empty(counter.Facets(9, (_, value) => value));
    }

    [Fact]
    public void A_facet_with_an_order_lists_its_values_so_and_others_behind_them_by_count()
    {
        var level = FacetDefinition.FromFrontMatter("level", "Level", 1, ["Junior", "middle", "Senior"]);
        var column = FacetColumn.Create(level, [["junior"], ["Senior"], ["Senior"], ["guru"], ["Guru"], ["Guru"], ["SENIOR"]]);

        var facet = FacetLister.List(column, new(column, Read("level=head,Middle")), [2, 1, 1, 2, 1], 9, (_, value) => value);

        Assert.Equal(["Guru", "SENIOR", "Senior", "guru", "junior"], column.Values);
        Assert.Equal("junior 1, Middle* 0, SENIOR 1, Senior 1, Guru 2, guru 2, head* 0 +0", Text(facet));
    }

    [Fact]
    public void A_filter_on_a_facet_that_the_generation_lacks_finds_nothing_and_its_opposite_everything()
    {
        Assert.Equal(FacetCounter.Refused, new FacetCounter(_table, Read("company=Acme"), null).Check(0));
        Assert.Equal(FacetCounter.Refused, new FacetCounter(_table, Read("company&Acme"), null).Check(0));
        Assert.Equal(FacetCounter.Accepted, new FacetCounter(_table, Read("company!Acme"), null).Check(0));
    }

    private static FacetCounter Counted(string filters)
    {
        var counter = new FacetCounter(_table, Read(filters), ["tag", "category"]);
        for (var document = 0; document < 5; document++)
        {
            if (counter.Check(document) is var check and not FacetCounter.Refused)
                counter.Count(document, check);
        }

        return counter;
    }

    private static FacetSelection SelectionOf(string filters) => new(_table.Columns[0], Read(filters));

    private static IReadOnlyList<FacetFilter> Read(string filters) =>
    [
        .. from filter in filters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let sign = filter.IndexOfAny(['=', '&', '!'])
           let mode = filter[sign] switch { '=' => FacetMode.Any, '&' => FacetMode.All, _ => FacetMode.Not }
           select new FacetFilter(filter[..sign], mode, filter[(sign + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static string Text(Facet facet) =>
        $"{string.Join(", ", facet.Values.Select(value => $"{value.Value}{(value.Selected ? "*" : "")} {value.Count}"))} +{facet.More}";
}
