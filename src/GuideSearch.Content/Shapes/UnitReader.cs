using System.Globalization;
using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Content.Structure;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>Lays a guide out as a row of units: what holds several questions is opened, so that each can be seen.</summary>
internal sealed partial class UnitReader(Contents contents)
{
    public static IReadOnlyList<Unit> Read(MarkdownDocument document, Contents contents) => [.. new UnitReader(contents).UnitsIn(document)];

    private IEnumerable<Unit> UnitsIn(IEnumerable<Block> blocks) => blocks.SelectMany(UnitsOf);

    private IEnumerable<Unit> UnitsOf(Block block) => block switch
    {
        LinkReferenceDefinitionGroup or BlankLineBlock => [],
        _ when contents.Holds(block) => [new(Piece.From(block), null)],
        _ when Contents.IsNavigation(block) => [],
        HtmlBlock html when string.IsNullOrWhiteSpace(HtmlBlockText.Words(html)) => [],
        ListBlock list => OpensItems(list) ? list.Cast<ListItemBlock>().SelectMany(Opened) : list.SelectMany(ItemOf),
        DetailsBlock details when HoldsQuestions(details) => Opened(details),
        QuoteBlock quote when HoldsLabels(quote) => UnitsIn(quote),
        Table table => RowsOf(table),
        _ => [UnitOf(block)],
    };

    private static Unit UnitOf(Block block) => new(Piece.From(block), CandidateReader.Read(block));

    private IEnumerable<Unit> ItemOf(Block block) =>
        block is ListItemBlock { Count: > 0 } item && item[0] is DetailsBlock ? UnitsIn(item) : [UnitOf(block)];

    /// <summary>Items that are topics: they do not ask, the lists below them do.</summary>
    private static bool OpensItems(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().Select(CandidateReader.Read).ToList();
        if (items.Count(item => item is { Sure: true }) * 3 > items.Count)
            return false;
        var nested = list.OfType<ListItemBlock>().SelectMany(item => item.OfType<ListBlock>()).SelectMany(inner => inner)
            .Select(CandidateReader.Read).ToList();
        return nested.Count > 1 && nested.Count(item => item is { Sure: true }) * 2 > nested.Count;
    }

    private IEnumerable<Unit> Opened(ListItemBlock item) =>
        item.SelectMany(child => child is ListBlock ? UnitsOf(child) : [new(Piece.From(child), null)]);

    /// <summary>The summary asks, or heads a topic; what asks below it asks by itself.</summary>
    private static bool HoldsQuestions(DetailsBlock details)
    {
        if (details.Skip(1).OfType<DetailsBlock>().Any(inner => CandidateReader.Read(inner) is { Sure: true }))
            return true;
        if (CandidateReader.Read(details) is { Sure: true } or { Title.Kind: TitleKind.AnswerPart })
            return false;
        var inside = details.Skip(1).SelectMany(block => block is ListBlock list ? list : Enumerable.Repeat(block, 1))
            .Select(CandidateReader.Read).OfType<QuestionCandidate>().Where(candidate => candidate.May).ToList();
        return inside.Count(candidate => candidate.Sure) is >= 2 and var sure && sure * 2 > inside.Count;
    }

    private List<Unit> Opened(DetailsBlock details)
    {
        var head = details.Summary is { } summary ? CandidateReader.Read(summary) : null;
        var units = UnitsIn(details).ToList();
        if (units.Count > 0 && head is not null)
            units[0] = units[0] with { Candidate = head with { StartLine = details.Line + 1 } };
        return units;
    }

    private static bool HoldsLabels(QuoteBlock quote) =>
        quote.OfType<ParagraphBlock>().Any(paragraph => CandidateReader.Read(paragraph) is { Prefix.Named: true });

    /// <summary>Rows of a table with a column of questions; any other table is one unit.</summary>
    private static IEnumerable<Unit> RowsOf(Table table)
    {
        var titles = table.Count > 0
            ? ((TableRow)table[0]).OfType<TableCell>().Select(cell => InlineText.WithoutMarks(TextOf(cell))).ToList()
            : [];
        var asking = titles.FindIndex(title => Asking().IsMatch(title));
        if (asking < 0)
            return [new(Piece.From(table), null)];
        var answering = titles.FindIndex(title => Answering().IsMatch(title));
        return table.OfType<TableRow>().Where(row => !row.IsHeader)
            .Select(row => new Unit(Piece.From(row), CandidateOf(row, titles, asking, answering)));
    }

    /// <summary>What stands beside question and answer belongs to the answer, by the name of its column.</summary>
    private static QuestionCandidate? CandidateOf(TableRow row, List<string> titles, int asking, int answering)
    {
        var cells = row.OfType<TableCell>().ToList();
        if (asking >= cells.Count || TextOf(cells[asking]) is not { Length: > 0 } text)
            return null;
        var prefix = MarkPrefix.ReadTask(text);
        var (number, counting) = prefix.Number is null ? NumberIn(cells, titles) : (prefix.Number, -1);
        var beside = Enumerable.Range(0, cells.Count).Where(i => i != asking && i != answering && i != counting)
            .SelectMany(i => cells[i].OfType<ParagraphBlock>().Where(cell => InlineText.From(cell).Length > 0)
                .Select(cell => new BlockSlice.Named(titles.ElementAtOrDefault(i) ?? "", cell)));
        var answer = answering >= 0 && answering < cells.Count ? BlockSlice.Join(cells[answering]) : [];
        return new(new(Shape.Row), prefix with { Number = number }, row.Line + 1, [.. answer, .. beside])
        {
            Source = text,
            Closed = true,
        };
    }

    /// <summary>The number of a row, and the place of its cell; -1 without one.</summary>
    private static (int? Number, int Place) NumberIn(List<TableCell> cells, List<string> titles)
    {
        var place = titles.FindIndex(title => Numbering().IsMatch(title));
        var text = place >= 0 && place < cells.Count ? TextOf(cells[place]).Trim(' ', '.', ')', '#') : "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, place) : (null, -1);
    }

    private static string TextOf(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Select(block => InlineText.ForPrompt(block.Inline ?? [])));

    [GeneratedRegex(@"^(?:#|№|n[or]\.?|num(?:ber)?|id|index|q\s?#|s(?:l|r)?\.?\s?no\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:the |interview )?(?:questions?|q|frage|fragen|preguntas?|perguntas?|domande?|вопрос[ы]?|问题|問題|質問|question text)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:the |short |sample |model |possible |suggested )?(?:a|responses?|" + AnswerLabels.Words + @")\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Answering();
}
