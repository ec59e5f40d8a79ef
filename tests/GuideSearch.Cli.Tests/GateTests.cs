using System.Runtime.InteropServices;

namespace GuideSearch.Cli.Tests;

/// <summary>Judged queries between a finished build and its publication.</summary>
public sealed class GateTests : IDisposable
{
    private const string Joins = "data-engineer/what-does-a-left-join-return";
    private const string Duplicates = "data-engineer/how-do-you-find-duplicate-rows";

    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_build_that_keeps_its_answers_passes_and_the_report_says_so()
    {
        Judge((Joins, 3));

        var first = await IndexAsync();
        _place.Write("content/team-lead.md", SmallGuides.TeamLead.Replace("one-on-one", "retrospective", StringComparison.Ordinal));
        var second = await IndexAsync();

        Assert.Matches(@"\ncheck     checksums ok        \d+\.\d s    gate 1/1 queries, nDCG@10 1\.00\n", first.Out);
        Assert.Matches(@"    gate 1/1 queries, nDCG@10 1\.00 \(was 1\.00\)\n", second.Out);
        Assert.Matches(@"\npublish   \w+ is live    was \w+: \+1 −1 ~0 questions\n {10}undo: guidesearch generations rollback\n$", second.Out);
    }

    [Fact]
    public async Task A_query_that_loses_its_answer_keeps_the_old_generation_live_until_forced()
    {
        Judge((Joins, 3));
        await IndexAsync();
        var live = await ListAsync();
        ReplaceJoins("What is a window function?", "A sum over neighbouring rows that keeps each row.");

        var failed = await IndexAsync();

        Assert.Equal(ExitCode.GateFailed, failed.Code);
        Assert.Contains(
            $"guidesearch: The query q1 'left join' would find no relevant document in its first 10; it finds '{Joins}' now.\n",
            failed.Error, StringComparison.Ordinal);
        Assert.EndsWith("or publish it as it is with --force.\n", failed.Error, StringComparison.Ordinal);
        Assert.Matches(@"\nrefused   \w+ stays live$", failed.Out.TrimEnd());
        Assert.Equal(live, await ListAsync());

        var forced = await IndexAsync("--force");
        Assert.Equal(ExitCode.Done, forced.Code);
        Assert.Contains("\nforced    The query q1", forced.Out, StringComparison.Ordinal);
    }

