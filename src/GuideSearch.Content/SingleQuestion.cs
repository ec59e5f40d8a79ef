using GuideSearch.Content.Drafts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content;

/// <summary>A file that as a whole is one question: its only first-level heading or its title asks, the rest answers.</summary>
internal static class SingleQuestion
{
    /// <param name="document">The body of the guide.</param>
    public static Draft Read(MarkdownDocument document, SourceLines lines, SplitOptions options)
    {
        var heading = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        var written = heading is null ? "" : InlineText.ForPrompt(heading.Inline ?? []);
        var ofHeading = MarkPrefix.Read(written).Rest;
        var asks = heading is not null && (options.Prompt is not { } said
            || Slugs.From(ofHeading) is var slug && (slug == Slugs.From(said) || slug == Slugs.From(MarkPrefix.Read(said).Rest)));
        var source = asks && ofHeading.Length > 0 ? written : options.Prompt ?? options.Title;
        var prefix = MarkPrefix.Read(source);
        var prompt = prefix.Rest.Length > 0 ? prefix.Rest : source;
        var answer = document.Where(block => !asks || block != heading).ToList();
        var first = asks ? heading!.Line + 1 : answer.Count > 0 ? answer[0].Line + 1 : 1;
        return new(
            DocumentKind.Question, prompt, prefix.Number, SectionType.Other, "", BlockSlice.Join(answer), asks ? heading : null, first,
            lines.LastText(first, lines.Count));
    }

    /// <summary>What a file asks in which nothing else does: its heading, or its title.</summary>
    /// <param name="title">Empty where the author wrote none.</param>
    /// <returns>
    /// What asks; null where nothing does. A title asks by more than its first word: "Design patterns" is none. It is sure where nobody
    /// would take it for the title of a page: with a question mark, or as the title that its author gave the file.
    /// </returns>
    public static (string Prompt, bool Sure)? PromptOf(string? heading, string title)
    {
        foreach (var text in new[] { heading ?? "", title })
        {
            var (asked, titled) = (MarkPrefix.Read(text).Rest, Slugs.From(text) == Slugs.From(title));
            if ((titled ? QuestionWords.AskPlainly(asked) : QuestionWords.Ask(asked)) && !NamesGuide(text))
                return (text, titled || QuestionWords.HasMark(asked));
        }

        return null;
    }

    /// <summary>"Design Engineer Interview Guide" is no task to design somebody.</summary>
    private static bool NamesGuide(string text) =>
        !text.Contains('?', StringComparison.Ordinal)
        && text.ToLowerInvariant().Split(' ', ',', '.', ':').Any(word => word is "interview" or "interviews" or "guide" or "questions");
}
