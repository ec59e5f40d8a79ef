using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

public class QuestionSubjectTests
{
    [Theory]
    [InlineData("tell me about a time when you missed a deadline", "missed deadline")]
    [InlineData("describe a time you missed a deadline how did you handle it", "missed deadline")]
    [InlineData("describe a conflict what was the situation and how did you resolve it", "conflict")]
    [InlineData("what is overfitting", "overfitting")]
    [InlineData("explain what overfitting is", "overfitting")]
    [InlineData("how do you work without a specification", "how work without specification")]
    [InlineData("tell me about yourself", "tell me about yourself")]
    [InlineData("how did you handle it", "how handle")]
    [InlineData("", "")]
    public void What_is_asked_is_told_from_how_it_is_put(string question, string telling)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var marks = QuestionSubject.Mark(words);

        Assert.Equal(telling, string.Join(' ', words.Where((_, i) => marks[i])));
    }
}
