using GuideSearch.Ranking.Terms;
using GuideSearch.Search;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Everything that can be suggested, by the beginnings of its words; made once per generation.</summary>
/// <remarks>
/// Words in order, so that those of one beginning, and the titles that have them, stand together: 12 bytes for each word of each title.
/// </remarks>
internal sealed class SuggestionIndex
{
    /// <summary>Words at most that one misspelt word may become.</summary>
    private const int MaxNear = 50;

    private readonly string[] _words;
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly TitleTable _titles;
    private readonly SpellingDictionary _spelling;

    public SuggestionIndex(IEnumerable<Suggestible> suggestibles)
    {
        List<Suggestible> titles = [.. suggestibles];
        _words = [.. titles.SelectMany(title => title.Words).Select(word => word.Word).ToHashSet(StringComparer.Ordinal)];
        Array.Sort(_words, StringComparer.Ordinal);
        _titles = new(titles, _words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal));
        (_starts, _postings) = Invert(_titles, _words.Length);
        _spelling = new(_words.Select((word, i) => (word, _starts[i + 1] - _starts[i])));
    }

    public (SuggestionKind Kind, int Target, int Count) TitleOf(int title) => _titles.Of(title);

    /// <returns>The number of a folded word; negative where no title has it.</returns>
    public int NumberOf(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    public TypedPrefix BeginningOf(TypedWord typed)
    {
        var number = NumberOf(typed.Term);
        var first = number < 0 ? ~number : number;
        return new(typed, first, BehindBeginning(typed.Term, first), number >= 0);
    }

    /// <summary>Also finds the words that begin almost as typed.</summary>
    public TypedPrefix Widen(TypedPrefix beginning) => beginning with
    {
        Near = _spelling.NearBeginning(beginning.Typed.Term, MaxNear).ToDictionary(near => NumberOf(near.Word), near => near.Edits),
    };

    /// <summary>The best titles of each kind, so many of each, best first.</summary>
    public IEnumerable<(int Rank, int Title)> Find(IReadOnlyList<TypedPrefix> typed, int max)
    {
        var match = new TitleMatch(typed);
        var candidates = CandidatesOf(typed.Where(word => word.Counts).MinBy(PostingsOf)!);
        return Enum.GetValues<SuggestionKind>().SelectMany(kind => Best(match, candidates, _titles.RangeOf(kind), max));
    }

    private List<(int Rank, int Title)> Best(TitleMatch match, TitleSet candidates, (int First, int Behind) titles, int max)
    {
        var best = new List<(int Rank, int Title)>(max + 1);
        for (var title = titles.First; title < titles.Behind; title++)
        {
            title = candidates.NextFrom(title);
            if (title < 0 || title >= titles.Behind)
                break;
            if (match.RankOf(_titles[title], best.Count < max ? int.MaxValue : best[^1].Rank) is { } rank)
                Keep(best, rank, title, max);
            if (best.Count == max && best[^1].Rank <= match.Best)
                break;
        }

        return best;
    }

    /// <summary>Equals stay in the order of titles.</summary>
    private static void Keep(List<(int Rank, int Title)> best, int rank, int title, int max)
    {
        var at = best.Count;
        while (at > 0 && best[at - 1].Rank > rank)
            at--;
        best.Insert(at, (rank, title));
        if (best.Count > max)
            best.RemoveAt(max);
    }

    private TitleSet CandidatesOf(TypedPrefix word)
    {
        var titles = new TitleSet(_titles.Count + 1);
        Add(word.First, word.Behind);
        foreach (var near in word.NearWords)
            Add(near, near + 1);
        return titles;

        void Add(int first, int behind)
        {
            for (var i = _starts[first]; i < _starts[behind]; i++)
                titles.Set(_postings[i]);
        }
    }

    private int PostingsOf(TypedPrefix word) =>
        _starts[word.Behind] - _starts[word.First] + word.NearWords.Sum(near => _starts[near + 1] - _starts[near]);

    private int BehindBeginning(string beginning, int first)
    {
        var (low, high) = (first, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].StartsWith(beginning, StringComparison.Ordinal))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static (int[] Starts, int[] Postings) Invert(TitleTable titles, int words)
    {
        var starts = new int[words + 1];
        for (var title = 0; title < titles.Count; title++)
        {
            foreach (var token in titles[title])
                starts[token.Word + 1]++;
        }

        for (var word = 0; word < words; word++)
            starts[word + 1] += starts[word];
        var (postings, next) = (new int[starts[words]], starts[..words]);
        for (var title = 0; title < titles.Count; title++)
        {
            foreach (var token in titles[title])
                postings[next[token.Word]++] = title;
        }

        return (starts, postings);
    }
}
