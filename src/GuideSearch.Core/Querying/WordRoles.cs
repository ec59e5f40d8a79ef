using GuideSearch.Guides;

namespace GuideSearch.Querying;

/// <summary>What each word outside of quotes is there for: it counts, it is common, it frames, it names a section or compares.</summary>
internal sealed class WordRoles
{
    private readonly List<QueryPiece> _words;
    private readonly bool[] _ignored;
    private readonly bool[] _frame;
    private readonly List<string> _folded;
    private readonly Dictionary<int, (int Length, SectionType Type)> _sections;
    private readonly Contrast? _contrast;
    private readonly int _unfinished;

    private WordRoles(IReadOnlyList<QueryPiece> pieces, bool unfinished)
    {
        _words = [.. Asked(pieces)];
        _folded = _words.ConvertAll(p => QueryText.Fold(p.Text));
        var folded = _folded;
        _frame = QuestionFrames.Mark(folded);
        _sections = SectionWords.Find(folded).ToDictionary(s => s.Start, s => (s.Length, s.Type));
        _contrast = Contrast.Find(folded);
        _ignored = IgnoredOf(folded, pieces);
        AskForExperience = ExperienceFrames.Open(folded);
        if (_contrast is not null && !(Counts(_contrast.Left) && Counts(_contrast.Right)))
            _contrast = null;
        _unfinished = unfinished && pieces is [.., { Kind: PieceKind.Word, Negated: false }] ? _words.Count - 1 : -1;
    }

    /// <param name="unfinished">Nothing stands behind the last word.</param>
    public static WordRoles Create(IReadOnlyList<QueryPiece> pieces, bool unfinished) => new(pieces, unfinished);

    /// <summary>Whether there is anything to look for.</summary>
    public bool Asks => _sections.Count > 0 || _ignored.Contains(false);

    /// <summary>Whether they begin as a question for an experience does.</summary>
    public bool AskForExperience { get; }

    /// <summary>Whether the last word may go on.</summary>
    public bool AreUnfinished => _unfinished >= 0;

    public IEnumerable<string> Counting => Places.Where(i => (!_ignored[i] && !InSection(i)) || Turning(i)).Select(i => _words[i].Text);

    /// <summary>A word that counts anywhere in the query is not left out.</summary>
    public List<string> Ignored
    {
        get
        {
            var counting = Counting.ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. Places.Where(i => _ignored[i]).Select(i => _words[i].Text).Where(word => !counting.Contains(word))];
        }
    }

    public QuestionTurns Turns => QuestionSubject.TurnsIn(Places.Where(Turning).Select(i => _folded[i]));

    public List<SectionMention> Sections => [.. _sections.OrderBy(s => s.Key).Select(s => new SectionMention(s.Value.Type, TextOf(s.Key)))];

    public QueryComparison? Comparison => _contrast is null ? null : new(CountingIn(_contrast.Left), CountingIn(_contrast.Right));

    /// <summary>In the order of the text; the two sides of a comparison stand in one node.</summary>
    public IEnumerable<QueryNode> Nodes =>
        _contrast is null
            ? NodesIn(..)
            : [.. NodesIn(.._contrast.Left.Start), new QueryNode.Versus([.. NodesIn(_contrast.Left)], [.. NodesIn(_contrast.Right)])];

    /// <summary>The words, and the signs that are asked for as words are.</summary>
    private static IEnumerable<QueryPiece> Asked(IReadOnlyList<QueryPiece> pieces)
    {
        var wanted = pieces.Where(p => p is { Kind: PieceKind.Word or PieceKind.Sign, Negated: false }).ToList();
        var folded = wanted.ConvertAll(p => QueryText.Fold(p.Text));
        var areNamed = folded.Exists(QuerySigns.AreNamedBy);
        var areAlone = wanted.Index().All(p => p.Item.Kind is PieceKind.Sign || IsCommon(folded[p.Index]));
        return wanted.Where((p, i) => p.Kind is PieceKind.Word || QuerySigns.IsPlain(p.Text)
            || (i > 0 && i + 1 < wanted.Count && QuerySigns.IsAskedAmid(p.Text))
            || ((areNamed || areAlone) && QuerySigns.IsAskedAlone(p.Text))
            || (i + 1 < folded.Count && QuerySigns.AreNamedBy(folded[i + 1])));
    }

    private static bool IsCommon(string folded) => CommonWords.Contains(folded) || Contrast.Frames(folded);

    private IEnumerable<int> Places => Enumerable.Range(0, _words.Count);

    /// <summary>Common words, question frames and words that only compare, where the query has anything else to go by.</summary>
    private bool[] IgnoredOf(List<string> folded, IReadOnlyList<QueryPiece> pieces)
    {
        var frame = (bool[])_frame.Clone();
        foreach (var range in _contrast?.Frame ?? [])
            Array.Fill(frame, value: true, range.Start.Value, range.End.Value - range.Start.Value);
        var common = Places.Select(i => !InSection(i) && (frame[i] || CommonWords.Contains(folded[i]))).ToArray();
        if (common.Contains(false) || pieces.Any(p => p is { Kind: PieceKind.Filter } or { Kind: PieceKind.Phrase, Negated: false }))
            return common;

        // Only frames and common words: a frame's own word ("describe") still says more than a common one.
        var plain = Places.Select(i => CommonWords.Contains(folded[i])).ToArray();
        return plain.Contains(false) ? plain : new bool[folded.Count];
    }

    private IEnumerable<QueryNode> NodesIn(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_words.Count);
        for (var i = start; i < start + length; i++)
        {
            if (_sections.TryGetValue(i, out var section))
                yield return new QueryNode.Section(section.Type, TextOf(i));
            else if (!InSection(i))
                yield return NodeAt(i);
        }
    }

    private QueryNode NodeAt(int i) =>
        _ignored[i] ? new QueryNode.Common(_words[i].Text)
        : i == _unfinished ? new QueryNode.Prefix(_words[i].Text)
        : new QueryNode.Word(_words[i].Text);

    /// <summary>Whether a word turns what is asked, and does not only frame it.</summary>
    private bool Turning(int place) =>
        QuestionSubject.TurningWords.ContainsKey(_folded[place]) && !_frame[place] && !InSection(place);

    private bool InSection(int place) => _sections.Any(s => place >= s.Key && place < s.Key + s.Value.Length);

    private bool Counts(Range range) => CountingIn(range).Count > 0;

    private List<string> CountingIn(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_words.Count);
        return [.. Enumerable.Range(start, length).Where(i => !_ignored[i] && !InSection(i)).Select(i => _words[i].Text)];
    }

    private string TextOf(int section) => string.Join(' ', _words.Skip(section).Take(_sections[section].Length).Select(w => w.Text));
}
