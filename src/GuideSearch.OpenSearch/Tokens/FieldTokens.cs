using System.Runtime.InteropServices;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Tokens;

/// <summary>The tokens of one field, document after document.</summary>
internal sealed class FieldTokens
{
    private readonly List<int> _documents = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _words = [];
    private readonly List<int> _stems = [];
    private readonly List<int> _positions = [];
    private int[]? _byWord;
    private int[]? _startOfWord;

    /// <summary>What is added next belongs to this document.</summary>
    public void Begin(int document)
    {
        _documents.Add(document);
        _starts.Add(_words.Count);
    }

    public void Add(int word, int stem, int position)
    {
        _words.Add(word);
        _stems.Add(stem);
        _positions.Add(position);
    }

    /// <summary>The documents that have a term, ascending, with its positions in each, ascending.</summary>
    public IEnumerable<(int Document, List<int> Positions)> PlacesOf(TermForm form, int number)
    {
        var (at, positions) = (-1, new List<int>());
        foreach (var token in TokensOf(form, number))
        {
            if (at < 0 || (at + 1 < _starts.Count && token >= _starts[at + 1]))
            {
                if (positions.Count > 0)
                    yield return (_documents[at], positions);
                positions = [];
                at = DocumentAt(token);
            }

            positions.Add(_positions[token]);
        }

        if (positions.Count > 0)
            yield return (_documents[at], positions);
    }

    /// <summary>Sorts the tokens by their words.</summary>
    public void Invert()
    {
        var behind = _words.Count == 0 ? 0 : CollectionsMarshal.AsSpan(_words).ToArray().Max() + 1;
        _startOfWord = new int[behind + 1];
        foreach (var word in _words)
            _startOfWord[word + 1]++;
        for (var word = 0; word < behind; word++)
            _startOfWord[word + 1] += _startOfWord[word];

        var next = _startOfWord[..];
        _byWord = new int[_words.Count];
        for (var token = 0; token < _words.Count; token++)
            _byWord[next[_words[token]]++] = token;
    }

    private IEnumerable<int> TokensOf(TermForm form, int number)
    {
        if (form is not TermForm.Word || _startOfWord is not { } starts)
            return Scan(form is TermForm.Word ? _words : _stems, number);

        // Words are numbered through all fields: this one need not have the last of them.
        var (first, behind) = number + 1 < starts.Length ? (starts[number], starts[number + 1]) : (0, 0);
        return new ArraySegment<int>(_byWord!, first, behind - first);
    }

    private static IEnumerable<int> Scan(List<int> numbers, int number)
    {
        for (var at = 0; at < numbers.Count; at++)
        {
            var found = CollectionsMarshal.AsSpan(numbers)[at..].IndexOf(number);
            if (found < 0)
                yield break;

            yield return at += found;
        }
    }

    private int DocumentAt(int token)
    {
        var found = _starts.BinarySearch(token);
        if (found < 0)
            return ~found - 1;

        // Of documents without a token of the field, the last that begins here is the one that has it.
        while (found + 1 < _starts.Count && _starts[found + 1] == token)
            found++;
        return found;
    }
}
