using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GuideSearch.Content.Drafts;

/// <summary>What an answer holds: its text for search, its HTML for display, and what there is besides sentences.</summary>
internal sealed record AnswerParts(string Text, string Html, AnswerFeatures Features)
{
    /// <summary>Nothing where the blocks hold no text, or no more than a label such as "Answer:".</summary>
    public static AnswerParts From(IReadOnlyList<BlockSlice> slices)
    {
        var text = BlockText.From(slices);
        return text.Length == 0 || (!text.Contains('\n', StringComparison.Ordinal) && SectionTitle.IsAnswerLabel(text))
            ? new("", "", AnswerFeatures.None)
            : new(text, AnswerHtml.From(slices), FeaturesOf(slices, text));
    }

    private static AnswerFeatures FeaturesOf(IReadOnlyList<BlockSlice> slices, string text) => slices
        .SelectMany(slice => slice.Blocks)
        .SelectMany(block => block is ContainerBlock container ? container.Descendants<Block>().Prepend(block) : [block]).Select(FeatureOf)
        .Append(NamedFollowUps.AreIn(text) ? AnswerFeatures.FollowUps : AnswerFeatures.None)
        .Aggregate((features, feature) => features | feature);

    private static AnswerFeatures FeatureOf(Block block) => block switch
    {
        CodeBlock => AnswerFeatures.Code,
        ListBlock or ListItemBlock => AnswerFeatures.List,
        Table => AnswerFeatures.Table,
        _ => AnswerFeatures.None,
    };
}
