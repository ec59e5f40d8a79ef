using GuideSearch.Content.Markdown;
using GuideSearch.Guides;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>What an answer holds: its text for search, its HTML for display, and what there is besides sentences.</summary>
internal sealed record AnswerParts(string Text, string Html, AnswerFeatures Features)
{
    /// <summary>Nothing where the blocks hold no text, or no more than a label such as "Answer:".</summary>
    public static AnswerParts Of(IReadOnlyList<Block> blocks)
    {
        var text = BlockText.Of(blocks);
        return text.Length == 0 || (!text.Contains('\n', StringComparison.Ordinal)
            && SectionTitle.Read(text).Kind is TitleKind.AnswerPart) ? new("",
            "", AnswerFeatures.None) : new(text, AnswerHtml.Of(blocks), FeaturesOf(blocks, text));
    }

    private static AnswerFeatures FeaturesOf(IReadOnlyList<Block> blocks, string text)
    {
        var features = NamedFollowUps.AreIn(text) ? AnswerFeatures.FollowUps : AnswerFeatures.None;
        foreach (var block in blocks.SelectMany(block => block is ContainerBlock container
            ? container.Descendants().OfType<Block>().Prepend(block) : [block]))
        {
            features |= block switch
            {
                CodeBlock => AnswerFeatures.Code,
                ListBlock => AnswerFeatures.List,
                Table => AnswerFeatures.Table,
                _ => AnswerFeatures.None,
            };
        }

        return features;
    }
}
