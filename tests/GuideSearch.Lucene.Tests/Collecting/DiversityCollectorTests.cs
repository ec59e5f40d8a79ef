using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>Guide a has the documents 0 to 2, guide b 3 and 4, guide c 5; 1 and 3 and 5 ask the same.</summary>
public class DiversityCollectorTests
{
    private static readonly string[] _guideOf = ["a", "a", "a", "b", "b", "c"];

    private static readonly DocumentColumns _columns = ColumnsOf();

    [Theory]
    [InlineData(0, SimilarMode.Show, "9:0 8:1 7:2 6:3 5:4 4:5")]
    [InlineData(1, SimilarMode.Show, "9:0 6:3 4:5")]
    [InlineData(2, SimilarMode.Show, "9:0 8:1 6:3 5:4 4:5")]
    [InlineData(0, SimilarMode.Collapse, "9:0 8:1 7:2 5:4")] // the one that ranks best stands for all
    [InlineData(1, SimilarMode.Collapse, "9:0 6:3")] // guide a has no room for 1, so 3 asks it; 4 and 5 come too late
    [InlineData(2, SimilarMode.Collapse, "9:0 8:1 5:4")]
    public void A_question_is_handed_on_once_and_a_guide_has_its_share(int perGuide, SimilarMode similar, string handedOn)
    {
        var request = new SearchRequest { Query = QueryReader.Read("x"), PerGuide = perGuide, Similar = similar };
        var diverse = new DiversityCollector(_columns, request);
        var top = new TopKCollector(9, behind: null);
        foreach (var hit in Hits.Read("4:5 7:2 9:0 6:3 8:1 5:4"))
            diverse.Collect(hit);

        diverse.HandOn(top);

        Assert.Equal(handedOn, Hits.Text(top.Ranked()));
        Assert.Equal(perGuide > 0 || similar is SimilarMode.Collapse, DiversityCollector.IsWantedBy(request));
    }

    private static DocumentColumns ColumnsOf()
    {
        var column = FacetColumn.Create(FacetSet.BuiltIn.Find(FacetNames.Guide)!, [.. _guideOf.Select(slug => new[] { slug })]);
        var guides = new GuideMap(column, [.. column.Values.Select(SummaryOf)]);
        return new()
        {
            Kinds = Array.ConvertAll(_guideOf, _ => DocumentKind.Question),
            Dates = new int[_guideOf.Length],
            Wordings = new long[_guideOf.Length],
            Definitions = FacetSet.BuiltIn,
            Facets = new([column]),
            Guides = guides,
            Asked = new(new QuestionClusters([[1, 3, 5]], _guideOf.Length), guides, _ => true),
            Hidden = new Dictionary<int, QuestionId>(),
        };
    }

    private static GuideSummary SummaryOf(string slug) =>
        new() { Slug = slug, Title = slug, Category = "", Vertical = "", Tags = [], Questions = 1 };
}
