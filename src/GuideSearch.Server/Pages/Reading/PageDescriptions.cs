using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Pages.Texts;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>What search engines and previews say of guides and questions: what stands there, never a label in front of it.</summary>
internal static class PageDescriptions
{
    /// <summary>Less says too little by itself, in characters.</summary>
    private const int MinLength = 60;

    public static string From(QuestionDetails details)
    {
        var answer = AnswerSummary.From(details.Question.Answer);
        if (answer.Length >= MinLength)
            return answer;

        var says = answer.Length > 0 ? Sentence(answer) : $"{Sentence(details.Question.Prompt)} An interview question without an answer.";
        var asked = details.AskedIn > 1 ? $", asked in {details.AskedIn} guides" : "";
        return PageWording.Shorten($"{says} From “{details.Guide.Title}”{asked}.", PageWording.MaxDescription);
    }

    public static string From(GuideDetails details)
    {
        var (guide, first) = (details.Guide, details.Documents.FirstOrDefault(d => d.Kind is Guides.DocumentKind.Question));
        var count = $"{PageWording.Count(guide.Questions, "interview question")}{(first is null ? "." : $", such as “{first.Prompt}”")}";
        var says = AnswerSummary.From(guide.Description);
        return says.Length >= MinLength ? says : PageWording.Shorten($"{Sentence(says)} {count}".Trim(), PageWording.MaxDescription);
    }

    private static string Sentence(string text) => text.Length == 0 || char.IsPunctuation(text[^1]) ? text : text + ".";
}
