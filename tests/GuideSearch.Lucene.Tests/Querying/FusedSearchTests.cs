using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Facets;
using GuideSearch.Lucene.Tests.Collecting;
using GuideSearch.Lucene.Tests.Storage;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Searches by words and meaning, the meaning of a text being its letters.</summary>
public class FusedSearchTests
{
    private const int Rounds = 40;

    /// <summary>What answers is settled before any filter, so a count promises what choosing it keeps.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task The_count_of_a_facet_is_what_choosing_it_gives(int seed, bool byMeaning)
    {
        var make = new RandomGuides(new(seed));
        using var guides = await SearchedGuides.OverAsync(make.Guides(15), encoder: byMeaning ? new LetterEncoder() : null);
        var chosenOnes = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var request = make.Request() with { PerGuide = 0, Similar = SimilarMode.Show };
            var response = await guides.Searcher.SearchAsync(request, CancellationToken.None);
            foreach (var facet in response.Facets!.Where(f => f.Selected.Count == 0 && !Filters(request, f.Name)))
            {
                var value = facet.Values.FirstOrDefault(v => v.Count > 0);
                if (value is null)
                    continue;

                var chosen = await guides.Searcher.SearchAsync(
                    request with { Filters = [.. request.Filters, new(facet.Name, FacetMode.Any, [value.Value])] }, CancellationToken.None);
                chosenOnes++;
                Assert.True(
                    value.Count == chosen.Totals!.Documents,
                    $"seed {seed}, round {round}: {request.Query.Text}: {facet.Name} {value.Value} {value.Count}, but {chosen.Totals.Documents}");
            }
        }

        Assert.True(chosenOnes > Rounds, $"Only {chosenOnes} values were chosen.");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Every_score_is_what_its_explanation_says(int seed)
    {
        var make = new RandomGuides(new(seed));
        using var guides = await SearchedGuides.OverAsync(make.Guides(12), encoder: new LetterEncoder());
        for (var round = 0; round < Rounds; round++)
        {
            var response = await guides.Searcher.SearchAsync(make.Request() with { Explain = true, PerGuide = 0 }, CancellationToken.None);

            Assert.All(response.Hits, hit => Assert.Equal(hit.Score, hit.Why!.Value));
        }
    }

    [Fact]
    public async Task A_question_without_any_of_the_words_is_found_by_meaning_and_says_so()
    {
        using var guides = await SearchedGuides.OverAsync(
            [AGuide.Named("a").Asking("Listen", "Silent.").Asking("Quick wood", "Buzz.").Build()], encoder: new LetterEncoder());

        var response = await guides.AskAsync("tinsel", request => request with { Explain = true });

        Assert.Equal("a/q1", response.Hits[0].Id.ToString());
        Assert.Contains(response.Hits[0].Why!.Parts, part => part.Description.StartsWith("w × meaning 1", StringComparison.Ordinal));
        Assert.Equal(["tinsel"], response.Hits[0].Missing);
    }

    [Theory]
    [InlineData("\"tinsel\"")]
    [InlineData("tinsel", false)]
    public async Task A_phrase_and_a_search_without_aids_mean_what_they_say(string query, bool semantic = true)
    {
        var encoder = new LetterEncoder();
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Asking("Listen", "Silent.").Build()], encoder: encoder);
        encoder.Texts.Clear();

        var response = await guides.AskAsync(query, request => semantic ? request : request with { Aids = SearchAids.All & ~SearchAids.Semantic });

        Assert.Empty(response.Hits);
        Assert.Empty(encoder.Texts);
        Assert.False(response.Answered);
    }

    /// <summary>Words answer, but not as they would with the model: nobody may keep it for what the generation always answers.</summary>
    [Fact]
    public async Task Where_the_model_fails_words_answer_and_no_answer_counts_as_repeatable()
    {
        var encoder = new LetterEncoder();
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Asking("Listen", "Silent.").Build()], encoder: encoder);
        var context = new SearchRequest { Query = QueryReader.Read("listen") };
        encoder.Encoded = () => throw new EncoderException("No memory.");

        var (failed, facet, drawn) = await AskAllAsync();

        Assert.Single(failed.Hits);
        Assert.Equal((true, false), (failed.MeaningFailed, failed.TimedOut));
        Assert.Equal((false, false, false), (failed.IsRepeatable, facet.IsRepeatable, drawn.IsRepeatable));

        encoder.Encoded = () => { };
        var (works, facetThen, drawnThen) = await AskAllAsync();

        Assert.Equal((true, true, true), (works.IsRepeatable, facetThen.IsRepeatable, drawnThen.IsRepeatable));

        async Task<(SearchResponse, FacetListing, PracticeSet)> AskAllAsync() => (
            await guides.Searcher.SearchAsync(context, CancellationToken.None),
            await guides.Searcher.ListFacetAsync(new(context, FacetNames.Category, "", 10), CancellationToken.None),
            await guides.Searcher.DrawAsync(new(context, 1, "a"), CancellationToken.None));
    }

    /// <summary>Less of the index would not make the model quicker: what it takes must not cut the answer.</summary>
    [Fact]
    public async Task The_time_that_the_model_takes_is_not_that_of_the_search()
    {
        var (clock, encoder) = (new TurnedClock(), new LetterEncoder());
        using var guides = await SearchedGuides.OverAsync(
            [AGuide.Named("a").Asking("Listen", "Silent.").Asking("Quick wood", "Buzz.").Build()], clock, encoder: encoder);
        encoder.Encoded = () => clock.Turn(TimeSpan.FromSeconds(5));

        var response = await guides.AskAsync("tinsel");

        Assert.False(response.TimedOut);
        Assert.Equal("a/q1", response.Hits[0].Id.ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), clock.GetElapsedTime(0));
    }

    [Fact]
    public async Task The_model_has_read_queries_before_a_generation_answers_any()
    {
        using var built = new BuiltIndex { Encoder = new(() => new LetterEncoder()) };
        built.Publish([AGuide.Named("a").Asking("Listen", "Silent.").Build()], new("test"));
        using var index = new LuceneQuestionIndex(built.Path);
        var answering = new List<string?>();
        var encoder = new LetterEncoder { Encoded = () => answering.Add(index.Status.Open?.Id) };
        _ = new LuceneSearcher(index, new RankingOptions(), TimeProvider.System, new(() => encoder));

        Assert.True(await index.RefreshAsync(CancellationToken.None));

        Assert.NotEmpty(answering);
        Assert.All(answering, Assert.Null);
    }

    /// <summary>A guide in another language has no vectors: that its words are not near in meaning says nothing.</summary>
    [Fact]
    public async Task Guides_that_the_model_cannot_read_answer_by_their_words()
    {
        using var guides = await SearchedGuides.OverAsync(
            [AGuide.Named("a").Asking("Wie grüßt man Gäste höflich?", "Mit Würde.").Build()], encoder: new LetterEncoder());

        var response = await guides.AskAsync("Gäste höflich");

        Assert.Single(response.Hits);
        Assert.True(response.Answered);
    }

    private static bool Filters(SearchRequest request, string facet) =>
        request.Filters.Concat(request.Query.Filters).Any(filter => filter.Facet == facet);
}
