using System.Runtime.InteropServices;
using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Terms;

/// <summary>Every unstemmed word of a generation in memory, in ordinal order.</summary>
public sealed class TermDictionary : ITermDictionary
{
    private readonly string[] _words;
    private readonly string[] _stems;
    private readonly int[] _frequencies;
    private readonly int[] _inPrompts;
    private readonly Dictionary<string, int> _stemFrequencies;
    private readonly Lazy<SpellingDictionary> _spelling;
    private readonly Lazy<StemConflation> _families;
    private readonly Lazy<ILookup<string, int>> _byStem;

    /// <param name="frequencies">In how many documents each word stands, in the field that has it most.</param>
    /// <param name="inPrompts">In how many prompts; a word that is left out stands in none.</param>
    public TermDictionary(IReadOnlyDictionary<string, int> frequencies, IReadOnlyDictionary<string, int>? inPrompts = null)
        : this(EntriesOf(frequencies, inPrompts))
    {
    }

    /// <param name="entries">In ordinal order of their words.</param>
    public TermDictionary(IReadOnlyCollection<TermEntry> entries)
    {
        (_words, _stems) = (new string[entries.Count], new string[entries.Count]);
        (_frequencies, _inPrompts) = (new int[entries.Count], new int[entries.Count]);
        _stemFrequencies = new(entries.Count, StringComparer.Ordinal);
        foreach (var (i, entry) in entries.Index())
        {
            (_words[i], _stems[i], _frequencies[i], _inPrompts[i]) = (entry.Word, entry.Stem, entry.Documents, entry.Prompts);
            CollectionsMarshal.GetValueRefOrAddDefault(_stemFrequencies, entry.Stem, out _) += entry.Documents;
        }

        _spelling = new(() => new(_words.Zip(_frequencies)));
        _families = new(() => new(_words.Zip(_stems, _frequencies)));
        _byStem = new(() => Enumerable.Range(0, _words.Length).OrderByDescending(i => _frequencies[i]).ToLookup(i => _stems[i]));
    }

    /// <summary>Every word, in ordinal order.</summary>
    public IEnumerable<TermEntry> Entries => _words.Select((word, i) => new TermEntry(word, _stems[i], _frequencies[i], _inPrompts[i]));

    /// <summary>Makes what a first search would wait for.</summary>
    public void Prepare() => _ = (_spelling.Value, _byStem.Value, _families.Value);

    public IReadOnlyList<string> Words => _words;

    /// <summary>Those that stand in any prompt.</summary>
    public IEnumerable<string> WordsInPrompts => _words.Where((_, i) => _inPrompts[i] > 0);

    public int DocumentFrequency(string word) =>
        Array.BinarySearch(_words, word, StringComparer.Ordinal) is >= 0 and var at ? _frequencies[at] : 0;

    public int StemFrequency(string stem) => _stemFrequencies.GetValueOrDefault(stem);

    public bool KnowsStem(string stem) => _stemFrequencies.ContainsKey(stem);

    public IEnumerable<(string Word, string Stem)> Completions(string beginning, int max)
    {
        var at = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        var first = at < 0 ? ~at : at + 1;
        var end = first;
        while (end < _words.Length && _words[end].StartsWith(beginning, StringComparison.Ordinal))
            end++;

        return Enumerable.Range(first, end - first)
            .OrderByDescending(i => _inPrompts[i]).ThenByDescending(i => _frequencies[i]).ThenBy(i => i)
            .Select(i => (_words[i], _stems[i])).DistinctBy(form => form.Item2, StringComparer.Ordinal).Take(max);
    }

    public IEnumerable<string> FormsOf(string stem) => _byStem.Value[stem].Select(i => _words[i]);

    public IReadOnlyList<SpellingCandidate> SpellingsNear(string word, int max) => _spelling.Value.Near(word, max);

    public IEnumerable<(string Word, string Stem)> FamilyOf(string word) => _families.Value.Of(word);

    private static TermEntry[] EntriesOf(IReadOnlyDictionary<string, int> frequencies, IReadOnlyDictionary<string, int>? inPrompts) =>
    [
        .. frequencies.Keys.Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(word =>
            new TermEntry(word, TechnicalAnalyzer.StemOf(word), frequencies[word], inPrompts?.GetValueOrDefault(word) ?? 0)),
    ];
}
