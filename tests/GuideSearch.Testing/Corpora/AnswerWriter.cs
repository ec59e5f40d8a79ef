using System.Globalization;
using System.Text;

namespace GuideSearch.Testing.Corpora;

/// <summary>
/// Answers in the shapes of real ones, some cut short and some joined: lists, tables and code come about as often as they do there.
/// </summary>
internal sealed class AnswerWriter(GuideVoice voice, SeededNumbers numbers, StringBuilder text)
{
    /// <param name="topics">The first sentences speak of them.</param>
    public void Write(IReadOnlyList<SourceTopic> topics)
    {
        var blocks = Shape();
        var cut = numbers.Chance(35) ? 1 + numbers.Next(blocks.Count) : blocks.Count;
        var home = topics.SelectMany(topic => topic.Home.Take(2)).Take(3).ToList();
        var wrote = false;
        foreach (var block in blocks.Take(cut))
        {
            Write(block, home);
            wrote |= block.Kind is BlockKind.Paragraph;
            home = wrote ? [] : home;
        }

        if (!wrote || blocks[cut - 1].Kind is BlockKind.Lead)
            Paragraph(2, home);
    }

    /// <summary>That of a real answer, or of two in a row: a few answers are long.</summary>
    private IReadOnlyList<AnswerBlock> Shape()
    {
        var shape = numbers.Pick(voice.Vertical.Answers);
        return numbers.Chance(8) ? [.. shape, .. numbers.Pick(voice.Vertical.Answers)] : shape;
    }

    private void Write(AnswerBlock block, IReadOnlyList<SourceSentence> home)
    {
        switch (block.Kind)
        {
            case BlockKind.Paragraph: Paragraph(block.Lines.Count, home); break;
            case BlockKind.Table: text.Append(numbers.Pick(voice.Vertical.Tables)).Append("\n\n"); break;
            case BlockKind.Code: text.Append(numbers.Pick(voice.Vertical.Fences)).Append("\n\n"); break;
            case BlockKind.Lead: text.Append(block.Lines[0]).Append("\n\n"); break;
            default: List(block); break;
        }
    }

    private void Paragraph(int sentences, IReadOnlyList<SourceSentence> home)
    {
        for (var i = 0; i < sentences; i++)
            text.Append(i == 0 ? "" : " ").Append(i < home.Count ? voice.Reworded(home[i]) : voice.Sentence(v => v.Sentences));
        text.Append("\n\n");
    }

    private void List(AnswerBlock block)
    {
        for (var i = 1; i <= block.Lines.Count; i++)
        {
            var mark = block.Kind is BlockKind.Steps ? string.Create(CultureInfo.InvariantCulture, $"{i}.") : "-";
            text.Append(mark).Append(' ').Append(voice.Sentence(v => v.Items)).Append('\n');
        }

        text.Append('\n');
    }
}
