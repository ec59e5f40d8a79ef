using GuideSearch.Analysis;
using GuideSearch.Facets;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Shows what was chosen: its text, where that matches, and where it leads.</summary>
internal sealed class SuggestionMarker(
    SuggestionIndex index, DocumentColumns columns, StoredTexts texts, IReadOnlyList<TypedPrefix> typed)
{
    public Suggestion Of(int title)
    {
        var (kind, target, count) = index.TitleOf(title);
        return kind switch
        {
            SuggestionKind.Guide => OfGuide(columns.Guides.Summaries[target], count),
            SuggestionKind.Tag => OfTag(columns.Facets.ColumnOf(FacetNames.Tag).Values[target], count),
            _ => OfQuestion(target, count),
        };
    }

    private Suggestion OfQuestion(int document, int count)
    {
        var text = texts.Of(document);
        var guide = columns.Guides.SummaryOf(document);
        return new(SuggestionKind.Question, text.Id.ToString(), Mark(text.Prompt), count, ReferenceOf(guide), text.Anchor);
    }

    private Suggestion OfGuide(GuideSummary guide, int count) =>
        new(SuggestionKind.Guide, guide.Slug, Mark(guide.Title), count, ReferenceOf(guide));

    private Suggestion OfTag(string tag, int count) => new(SuggestionKind.Tag, tag, Mark(tag), count);

    private static GuideReference ReferenceOf(GuideSummary guide) => new(guide.Slug, guide.Title, guide.Category, guide.Vertical);

    private MarkedText Mark(string text) => new(text, new Marks([.. TechnicalAnalyzer.Analyze(text).SelectMany(MarksOf)]).Ranges);

    /// <summary>The strongest match of a word of the title: typed whole, then typed in part, then misspelt.</summary>
    private IEnumerable<TextMark> MarksOf(TextToken token)
    {
        var number = index.NumberOf(token.Term);
        return typed.Index()
            .Where(t => number >= 0 && t.Item.Counts && t.Item.EditsOf(number) is not null)
            .Select(t => new TextMark(
                token.Start, EndOf(token, t.Item), t.Index, t.Item.KindOf(number), token.Position))
            .OrderBy(mark => mark.How)
            .ThenByDescending(mark => mark.End)
            .Take(1);
    }

    /// <summary>Behind the letters that were typed; behind the whole word where folding changed its length or it is misspelt.</summary>
    private int EndOf(TextToken token, TypedPrefix match) =>
        match.KindOf(index.NumberOf(token.Term)) is MatchKind.Prefix
            && token.Term.Length == token.End - token.Start
            ? token.Start + match.Typed.Term.Length
            : token.End;
}
