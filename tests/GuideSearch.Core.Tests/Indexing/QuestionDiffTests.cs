using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Indexing;

public class QuestionDiffTests
{
    private const string Joins = "It pairs the rows of two tables by a condition.";
    private const string Views = "A stored query that is read as if it were a table.";

    [Fact]
    public void What_is_the_same_text_at_another_line_did_not_change() =>
        Assert.Equal("+0 −0 ~0", Between([Q("a/x", "X?", Joins)], [Q("a/x", "X?", Joins) with { Source = new("other.md", 99), EndLine = 120 }]).Counts);

    [Fact]
    public void Added_removed_and_changed_questions_are_told_in_their_order()
    {
        var diff = Between(
            [Q("a/x", "X?", Joins), Q("a/y", "Y?", "Short."), Q("b/z", "Z?", Views)],
            [Q("a/n", "N?", "New."), Q("a/x", "X?", Joins + " More."), Q("b/m", "M?"), Q("b/z", "Z?", Views)]);

        Assert.Equal(["a/n", "b/m"], diff.Added.Select(id => id.ToString()));
        Assert.Equal(["a/y"], diff.Removed.Select(id => id.ToString()));
        Assert.Equal(["a/x"], diff.Changed.Select(id => id.ToString()));
        Assert.Equal("+2 −1 ~1", diff.Counts);
    }

    [Fact]
    public void A_reworded_question_is_recognised_by_its_answer()
    {
        var diff = Between([Q("a/what-is-a-join", "What is a join?", Joins)], [Q("a/explain-joins", "Explain joins.", Joins)]);

        Assert.Equal([Move("a/what-is-a-join", "a/explain-joins")], diff.Moved);
        Assert.Equal("+0 −0 ~1", diff.Counts);
    }

    [Fact]
    public void Two_questions_with_one_answer_are_not_confused()
    {
        var diff = Between(
            [Q("a/x", "X?", Joins), Q("a/y", "Y?", Joins)],
            [Q("a/n", "N?", Joins), Q("a/m", "M?", Joins)]);

        Assert.Empty(diff.Moved);
        Assert.Equal("+2 −2 ~0", diff.Counts);
    }

    [Fact]
    public void An_answer_of_two_words_and_no_answer_recognise_nothing() =>
        Assert.Empty(Between([Q("a/x", "X?", "It depends."), Q("a/y", "Y?")], [Q("a/n", "N?", "It depends."), Q("a/m", "M?")]).Moved);

    [Fact]
    public void A_renamed_guide_takes_its_questions_along_reworded_or_not()
    {
        var diff = Between(
            [Q("old/same", "Same?", "Yes."), Q("old/reworded", "Reworded?", Joins)],
            [Q("new/same", "Same?", "Yes."), Q("new/now", "Now?", Joins)],
            ("old", "new"));

        Assert.Equal([Move("old/same", "new/same"), Move("old/reworded", "new/now")], diff.Moved);
    }

    [Fact]
    public void A_question_that_went_to_another_guide_is_recognised_unless_its_own_guide_keeps_the_answer()
    {
        var before = new[] { Q("a/x", "X?", Joins), Q("a/y", "Y?", Views) };

        Assert.Equal([Move("a/x", "b/n")], Between(before, [before[1], Q("b/n", "N?", Joins)]).Moved);
        Assert.Equal([Move("a/x", "a/n")], Between(before, [before[1], Q("a/n", "N?", Joins), Q("b/n", "N?", Joins)]).Moved);
    }

    [Fact]
    public void Earlier_moves_are_led_on_and_end_where_their_question_does()
    {
        QuestionMove[] earlier = [Move("a/1", "a/2"), Move("a/lost", "a/gone"), Move("a/back", "a/3")];

        var moves = QuestionMoves.Carry([Move("a/2", "a/3")], earlier, Ids("a/3", "a/back"));

        Assert.Equal([Move("a/2", "a/3"), Move("a/1", "a/3")], moves);
    }

    [Fact]
    public void The_number_of_moves_is_bounded_and_the_latest_stay()
    {
        var earlier = Enumerable.Range(0, QuestionMoves.Most + 5).Select(i => Move($"a/{i}", "a/now")).ToList();

        var moves = QuestionMoves.Carry([Move("a/latest", "a/now")], earlier, Ids("a/now"));

        Assert.Equal(QuestionMoves.Most, moves.Count);
        Assert.Equal(Move("a/latest", "a/now"), moves[0]);
    }

    private static QuestionDiff Between(Question[] before, Question[] after, params (string Earlier, string Today)[] guides) =>
        QuestionDiff.Between(before, after, guides.ToDictionary(g => g.Earlier, g => g.Today));

    private static Question Q(string id, string prompt, string answer = "")
    {
        var parsed = QuestionId.Parse(id, null);
        return AGuide.Named(parsed.Guide).Asking(prompt, answer, change: q => q with { Id = parsed }).Build().Documents[0];
    }

    private static QuestionMove Move(string from, string to) => new(QuestionId.Parse(from, null), QuestionId.Parse(to, null));

    private static HashSet<QuestionId> Ids(params string[] ids) => [.. ids.Select(id => QuestionId.Parse(id, null))];
}
