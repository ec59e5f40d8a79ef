using System.Text.RegularExpressions;
using GuideSearch.Content;
using GuideSearch.Guides;

namespace GuideSearch.Testing.Corpora;

/// <summary>The guides that synthetic ones are recombined from, cut into sentences, items, tables, code and topics.</summary>
internal sealed partial class SourceGuides
{
    private readonly Dictionary<string, SourceVertical> _verticals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private SourceGuides()
    {
    }

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<SourceVertical> Verticals { get; private set; } = [];

    /// <exception cref="InvalidOperationException">The folder holds no guide with answers.</exception>
    public static SourceGuides Read(string folder)
    {
        var source = new SourceGuides();
        var files = Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file).ReplaceLineEndings("\n"))).ToList();
        source.FindNames(string.Join('\n', files.Select(file => file.Text)));
        foreach (var (name, text) in files)
        {
            if (GuideParser.Parse(name, System.Text.Encoding.UTF8.GetBytes(text)).Guide is { } guide)
                source.Add(guide, text.Split('\n'));
        }

        source.Verticals = [.. source._verticals.Values.Where(v => v.Topics.Count > 1).OrderBy(v => v.Name, StringComparer.Ordinal)];
        return source.Verticals.Count > 0 ? source : throw new InvalidOperationException($"'{folder}' holds no guide with answers.");
    }

    /// <summary>Words that begin with a capital in the middle of a sentence and are nowhere written without it.</summary>
    private void FindNames(string text)
    {
        var plain = SmallWord().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        _names.UnionWith(InnerCapital().Matches(text).Select(m => m.Value).Where(word => !plain.Contains(word.ToLowerInvariant())));
    }

    private void Add(Guide guide, string[] lines)
    {
        if (!_verticals.TryGetValue(guide.Vertical, out var vertical))
            _verticals.Add(guide.Vertical, vertical = new(guide.Category, guide.Vertical));

        vertical.Roles.Add(TitleEnd().Replace(guide.Title, ""));
        vertical.Tags.AddRange(guide.Tags);
        foreach (var document in guide.Documents)
        {
            var blocks = AnswerBlock.Read(Dedent(lines[document.Source.Line..document.EndLine])).ToList();
            if (document.Kind is DocumentKind.Overview)
                vertical.About.AddRange(Sentences(blocks, BlockKind.Paragraph));
            else
                Add(vertical, document, blocks);
        }
    }

    private void Add(SourceVertical vertical, Question question, List<AnswerBlock> blocks)
    {
        vertical.Prompts.Add((question.Section, question.Prompt));
        var sentences = Sentences(blocks, BlockKind.Paragraph).ToList();
        if (sentences.Count == 0)
            return;

        vertical.Answers.Add(blocks);
        vertical.Sentences.AddRange(sentences);
        vertical.Items.AddRange(Sentences(blocks, BlockKind.Bullets).Concat(Sentences(blocks, BlockKind.Steps)));
        vertical.Tables.AddRange(blocks.Where(b => b.Kind is BlockKind.Table).Select(b => string.Join('\n', b.Lines)));
        vertical.Fences.AddRange(blocks.Where(b => b.Kind is BlockKind.Code).Select(b => string.Join('\n', b.Lines)));
        var named = sentences.Where(s => s.HasName).Select(s => s.Text[s.Name]);
        var topics = sentences.SelectMany(s => SourceTopic.PhrasesIn(s.Text)).Concat(named).Distinct(StringComparer.Ordinal);
        vertical.Topics.AddRange(topics.Select(topic => new SourceTopic(topic, sentences)));
    }

    private IEnumerable<SourceSentence> Sentences(IEnumerable<AnswerBlock> blocks, BlockKind kind) =>
        from block in blocks
        where block.Kind == kind
        from line in block.Lines
        where line.Length > 0 && (char.IsLetter(line[0]) || kind is not BlockKind.Paragraph) && SourceSentence.IsWhole(line)
        select new SourceSentence(line) { Name = NameIn(line) };

    private Range NameIn(string line) =>
        InnerCapital().Matches(line).FirstOrDefault(m => _names.Contains(m.Value)) is { } name
            ? name.Index..(name.Index + name.Length)
            : default;

    /// <summary>Answers below a list item are indented.</summary>
    private static string[] Dedent(string[] lines)
    {
        var indents = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).ToList();
        var indent = indents.Count == 0 ? 0 : indents.Min();
        return [.. lines.Select(line => line.Length < indent ? "" : line[indent..].TrimEnd())];
    }

    [GeneratedRegex(@"(?<![\w`.-])[a-z]+(?![\w`-])")]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{3,}[A-Za-z]*(?![\w`*'’-])")]
    private static partial Regex InnerCapital();

    [GeneratedRegex(" Interview .*$")]
    private static partial Regex TitleEnd();
}
