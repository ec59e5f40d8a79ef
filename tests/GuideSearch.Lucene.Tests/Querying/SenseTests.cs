using GuideSearch.Search;
using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>A word of two senses: in sales a lead is a prospect, on a circuit board it is a pin.</summary>
public class SenseTests
{
    [Theory]
    [InlineData("lead", "board/q1 notes/q1 sales/q1")]
    [InlineData("prospect", "sales/q1 sockets/q1")] // named as such anywhere, and otherwise where a lead is one
    public async Task A_synonym_finds_only_guides_of_its_field(string query, string found)
    {
        using var guides = await OverAsync();

        var response = await guides.AskAsync(query, request => request with { Aids = SearchAids.Synonyms, Explain = true });

        Assert.Equal(found, string.Join(' ', response.Hits.Select(hit => hit.Id.ToString()).Order(StringComparer.Ordinal)));
        Assert.All(response.Hits, hit => Assert.Equal(hit.Score, hit.Why!.Value));
    }

    /// <summary>The notes are of no field; who names one has settled the sense.</summary>
    [Theory]
    [InlineData("prospect", false)]
    [InlineData("prospect in sales", true)]
    [InlineData("SaaS Sales prospect", true, "SaaS Sales")]
    [InlineData("a prospect in SaaS", false, "SaaS Sales")]
    [InlineData("sales", false)]
    public async Task A_query_that_names_the_field_means_its_sense_in_all_guides(string query, bool found, string field = "Sales")
    {
        using var guides = await OverAsync(field);

        var response = await guides.AskAsync(query, request => request with { Aids = SearchAids.Synonyms });

        Assert.Equal(found, response.Hits.Any(hit => hit.Id.Guide == "notes"));
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("SaaS Sales")]
    public async Task A_field_is_a_category_or_a_vertical_in_any_case(string field)
    {
        using var guides = await OverAsync(field);

        Assert.Contains((await guides.AskAsync("prospect")).Hits, hit => hit.Id.Guide == "sales");
    }

    private static Task<SearchedGuides> OverAsync(string field = "Sales") => SearchedGuides.OverAsync(
        [
            AGuide.Named("sales").In("Sales", "SaaS Sales").Asking("When is a lead cold?").Build(),
            AGuide.Named("board").In("Technical", "Hardware").Asking("How long may a lead be?").Build(),
            AGuide.Named("sockets").In("Technical", "Hardware").Asking("Which prospect has a new socket?").Build(),
            AGuide.Named("notes").In("Other", "Notes").Asking("Who writes a lead down?").Build(),
        ],
        inputs: new("test")
        {
            Synonyms = new(
            [
                SynonymEntry.TwoWay(["lead", "prospect"], new("synonyms.yml", 1)) with { Fields = [field] },
                SynonymEntry.TwoWay(["lead", "pin"], new("synonyms.yml", 2)) with { Fields = ["Technical"] },
            ]),
        });
}
