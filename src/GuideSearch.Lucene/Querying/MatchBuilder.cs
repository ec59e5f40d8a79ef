using System.Numerics;
using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>Adds up where a word, phrase or pair occurs, over all fields.</summary>
/// <remarks>Scratch space of the size of the generation: one at a time.</remarks>
internal sealed class MatchBuilder(Occurrences occurrences, FieldWeights weights, RankingOptions ranking, int documents)
{
    /// <summary>How far apart, in words, two neighbours of the query may stand to count as together.</summary>
    public const int PairWindow = 3;

    private readonly float[] _total = new float[documents];
    private readonly float[] _loose = new float[documents];
    private readonly float[] _exact = new float[documents];
    private readonly float[] _related = new float[documents];
    private readonly ulong[] _seen = new ulong[(documents + 63) / 64];
    private readonly List<int> _inField = [];

    /// <summary>A word is found once in a document: by itself or by a substitute, whichever brings more.</summary>
    public Matches Of(SoughtWord word) => BestMatches.Of(GroupsOf(word), documents);

    /// <summary>Where the word itself and its substitutes stand; groups that no document has are left out.</summary>
    public IReadOnlyList<FoundGroup> GroupsOf(SoughtWord word) =>
        BestMatches.Weigh(FormGroup.Of(word, ranking).Select(group => new FoundGroup(group, Count(group.Forms, _ => true))), documents);

    /// <summary>Where a word stands in a question or its answer: tags, titles and headings are those of many questions.</summary>
    public Matches OfExcluded(SoughtWord word) => BestMatches.Of(Count(word.Forms, IsOwnText), documents);

    /// <inheritdoc cref="OfExcluded(SoughtWord)"/>
    public Matches OfExcluded(SoughtPhrase phrase) => Of(phrase, IsOwnText);

    public Matches Of(SoughtPhrase phrase) => Of(phrase, _ => true);

    private Matches Of(SoughtPhrase phrase, Func<SearchedText, bool> counts)
    {
        for (var field = 0; field < FieldWeights.Fields.Count; field++)
        {
            var own = field;
            if (!counts(FieldWeights.Fields[field]))
                continue;

            occurrences.Count(
                FieldWeights.Fields[field].Words, phrase.Words, (document, count) => Add(document, weights.Of(own, document) * count));
        }

        return BestMatches.Of(Take(), documents);
    }

    /// <summary>Two stems that stand together in prompt or answer.</summary>
    public Matches OfPair(string first, string second)
    {
        for (var field = 0; field < FieldWeights.Fields.Count; field++)
        {
            var (text, own) = (FieldWeights.Fields[field], field);
            if (!IsOwnText(text))
                continue;

            occurrences.CountNear(
                text.Stems, first, second, PairWindow, (document, count) => Add(document, weights.Of(own, document) * count));
        }

        return BestMatches.Of(Take(), documents);
    }

    /// <summary>Prompts with any of some words; in each the word counts that brings most.</summary>
    /// <param name="words">With the share that each brings, above 0.</param>
    public Matches OfAny(IEnumerable<(string Word, float Share)> words)
    {
        foreach (var (word, share) in words)
            occurrences.Count(IndexFields.Prompt.Words, [word], (document, _) => Add(document, Math.Max(0, share - _total[document])));

        return BestMatches.Of(Take(share => share), documents);
    }

    /// <summary>Occurrences in another form count for less, those of related words for less still.</summary>
    /// <param name="loose">Occurrences in any inflection.</param>
    /// <param name="exact">Those of them in the form that was typed.</param>
    public static float FormCount(float loose, float exact, float related, RankingOptions ranking) =>
        (float)(ranking.StemShare * Math.Max(loose, exact) + (1 - ranking.StemShare) * exact + ranking.FamilyShare * related);

    private static bool IsOwnText(SearchedText text) => text == IndexFields.Prompt || text == IndexFields.Answer;

    private SaturatedCounts Count(IReadOnlyList<SoughtForm> forms, Func<SearchedText, bool> counts)
    {
        for (var field = 0; field < FieldWeights.Fields.Count; field++)
        {
            var (text, own) = (FieldWeights.Fields[field], field);
            if (!counts(text))
                continue;

            foreach (var form in forms)
                Count(text, form);

            foreach (var document in _inField)
                Add(document, weights.Of(own, document) * FormCount(_loose[document], _exact[document], _related[document], ranking));
            ClearField();
        }

        return Take();
    }

    private void Count(SearchedText text, SoughtForm form)
    {
        if (form.Kind is FormKind.Relative)
            occurrences.Count(text.Stems, form.Stems, (document, count) => Note(document)._related[document] += count);
        else
            occurrences.Count(text.Stems, form.Stems, (document, count) => Most(Note(document)._loose, document, count));
        if (form.IsTyped)
            occurrences.Count(text.Words, form.Words, (document, count) => Most(Note(document)._exact, document, count));
    }

    /// <summary>Forms of one word stand in the same places (<c>CI/CD</c> is joined and in parts): the most frequent counts.</summary>
    private static void Most(float[] counts, int document, int count) => counts[document] = Math.Max(counts[document], count);

    private MatchBuilder Note(int document)
    {
        if (_loose[document] == 0 && _exact[document] == 0 && _related[document] == 0)
            _inField.Add(document);
        return this;
    }

    private void Add(int document, float count)
    {
        if (count <= 0)
            return;

        _total[document] += count;
        _seen[document >> 6] |= 1UL << document;
    }

    private void ClearField()
    {
        foreach (var document in _inField)
            _loose[document] = _exact[document] = _related[document] = 0;
        _inField.Clear();
    }

    private SaturatedCounts Take() => Take(count => (float)Bm25F.Saturate(count, ranking.Saturation));

    /// <summary>Hands over what was added up, and is empty again.</summary>
    private SaturatedCounts Take(Func<float, float> shareOf)
    {
        var found = new int[_seen.Sum(BitOperations.PopCount)];
        var shares = new float[found.Length];
        var next = 0;
        for (var block = 0; block < _seen.Length; block++)
        {
            for (var bits = _seen[block]; bits != 0; bits &= bits - 1)
            {
                var document = (block << 6) + BitOperations.TrailingZeroCount(bits);
                (found[next], shares[next++]) = (document, shareOf(_total[document]));
                _total[document] = 0;
            }

            _seen[block] = 0;
        }

        return new(found, shares);
    }
}
