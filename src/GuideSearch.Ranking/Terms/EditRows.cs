namespace GuideSearch.Ranking.Terms;

/// <summary>
/// Edit distances between a typed word and the beginnings of a word that is read letter by letter: optimal string alignment, in which
/// swapped neighbours are one edit.
/// </summary>
/// <remarks>
/// Row <c>d</c> holds the distances of the first <c>d</c> letters to each beginning of the typed word. Words in order share beginnings, so
/// rows are kept and only those behind the shared letters are computed again (Boytsov, "Indexing methods for approximate dictionary
/// searching", JEA 2011, §4: walking a trie).
/// </remarks>
public sealed class EditRows
{
    private readonly string _typed;
    private readonly int _limit;
    private readonly int _width;
    private readonly int[] _rows;
    private readonly int[] _closest;
    private string _read = "";

    public EditRows(string typed, int limit)
    {
        (_typed, _limit, _width) = (typed, limit, typed.Length + 1);
        var most = typed.Length + limit + 1;
        _rows = new int[(most + 1) * _width];
        _closest = new int[most + 1];
        for (var j = 0; j < _width; j++)
            _rows[j] = j;
        _closest[0] = typed.Length;
    }

    /// <summary>How many letters of the word were read: all, or up to the one behind which no continuation is within the limit.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether no word that begins with the letters read is within the limit as a whole.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Distance of the letters read.</summary>
    public int Whole => _rows[(Depth * _width) + _typed.Length];

    /// <summary>Least distance of a beginning of the letters read.</summary>
    public int TypedPrefix => _closest[Depth];

    /// <summary>Reads a word as far as it may still come within the limit.</summary>
    public void Read(string word)
    {
        var shared = Math.Min(_read.AsSpan().CommonPrefixLength(word), Depth);
        (_read, Depth, IsOver) = (word, shared, IsOver && shared == Depth);
        while (Depth < word.Length && !IsOver)
        {
            Depth++;
            IsOver = Fill(Depth, word) > _limit;
        }
    }

    /// <returns>The least distance in the row.</returns>
    private int Fill(int depth, string word)
    {
        var row = _rows.AsSpan(depth * _width, _width);
        var above = _rows.AsSpan((depth - 1) * _width, _width);
        var letter = word[depth - 1];
        var least = row[0] = depth;
        for (var j = 1; j < row.Length; j++)
        {
            var edits = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (_typed[j - 1] == letter ? 0 : 1));
            if (depth > 1 && j > 1 && _typed[j - 1] == word[depth - 2] && _typed[j - 2] == letter)
                edits = Math.Min(edits, _rows[((depth - 2) * _width) + j - 2] + 1);
            row[j] = edits;
            least = Math.Min(least, edits);
        }

        _closest[depth] = Math.Min(_closest[depth - 1], row[^1]);
        return least;
    }
}