    /// <summary>Three of seven: one of the five that are asked at least is hidden.</summary>
    [Fact]
    public async Task A_question_that_a_rule_hides_need_not_find_itself()
    {
        _place.Write("content/rules.yml", $"- hide: {Joins}\n- hide: {Duplicates}\n- hide: data-engineer/tell-me-about-a-pipeline-that-broke");

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);
        Assert.DoesNotContain("LEFT JOIN", (await _place.RunAsync("search", "left join")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judged_question_that_was_only_reworded_is_still_the_answer()
    {
        Judge((Joins, 3));
        await IndexAsync();
        ReplaceJoins("Which rows does a LEFT JOIN keep?", "Every row of the left table, with NULL where the right one has no match.");

        var outcome = await IndexAsync();

        Assert.Equal((ExitCode.Done, "read"), (outcome.Code, outcome.Error[..4]));
        Assert.Contains(": +0 −0 ~1 questions", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_may_fall_by_the_margin_and_no_further()
    {
        Judge((Joins, 1), (Duplicates, 2));
        _place.Write("gate/queries.tsv", "q1\tkeyword\tleft join\nq2\tkeyword\tduplicate rows\n");
        await IndexAsync();
        ReplaceJoins("What is a window function?", "A sum over neighbouring rows that keeps each row.");

        var failed = await IndexAsync();
        var passed = await _place.RunAsync(new Dictionary<string, string> { ["GUIDESEARCH_GATE__MARGIN"] = "0.5" }, ["index", "--gate", "gate"]);

        Assert.Equal(ExitCode.GateFailed, failed.Code);
        Assert.Contains("nDCG@10 would fall from 1.000 to 0.500, more than the margin of 0.02.", failed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, passed.Code);
    }

    [Fact]
    public async Task A_gate_that_cannot_be_read_is_bad_usage_before_anything_is_built()
    {
        var outcome = await IndexAsync();

        Assert.Equal((ExitCode.BadUsage, ""), (outcome.Code, outcome.Out));
        Assert.Contains("gate/queries.tsv", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place["index-data"]));
    }

    [Fact]
    public async Task Half_of_the_files_and_a_broken_thesaurus_are_refused_with_what_to_do()
    {
        _place.Write("content/synonyms.yml", "- words: [SQL, structured query language]\n");
        await _place.RunAsync("index");
        var live = (await _place.RunAsync("generations", "list")).Out.Split(' ', '\n').First(w => w.EndsWith('Z'));
        _place.Write("content/synonyms.yml", "- words: [SQL, structured query language\n");
        var thesaurus = await _place.RunAsync("index");
        File.Delete(_place["content/synonyms.yml"]);
        File.Delete(_place["content/data-engineer.md"]);
        var half = await _place.RunAsync("index");

        Assert.Equal((ExitCode.ContentRefused, ExitCode.ContentRefused), (thesaurus.Code, half.Code));
        Assert.Contains("guidesearch: synonyms.yml:", thesaurus.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nguidesearch: Mend the content: 'guidesearch check' names each fault, or publish it as it is with --force.\n",
            thesaurus.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"""

            guidesearch: Only 4 documents would replace the 7 of the live generation, less than 80 %.
            guidesearch: No longer there: data-engineer.md.
            guidesearch: nothing was published; {live} stays live.
            guidesearch: Put the missing files back, or allow it with the setting gate.shrinkage (now 0.2), or publish it as it is with --force.

            """,
            half.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_may_lose_the_share_that_the_settings_allow()
    {
        await _place.RunAsync("index");
        File.Delete(_place["content/data-engineer.md"]);

        var allowed = await _place.RunAsync(new Dictionary<string, string> { ["GUIDESEARCH_GATE__SHRINKAGE"] = "0.5" }, ["index"]);

        Assert.Equal(ExitCode.Done, allowed.Code);
    }

    [Fact]
    public async Task A_diff_names_each_question_and_each_search_that_changed()
    {
        Judge((Joins, 3));
        await IndexAsync();
        ReplaceJoins("Which rows does a LEFT JOIN keep?", "Every row of the left table, with NULL where the right one has no match.");
        _place.Write("content/team-lead.md", SmallGuides.TeamLead.Replace("How do you run a one-on-one?", "How do you join a team?", StringComparison.Ordinal));
        await IndexAsync();

        var diff = await _place.RunAsync("generations", "diff", "--queries", "gate");

        Assert.Equal(
            """
            + team-lead/how-do-you-join-a-team
            − team-lead/how-do-you-run-a-one-on-one
            ~ data-engineer/what-does-a-left-join-return is now data-engineer/which-rows-does-a-left-join-keep
            1 of 1 queries have another top 10
              left join
            """,
            string.Join('\n', diff.Lines.Skip(1).Take(5)));
        Assert.Contains("    + team-lead/how-do-you-join-a-team", diff.Lines);
        Assert.DoesNotContain("which-rows-does-a-left-join-keep", string.Concat(diff.Lines.Skip(6)), StringComparison.Ordinal);
        Assert.EndsWith(": +1 −1 ~1 questions", diff.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diff_compares_what_candidates_asked_and_needs_a_generation_before()
    {
        await _place.RunAsync("index");
        var alone = await _place.RunAsync("generations", "diff");
        using (var service = Child.Start(_place, "serve", "--urls", "http://127.0.0.1:0"))
        {
            using var client = new HttpClient();
            var address = await service.AddressAsync();
            while (!(await client.GetAsync(new Uri($"{address}/api/v1/search?q=overfitting"))).IsSuccessStatusCode)
            {
            }

            service.Send(PosixSignal.SIGINT);
            Assert.Equal((int)ExitCode.Done, await service.ExitAsync());
        }

        File.Delete(_place["content/data-scientist.md"]);
        await _place.RunAsync("index", "--force");
        var diff = await _place.RunAsync("generations", "diff");

        Assert.Equal(ExitCode.BadUsage, alone.Code);
        Assert.Contains("there is no generation before the live one", alone.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 1 queries have another top 10", diff.Lines);
        Assert.Contains("    − data-scientist/explain-overfitting-and-how-to-avoid-it", diff.Lines);
    }

    private Task<Outcome> IndexAsync(params string[] flags) => _place.RunAsync(["index", "--gate", "gate", .. flags]);

    private async Task<string> ListAsync() => (await _place.RunAsync("generations", "list", "--format", "json")).Out;

    private void Judge(params (string Document, int Grade)[] judgments)
    {
        _place.Write("gate/queries.tsv", "qid\ttype\tquery\nq1\tkeyword\tleft join\n");
        _place.Write("gate/qrels.tsv", "qid\tdocument\tgrade\n" + string.Concat(judgments.Select((j, i) => $"q{i + 1}\t{j.Document}\t{j.Grade}\n")));
    }

    private void ReplaceJoins(string prompt, string answer) => _place.Write("content/data-engineer.md", SmallGuides.DataEngineer
        .Replace("What does a `LEFT JOIN` return?", prompt, StringComparison.Ordinal)
        .Replace("Every row of the left table, with NULL where the right one has no match.", answer, StringComparison.Ordinal));
}
