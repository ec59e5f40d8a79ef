using System.Globalization;
using GuideSearch.Encoders;

namespace GuideSearch.Semantics;

/// <summary>The tokenizer of the model: words become the longest pieces of its vocabulary, from left to right.</summary>
internal sealed class WordPieces
{
    private readonly TokenizerSettings _settings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly int _maxPieceLength;

    /// <param name="vocabulary">Pieces in the order of their ids.</param>
    /// <exception cref="FormatException">The vocabulary does not fit the settings.</exception>
    public WordPieces(IReadOnlyList<string> vocabulary, TokenizerSettings settings)
    {
        Require(settings.Unknown, settings.UnknownId);
        Require(settings.Start, settings.StartId);
        Require(settings.End, settings.EndId);
        _settings = settings;
        var ids = vocabulary.Index().ToLookup(p => p.Item.StartsWith(settings.ContinuingPrefix, StringComparison.Ordinal));
        _beginnings = Lookup(ids[false].Select(p => (p.Item, p.Index)));
        _continuations = Lookup(ids[true].Select(p => (p.Item[settings.ContinuingPrefix.Length..], p.Index)));
        _maxPieceLength = vocabulary.Max(piece => piece.Length);

        void Require(string piece, int id)
        {
            if (id < 0 || id >= vocabulary.Count || vocabulary[id] != piece)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The vocabulary has no '{piece}' at {id}."));
        }
    }

    /// <summary>The ids of a text, with start and end, cut to what the model reads.</summary>
    public long[] Encode(string text)
    {
        var ids = new List<int>(_settings.MaxTokens) { _settings.StartId };
        foreach (var word in BasicWords.Read(text))
        {
            if (!TryCut(word.Text, ids))
                ids.Add(_settings.UnknownId);
            if (ids.Count >= _settings.MaxTokens)
                break;
        }

        return [.. ids.Take(_settings.MaxTokens - 1), _settings.EndId];
    }

    public PieceCount Count(string text)
    {
        var (words, pieces) = (0, 0);
        var cut = new List<int>();
        foreach (var word in BasicWords.Read(text))
        {
            if (word.IsPunctuation)
                continue;

            cut.Clear();
            words += word.ContinuesRun ? 0 : 1;
            pieces += TryCut(word.Text, cut) ? cut.Count : Math.Max(2, word.Text.EnumerateRunes().Count());
        }

        return new(words, pieces);
    }

    /// <returns>False, with nothing added, where the vocabulary cannot make the word.</returns>
    private bool TryCut(string word, List<int> ids)
    {
        var count = ids.Count;
        if (word.Length <= _settings.MaxCharactersPerWord || word.EnumerateRunes().Count() <= _settings.MaxCharactersPerWord)
        {
            var at = 0;
            while (LongestPiece(word.AsSpan(at), at == 0 ? _beginnings : _continuations) is var (id, length) && length > 0)
            {
                ids.Add(id);
                at += length;
            }

            if (at == word.Length)
                return true;
        }

        ids.RemoveRange(count, ids.Count - count);
        return false;
    }

    /// <returns>A length of 0 where no piece fits.</returns>
    private (int Id, int Length) LongestPiece(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pieces)
    {
        for (var length = Math.Min(word.Length, _maxPieceLength); length > 0; length--)
        {
            if (pieces.TryGetValue(word[..length], out var id))
                return (id, length);
        }

        return default;
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<(string Piece, int Id)> pieces) =>
        pieces.ToDictionary(p => p.Piece, p => p.Id, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
