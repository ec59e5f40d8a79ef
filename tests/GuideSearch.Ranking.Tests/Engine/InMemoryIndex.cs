using GuideSearch.Analysis;
using GuideSearch.Guides;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Tests.Engine;

/// <summary>The texts of some guides in memory, counted as the definitions read: slow, and short enough to be seen right.</summary>
internal sealed class InMemoryIndex : IOccurrences
{
    private readonly (IReadOnlyList<TextToken> Tokens, int Words)[][] _texts;

    public InMemoryIndex(IEnumerable<Guide> guides) =>
        _texts = [.. from guide in guides from document in guide.Documents select TextsOf(guide, document)];

    public int Documents => _texts.Length;

    public int DocumentFrequency(TextField field, TermForm form, string term) =>
        _texts.Count(texts => PlacesOf(texts[(int)field].Tokens, form, term).Count > 0);

    public int[] LengthsOf(TextField field) => Array.ConvertAll(_texts, texts => texts[(int)field].Words);

    public void Count(TextField field, TermForm form, IReadOnlyList<string> terms, OccurrenceSink found) => Each(field, found, tokens =>
    {
        var places = terms.Select(term => PlacesOf(tokens, form, term)).ToList();
        return places[0].Count(start => places.Index().All(term => term.Item.Contains(start + term.Index)));
    });

    public void CountNear(TextField field, string first, string second, int window, OccurrenceSink found) => Each(field, found, tokens =>
    {
        var others = PlacesOf(tokens, TermForm.Stem, second);
        return PlacesOf(tokens, TermForm.Stem, first).Count(place => others.Exists(at => at != place && Math.Abs(at - place) <= window));
    });

    /// <summary>The words of all fields, each with its document frequency in the field that has it most.</summary>
    public TermDictionary Dictionary()
    {
        var words = TextFields.All.SelectMany(field => _texts.SelectMany(texts => texts[(int)field].Tokens.Select(t => t.Term))).Distinct();
        return new(words.ToDictionary(word => word, word => TextFields.All.Max(field => DocumentFrequency(field, TermForm.Word, word))));
    }

    private static (IReadOnlyList<TextToken>, int)[] TextsOf(Guide guide, Question document) =>
    [
        .. TextFields.All.Select(field => TechnicalAnalyzer.Read(field switch
        {
            TextField.Prompt => document.Prompt,
            TextField.Tags => string.Join('\n', guide.Tags),
            TextField.Guide => guide.Title,
            TextField.Answer => document.Answer,
            _ => $"{document.SectionTitle}\n{SectionTypes.NameOf(document.Section)}",
        })),
    ];

    private void Each(TextField field, OccurrenceSink found, Func<IReadOnlyList<TextToken>, int> count)
    {
        for (var document = 0; document < _texts.Length; document++)
        {
            if (count(_texts[document][(int)field].Tokens) is > 0 and var times)
                found(document, times);
        }
    }

    private static List<int> PlacesOf(IReadOnlyList<TextToken> tokens, TermForm form, string term) =>
        [.. tokens.Where(token => (form is TermForm.Stem ? token.Stem : token.Term) == term).Select(token => token.Position)];
}
