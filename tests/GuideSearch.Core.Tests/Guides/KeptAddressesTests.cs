using CsCheck;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Guides;

/// <summary>Where the addresses of questions lead that one guide words alike, while its author edits it.</summary>
public class KeptAddressesTests
{
    private static readonly Gen<(int Kind, int Place, int Other, int Words)> _edit =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 2]);

    [Fact]
    public void The_first_of_a_wording_has_its_address_and_the_others_that_of_their_answers() => Assert.Equal(
        ["why", TwinAddress.Create("why", "B"), "how"], Slugs([("why", "A"), ("why", "B"), ("how", "C")], []));

    [Fact]
    public void A_question_that_comes_before_another_of_its_wording_takes_no_address_from_it() => Assert.Equal(
        [TwinAddress.Create("why", "B"), "why"], Slugs([("why", "B"), ("why", "A")], Questions([("why", "A")])));

    [Fact]
    public void Whoever_stays_when_the_first_leaves_stays_where_it_is() =>
        Assert.Equal([TwinAddress.Create("why", "B")], Slugs([("why", "B")], Questions([("why", "A"), ("why", "B")])));

    [Fact]
    public void An_edited_answer_keeps_the_address() =>
        Assert.Equal(["why", TwinAddress.Create("why", "B")], Slugs([("why", "A2"), ("why", "B")], Questions([("why", "A"), ("why", "B")])));

    [Theory]
    [InlineData("A tree whose root is its least key.", "A tree whose root is its least or greatest key.")]
    [InlineData("Locks.", "Locks and leases.")]
    [InlineData("One two three four.", "Zero one two three four five.")]
    public void An_edited_answer_keeps_the_address_when_another_of_its_wording_comes_before_it(string answer, string edited) =>
        Assert.Equal([TwinAddress.Create("why", "Because of the wind."), "why"],
            Slugs([("why", "Because of the wind."), ("why", edited)], Questions([("why", answer)])));

    [Fact]
    public void Each_of_several_edited_answers_keeps_its_own_address() => Assert.Equal(
        [TwinAddress.Create("why", "Ropes wear out in salt"), "why"],
        Slugs([("why", "Ropes wear out in salt water"), ("why", "Masts break in a storm at sea")],
            Questions([("why", "Masts break in a storm"), ("why", "Ropes wear out in salt")])));

    [Fact]
    public void A_twin_that_is_left_alone_keeps_its_address_through_every_edit()
    {
        var live = Kept([("why", "B")], Questions([("why", "A"), ("why", "B")]));
        foreach (var edited in new[] { "Entirely new", "And new again", "B" })
        {
            live = Kept([("why", edited)], live);
            Assert.Equal(TwinAddress.Create("why", "B"), Assert.Single(live).Id.Slug);
        }
    }

    [Fact]
    public void A_wording_that_ends_like_a_fingerprint_is_nobody_s_twin() => Assert.Equal(
        ["what-is", "what-is-deadbee"],
        Slugs([("what-is", "New"), ("what-is-deadbee", "A word")], Questions([("what-is-deadbee", "A word")])));

    [Fact]
    public void Equal_answers_to_equal_questions_have_addresses_of_their_own() =>
        Assert.Equal(3, Slugs([("why", ""), ("why", ""), ("why", "")], Questions([("why", ""), ("why", "")])).Distinct().Count());

    [Fact]
    public void A_saved_address_leads_to_its_answer_for_as_long_as_that_is_there_and_never_to_another() => _edit.Array[1, 12].Sample(
        edits =>
        {
            var (file, live, next) = (new List<(string Words, string Answer)>(), (IReadOnlyList<Question>)[], 0);
            foreach (var edit in edits)
            {
                (string? Before, string After) changed = Apply(edit, file, ref next);
                var now = Kept(file, live);
                var moves = QuestionDiff.Between(live, now, new Dictionary<string, string>()).Moved.ToDictionary(move => move.From, move => move.To);
                var answers = now.ToDictionary(question => question.Id, question => question.Answer);
                foreach (var before in live)
                {
                    var leads = answers.GetValueOrDefault(moves.GetValueOrDefault(before.Id, before.Id));
                    if (before.Answer == changed.Before)
                        Assert.True(leads is null || leads == changed.After, $"{before.Id} leads to '{leads}'.");
                    else
                        Assert.Equal(file.Exists(each => each.Answer == before.Answer) ? before.Answer : null, leads);
                }

                Assert.Equal(file.Select(each => each.Answer).Order(), answers.Values.Order());
                live = now;
            }
        },
        seed: "0N0XIzNsQ0O5");

    /// <returns>The answer that was edited, and what it is now.</returns>
    private static (string Before, string After) Apply(
        (int Kind, int Place, int Other, int Words) edit, List<(string Words, string Answer)> file, ref int next)
    {
        var (place, other) = file.Count == 0 ? (0, 0) : (edit.Place % file.Count, edit.Other % file.Count);
        var text = $"An answer that is long enough to tell it from others: {next++}.";
        switch (file.Count == 0 ? 0 : edit.Kind)
        {
            case 0:
                file.Insert(place, ($"words-{edit.Words}", text));
                return default;
            case 1:
                file.RemoveAt(place);
                return default;
            case 2:
                (file[place], file[other]) = (file[other], file[place]);
                return default;
            default:
                var before = file[place].Answer;
                file[place] = file[place] with { Answer = text };
                return (before, text);
        }
    }

    private static string[] Slugs(IReadOnlyList<(string Words, string Answer)> file, IReadOnlyList<Question> live) =>
        [.. Kept(file, live).Select(question => question.Id.Slug)];

    /// <summary>A guide that took another in, which asked the same: both were live under the address of the words.</summary>
    [Fact]
    public void Of_guides_that_became_one_the_guide_s_own_question_keeps_the_address()
    {
        var live = new[] { ("b", "of b"), ("a", "of a") }.SelectMany(
            guide => AGuide.Named(guide.Item1).Asking("what", guide.Item2, change: question => question with { Id = new(guide.Item1, "what") })
                .Build().Documents);
        var now = AGuide.Named("a").Build() with { Documents = Questions([("what", "of b"), ("what", "of a")]) };

        var kept = KeptAddresses.Keep([now], new Dictionary<string, string> { ["b"] = "a" }, live)[0].Documents;

        Assert.Equal(2, kept.Select(question => question.Id).Distinct().Count());
        Assert.Equal("what", kept.Single(question => question.Answer == "of a").Id.Slug);
    }

    /// <summary>As the splitter addresses them, who knows nothing of a live generation.</summary>
    private static IReadOnlyList<Question> Questions(IReadOnlyList<(string Words, string Answer)> file)
    {
        var (guide, given) = (AGuide.Named("a"), new HashSet<string>());
        foreach (var (words, answer) in file)
        {
            var slug = words;
            while (!given.Add(slug))
                slug = TwinAddress.Create(slug, answer);
            guide.Asking(words, answer, change: question => question with { Id = new("a", slug) });
        }

        return guide.Build().Documents;
    }

    private static IReadOnlyList<Question> Kept(IReadOnlyList<(string Words, string Answer)> file, IReadOnlyList<Question> live) =>
        KeptAddresses.Keep([AGuide.Named("a").Build() with { Documents = Questions(file) }], new Dictionary<string, string>(), live)[0].Documents;
}
