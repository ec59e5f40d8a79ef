using GuideSearch.Search;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>A word of a title by its number.</summary>
/// <param name="Filler">Whether it only says how something is asked.</param>
internal readonly record struct TitleToken(int Word, ushort Position, bool Filler);

/// <summary>All titles as rows of words, in the order in which equals are suggested: kind, count, length, place in the guides.</summary>
internal sealed class TitleTable
{
    private readonly TitleToken[] _tokens;
    private readonly int[] _starts;
    private readonly (SuggestionKind Kind, int Target, int Count)[] _titles;
    private readonly int[] _behind = new int[Enum.GetValues<SuggestionKind>().Length];

    public TitleTable(IReadOnlyList<Suggestible> titles, IReadOnlyDictionary<string, int> numbers)
    {
        var ordered = titles.OrderBy(t => t.Kind).ThenByDescending(t => t.Count).ThenBy(t => t.Words.Count).ThenBy(t => t.Target).ToList();
        _titles = [.. ordered.Select(title => (title.Kind, title.Target, title.Count))];
        _starts = new int[ordered.Count + 1];
        var tokens = new List<TitleToken>(ordered.Count * 12);
        foreach (var (i, title) in ordered.Index())
        {
            AddTokens(tokens, title.Words, numbers);
            _starts[i + 1] = tokens.Count;
        }

        _tokens = [.. tokens];
        foreach (var kind in Enum.GetValues<SuggestionKind>())
            _behind[(int)kind] = ordered.Count(title => title.Kind <= kind);
    }

    public int Count => _titles.Length;

    public ReadOnlySpan<TitleToken> this[int title] => _tokens.AsSpan(_starts[title].._starts[title + 1]);

    /// <summary>The titles of a kind stand together.</summary>
    public (int First, int Behind) RangeOf(SuggestionKind kind) => (kind == 0 ? 0 : _behind[(int)kind - 1], _behind[(int)kind]);

    public (SuggestionKind Kind, int Target, int Count) Of(int title) => _titles[title];

    private static void AddTokens(List<TitleToken> tokens, IReadOnlyList<TitleWord> words, IReadOnlyDictionary<string, int> numbers)
    {
        var places = words.DistinctBy(word => word.Position).ToList();
        var fillers = FillerWords.Mark([.. places.Select(word => word.Word)]);
        var place = -1;
        foreach (var word in words)
        {
            if (place < 0 || places[place].Position != word.Position)
                place++;
            tokens.Add(new(numbers[word.Word], (ushort)Math.Min(place, ushort.MaxValue), fillers[place]));
        }
    }
}
