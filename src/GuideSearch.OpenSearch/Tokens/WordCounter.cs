using GuideSearch.Analysis;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Tokens;

/// <summary>Numbers the words of a build as they come, and counts in how many documents each stands.</summary>
internal sealed class WordCounter
{
    private readonly Numbering _words = new();
    private readonly Numbering _stems = new();
    private readonly List<int> _stemOf = [];
    private readonly HashSet<int> _seenWords = [];
    private readonly HashSet<int> _seenStems = [];

    /// <summary>The number of a word, a new one where it is the first time.</summary>
    public int NumberOf(string word)
    {
        var number = _words.NumberOf(word);
        if (number == _stemOf.Count)
            _stemOf.Add(_stems.NumberOf(TechnicalAnalyzer.StemOf(word)));
        return number;
    }

    /// <summary>From the number of a word to that of its stem.</summary>
    public int StemOf(int word) => _stemOf[word];

    /// <summary>Counts one document.</summary>
    public void Add(ReadOnlySpan<byte> packed)
    {
        var last = TextField.Prompt;
        PackedText.Read(packed, (field, word, _) =>
        {
            if (field != last)
                Next();
            last = field;
            if (_seenWords.Add(word))
                _words.Count(field, word);
            if (_seenStems.Add(_stemOf[word]))
                _stems.Count(field, _stemOf[word]);
        });
        Next();
    }

    public WordTable ToTable() => new(_words.Texts, _words.Frequencies(), _stems.Frequencies());

    private void Next()
    {
        _seenWords.Clear();
        _seenStems.Clear();
    }

    private sealed class Numbering
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<int>[] _frequencies = [.. TextFields.All.Select(_ => new List<int>())];

        public List<string> Texts { get; } = [];

        public int NumberOf(string text)
        {
            if (_numbers.TryGetValue(text, out var number))
                return number;

            _numbers.Add(text, Texts.Count);
            Texts.Add(text);
            foreach (var frequencies in _frequencies)
                frequencies.Add(0);
            return Texts.Count - 1;
        }

        public void Count(TextField field, int number) => _frequencies[(int)field][number]++;

        public int[][] Frequencies() => Array.ConvertAll(_frequencies, frequencies => frequencies.ToArray());
    }
}
