using GuideSearch.Encoders;

namespace GuideSearch.Cli.Tests;

/// <summary>The sentence model in the program: what operators see of it.</summary>
public sealed class MeaningTests : IDisposable
{
    private const string German = """
        ---
        term: Pflegekraft
        category: Gesundheit
        vertical: Pflege
        ---
        ## Fragen
        ### Warum möchten Sie ausgerechnet in unserer Einrichtung als Pflegefachkraft arbeiten?
        Weil mir die Betreuung pflegebedürftiger Menschen und die Zusammenarbeit mit Angehörigen besonders wichtig sind.
        """;

    private readonly Workplace _place = new Workplace { UsesModel = true }.WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_build_makes_vectors_once_and_says_how_many()
    {
        var first = await _place.RunAsync("index");
        var alone = Directory.GetDirectories(_place["index-data/generations"]);
        var second = await _place.RunAsync("index", "--force");
        var third = await _place.RunAsync("index");

        Assert.Matches(@"(?m)^embed     \d+ documents +\d+\.\d s$", first.Out);
        Assert.Matches(@"(?m)^publish   \w+ is live\n\z", first.Out);
        Assert.Single(alone);
        Assert.Matches(@"(?m)^embed     0 documents +\d+\.\d s +\d+ taken over$", second.Out);
        Assert.Contains("nothing changed", third.Out, StringComparison.Ordinal);
        Assert.Contains("meaning   on", (await _place.RunAsync("status")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guide_in_another_language_is_told()
    {
        _place.Write("content/pflege.md", German);

        var build = await _place.RunAsync("index");

        Assert.Contains("1 guide not in English, found by words alone: content/pflege.md", build.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_build_that_is_killed_while_it_embeds_leaves_an_index_of_words_and_the_next_one_completes_it()
    {
        var questions = Enumerable.Range(1, 60).Select(i => $"### How would you approach task {i} of the field?\nMeasure, compare, decide.\n");
        _place.Write("content/many.md", $"---\nterm: Field\ncategory: Technical\nvertical: Many\n---\n## Questions\n{string.Concat(questions)}");
        using (var build = Child.Start(_place, "index"))
        {
            Assert.True(build.Says("embed"));
            build.Kill();
            await build.ExitAsync();
        }

        var found = await _place.RunAsync("search", "overfitting");
        var killed = await _place.RunAsync("status");
        var next = await _place.RunAsync("index");
        var complete = await _place.RunAsync("status", "--format", "json");

        Assert.StartsWith("1 question in 1 guide", found.Out, StringComparison.Ordinal);
        Assert.Contains("meaning   pending: The vectors of the documents are not made yet", killed.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, next.Code);
        Assert.Contains("\"vectors\": \"complete\"", complete.Out, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(_place["index-data/generations"]));
    }

    [Fact]
    public void A_model_that_fails_is_told_without_asking_for_a_report() =>
        Assert.Equal((ExitCode.Failed, "No."), Failure.From(new EncoderException("No."), interrupted: false));

    [Fact]
    public async Task Switched_off_nothing_is_embedded_and_the_status_says_so()
    {
        var off = new Dictionary<string, string> { ["GUIDESEARCH_SEMANTICS__ENABLED"] = "false" };

        var build = await _place.RunAsync(off, ["index"]);
        var status = await _place.RunAsync(off, ["status"]);
        var later = await _place.RunAsync("status");

        Assert.DoesNotContain("embed", build.Out, StringComparison.Ordinal);
        Assert.Contains("meaning   off: Semantic search is switched off", status.Out, StringComparison.Ordinal);
        Assert.Contains("meaning   off: The index was built without vectors", later.Out, StringComparison.Ordinal);
    }
}
