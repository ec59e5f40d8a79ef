using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Tokens;

/// <summary>The tokens of some documents of a generation, unpacked: what the formula counts occurrences in.</summary>
/// <remarks>Numbers and frequencies are those of the whole generation, occurrences those of the documents that are here.</remarks>
internal sealed class TokenTable : IOccurrences
{
    private readonly WordTable _words;
    private readonly int[][] _lengths;
    private readonly FieldTokens[] _fields;

    /// <param name="lengths">Of every document of the generation, by field.</param>
    /// <param name="documents">Ascending by their numbers.</param>
    public TokenTable(WordTable words, int[][] lengths, IReadOnlyList<(int Document, ReadOnlyMemory<byte> Packed)> documents)
    {
        (_words, _lengths) = (words, lengths);
        _fields = [.. TextFields.All.Select(_ => new FieldTokens())];
        foreach (var (document, packed) in documents)
        {
            foreach (var field in _fields)
                field.Begin(document);
            PackedText.Read(packed.Span, (field, word, position) => _fields[(int)field].Add(word, words.StemOf(word), position));
        }
    }

    public int Documents => _lengths[0].Length;

    public int DocumentFrequency(TextField field, TermForm form, string term) => _words.DocumentFrequency(field, form, term);

    public int[] LengthsOf(TextField field) => _lengths[(int)field];

    /// <summary>Sorts words, so that each is found without a walk: for those who ask for all of them.</summary>
    public void Invert(TextField field) => _fields[(int)field].Invert();

    public void Count(TextField field, TermForm form, IReadOnlyList<string> terms, OccurrenceSink found)
    {
        if (terms.Count == 1)
        {
            foreach (var (document, positions) in PlacesOf(field, form, terms[0]))
                found(document, positions.Count);
        }
        else
        {
            CountTogether(field, form, terms, found, TermRows.Count);
        }
    }

    public void CountNear(TextField field, string first, string second, int window, OccurrenceSink found) => CountTogether(
        field, TermForm.Stem, [first, second], found, places => TermRows.CountNear(places[0], places[1], window));

    private void CountTogether(
        TextField field, TermForm form, IReadOnlyList<string> terms, OccurrenceSink found, Func<List<int>[], int> count)
    {
        var first = PlacesOf(field, form, terms[0]).ToList();
        if (first.Count == 0)
            return;

        var others = terms.Skip(1)
            .Select(term => PlacesOf(field, form, term).ToDictionary(place => place.Document, place => place.Positions)).ToList();
        foreach (var (document, positions) in first)
        {
            if (others.TrueForAll(places => places.ContainsKey(document))
                && count([positions, .. others.Select(places => places[document])]) is > 0 and var times)
                found(document, times);
        }
    }

    private IEnumerable<(int Document, List<int> Positions)> PlacesOf(TextField field, TermForm form, string term) =>
        _words.NumberOf(form, term) is >= 0 and var number ? _fields[(int)field].PlacesOf(form, number) : [];
}
