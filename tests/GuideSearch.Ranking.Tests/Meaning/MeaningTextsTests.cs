using GuideSearch.Ranking.Meaning;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Meaning;

public class MeaningTextsTests
{
    [Theory]
    [InlineData("Account Manager Interview Questions and Answers", "Account Manager")]
    [InlineData("Data Engineer – interview guide", "Data Engineer")]
    [InlineData("Nurse: Interview", "Nurse")]
    [InlineData("Interview Questions for Nurses", "Interview Questions for Nurses")]
    [InlineData("Reinterviewing Staff Interview Guide", "Reinterviewing Staff")]
    [InlineData("Git", "Git")]
    [InlineData("INTERVIEW", "INTERVIEW")]
    public void The_role_is_the_title_up_to_the_interview(string title, string role)
    {
        var guide = AGuide.Named("a").Titled(title).Asking("Why?").Build();

        Assert.Equal(new($"Why?", $"{role}: Why?"), MeaningTexts.Create(guide, guide.Documents[0]));
    }

    [Theory]
    [InlineData("", "Nurse: Why?")]
    [InlineData("  \n ", "Nurse: Why?")]
    [InlineData("Because it heals.", "Nurse: Why? Because it heals.")]
    [InlineData("Answer: Because.\n\nIt\u00A0 heals.", "Nurse: Why? Because. It heals.")]
    [InlineData("answer:", "Nurse: Why?")]
    [InlineData("The answer: none.", "Nurse: Why? The answer: none.")]
    public void Context_is_role_question_and_how_the_answer_begins(string answer, string context)
    {
        var guide = AGuide.Named("a").Titled("Nurse Interview").Asking("Why?", answer).Build();

        Assert.Equal(context, MeaningTexts.Create(guide, guide.Documents[0]).InContext);
    }

    [Theory]
    [InlineData(59, 59)]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    [InlineData(5_000, 60)]
    public void Sixty_words_of_the_answer_are_read(int words, int read)
    {
        var guide = AGuide.Named("a").Titled("Nurse").Asking("Why?", string.Join('\n', Enumerable.Repeat("word", words))).Build();

        Assert.Equal(2 + read, MeaningTexts.Create(guide, guide.Documents[0]).InContext.Split(' ').Length);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "0-0")]
    [InlineData(80, "0-79")]
    [InlineData(81, "0-79, 50-80")]
    [InlineData(130, "0-79, 50-129")]
    [InlineData(131, "0-79, 50-129, 100-130")]
    public void A_whole_answer_is_read_in_pieces_that_overlap(int words, string pieces)
    {
        var answer = $"Answer: {string.Join(' ', Enumerable.Range(0, words))}";
        var guide = AGuide.Named("a").Titled("Nurse").Asking("Why?", answer).Build();

        var read = MeaningTexts.Create(guide, guide.Documents[0], wholeAnswer: true).Pieces;

        Assert.Equal(pieces, string.Join(", ", read.Select(piece => $"{piece.Split(' ')[0]}-{piece.Split(' ')[^1]}")));
        Assert.Empty(MeaningTexts.Create(guide, guide.Documents[0]).Pieces);
    }

    [Fact]
    public void An_answer_without_end_is_read_in_part()
    {
        var guide = AGuide.Named("a").Asking("Why?", string.Join(' ', Enumerable.Range(0, 100_000))).Build();

        Assert.Equal(20, MeaningTexts.Create(guide, guide.Documents[0], wholeAnswer: true).Pieces.Count);
    }

    [Fact]
    public void An_overview_passage_is_read_by_its_heading()
    {
        var guide = AGuide.Named("a").Titled("Nurse Interview").Telling("What nurses do", "They care.").Build();

        Assert.Equal(new("What nurses do", "Nurse: What nurses do They care."), MeaningTexts.Create(guide, guide.Documents[0]));
    }

    [Fact]
    public void Only_equal_texts_have_equal_hashes()
    {
        MeaningTexts[] texts = [new("a", "b"), new("a", "c"), new("ab", ""), new("", "ab"), new("", "")];

        texts = [.. texts, new("a", "b") { Pieces = ["c"] }, new("a", "b") { Pieces = ["c", "d"] }, new("a", "b") { Pieces = ["cd"] }];
        Assert.Equal(texts.Length, texts.Select(text => text.Hash()).Distinct().Count());
        Assert.Equal(texts[0].Hash(), new MeaningTexts("a", "b").Hash());
    }
}
