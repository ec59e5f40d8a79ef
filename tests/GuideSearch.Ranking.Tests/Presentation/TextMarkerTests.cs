using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Presentation;

namespace GuideSearch.Ranking.Tests.Presentation;

/// <summary>
/// The query has the clauses 0 "models", with the synonym "neural net", 1 "ci/cd", 2 "flow" as a typo, and 3 the phrase "cash flow".
/// </summary>
public class TextMarkerTests
{
    private static readonly TextMarker _marker = new(
        new(
            [
                new("models",
                [
                    new(["model"], ["models"], VariantKind.Typed), new(["neural", "net"], ["neural", "net"], VariantKind.Synonym),
                ]),
                new("ci/cd", [new(["cicd"], ["cicd"], VariantKind.Typed), new(["ci", "cd"], ["ci", "cd"], VariantKind.Typed)]),
                new("folw", [new(["flow"], ["flow"], VariantKind.Typo)]),
            ],
            [new("cash flow", ["cash", "flow"])],
            [],
            []),
        [1, 2, 3, 4]);

    [Theory]
    [InlineData("Two models.", "models 0 Exact")]
    [InlineData("A model", "model 0 Stem")]
    [InlineData("A neural net", "neural net 0 Synonym")]
    [InlineData("net neural", "")]
    [InlineData("CI/CD", "CI/CD 1 Exact, CI/CD 1 Exact")] // joined, and in its parts
    [InlineData("ci cd", "ci cd 1 Exact")]
    [InlineData("Cash flow", "Cash flow 3 Exact, flow 2 Typo")]
    [InlineData("Cash flows", "flows 2 Typo")] // a phrase is as typed
    [InlineData("cash\nflow", "flow 2 Typo")] // and stays on its line
    [InlineData("nothing", "")]
    [InlineData("", "")]
    public void Words_and_phrases_are_found_where_they_stand(string text, string marks) => Assert.Equal(marks, string.Join(
        ", ", _marker.Mark(text).All.Select(mark => $"{text[mark.Start..mark.End]} {mark.Clause} {mark.How}")));

    [Fact]
    public void Marks_know_their_place_among_the_words() =>
        Assert.Equal([(1, 4), (3, 14)], _marker.Mark("the models of CI/CD").All.Select(mark => (mark.Position, mark.Start)).Distinct());

    [Fact]
    public void Without_anything_asked_nothing_is_marked() => Assert.Empty(new TextMarker(new([], [], [], []), []).Mark("models").All);

    [Fact]
    public void Clauses_have_their_weights() => Assert.Equal([1, 2, 3, 4], Enumerable.Range(0, 4).Select(_marker.WeightOf));
}
