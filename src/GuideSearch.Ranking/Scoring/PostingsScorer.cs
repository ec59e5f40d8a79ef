using System.Numerics;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Ranking.Scoring;

/// <summary>Turns occurrences into scored postings: BM25F over all fields, a term or a phrase or a pair at a time.</summary>
/// <param name="isIn">Whether a document is of one of some fields; see <see cref="VariantGroup.Fields"/>.</param>
/// <param name="space">Of the generation; of this scorer alone, for as long as it scores.</param>
/// <param name="frequencies">Null where the occurrences are those of the whole generation.</param>
public sealed class PostingsScorer(
    IOccurrences occurrences,
    FieldWeights weights,
    RankingOptions options,
    Func<int, IReadOnlyList<string>, bool> isIn,
    ScorerSpace space,
    IFrequencies? frequencies = null)
{
    private readonly float[] _total = space.Total;
    private readonly float[] _inflected = space.Inflected;
    private readonly float[] _typed = space.Typed;
    private readonly float[] _related = space.Related;
    private readonly ulong[] _seen = space.Seen;
    private readonly List<int> _inField = space.InField;

    /// <summary>A term is found once in a document: by itself or by a substitute, whichever brings more.</summary>
    public ScoredPostings Score(QueryTerm term) => PostingsUnion.Merge(GroupsOf(term), occurrences.Documents);

    /// <summary>Where the term itself and its substitutes occur; groups that no document has are left out.</summary>
    public IReadOnlyList<FoundGroup> GroupsOf(QueryTerm term) => PostingsUnion.Weigh(
        VariantGroup.Create(term, options)
            .Select(group => new FoundGroup(group, InFields(group, ImpactsOf(group.Variants, TextFields.All)))),
        occurrences.Documents,
        frequencies);

    /// <summary>Where a phrase stands in a question or its answer.</summary>
    public ScoredPostings Score(QueryPhrase phrase)
    {
        if (phrase.Stems is { } stems)
        {
            return Phrase(phrase, ImpactsOf([new(stems, phrase.Words, VariantKind.Typed)], TextFields.OfQuestion));
        }

        foreach (var field in TextFields.OfQuestion)
            occurrences.Count(field, TermForm.Word, phrase.Words, (document, count) => Add(document, weights.Of(field, document) * count));
        return Phrase(phrase, TakeSaturated());
    }

    /// <summary>Where an excluded term stands in a question or its answer.</summary>
    public ScoredPostings ScoreExcluded(QueryTerm term) =>
        ScoredPostings.From(ImpactsOf(term.Variants, TextFields.OfQuestion), occurrences.Documents);

    /// <summary>Two stems that stand together in prompt or answer.</summary>
    /// <param name="joined">The stem of both written together; null where no document has that.</param>
    public ScoredPostings ScorePair(string first, string second, string? joined)
    {
        foreach (var field in TextFields.OfQuestion)
        {
            OccurrenceSink found = (document, count) => Add(document, weights.Of(field, document) * count);
            occurrences.CountNear(field, first, second, options.ProximityWindow, found);
            if (joined is not null)
                occurrences.Count(field, TermForm.Stem, [joined], found);
        }

        return ScoredPostings.From(TakeSaturated(), occurrences.Documents);
    }

    /// <summary>Prompts with any of some words; each counts with its highest contribution.</summary>
    /// <param name="words">With the impact of each, above 0, at most 1.</param>
    public ScoredPostings ScoreAny(IEnumerable<(string Word, float Impact)> words)
    {
        foreach (var (word, impact) in words)
        {
            occurrences.Count(
                TextField.Prompt, TermForm.Word, [word], (document, _) => Add(document, Math.Max(0, impact - _total[document])));
        }


        return ScoredPostings.From(Take(impact => impact), occurrences.Documents);
    }

    /// <summary>f, taken apart: the weighted occurrences of a group of variants in each field of one document.</summary>
    /// <remarks>Reads whole postings: for explanations only.</remarks>
    public IReadOnlyList<(TextField Field, double Occurrences)> FieldsOf(IReadOnlyList<TermVariant> variants, int document)
    {
        var fields = new List<(TextField, double)>();
        foreach (var field in TextFields.All)
        {
            AddField(field, variants);
            fields.Add((field, _total[document]));
            TakeSaturated();
        }

        return fields;
    }

    private ScoredPostings Phrase(QueryPhrase phrase, Impacts impacts) =>
        ScoredPostings.From(impacts, occurrences.Documents, frequencies?.CountOf(phrase) ?? impacts.Documents.Length);

    private Impacts InFields(VariantGroup group, Impacts impacts)
    {
        if (group.Fields.Count == 0)
            return impacts;

        var kept = Enumerable.Range(0, impacts.Documents.Length).Where(i => isIn(impacts.Documents[i], group.Fields)).ToArray();
        return new([.. kept.Select(i => impacts.Documents[i])], [.. kept.Select(i => impacts.Values[i])]);
    }

    private Impacts ImpactsOf(IReadOnlyList<TermVariant> variants, IReadOnlyList<TextField> fields)
    {
        foreach (var field in fields)
            AddField(field, variants);
        return TakeSaturated();
    }

    private void AddField(TextField field, IReadOnlyList<TermVariant> variants)
    {
        foreach (var variant in variants)
            Count(field, variant);
        foreach (var document in _inField)
        {
            var count = Bm25F.Occurrences(_inflected[document], _typed[document], _related[document], options);
            Add(document, weights.Of(field, document) * count);
            _inflected[document] = _typed[document] = _related[document] = 0;
        }

        _inField.Clear();
    }

    private void Count(TextField field, TermVariant variant)
    {
        if (variant.Kind is VariantKind.Relative)
            occurrences.Count(field, TermForm.Stem, variant.Stems, (document, count) => Note(document)._related[document] += count);
        else
            occurrences.Count(field, TermForm.Stem, variant.Stems, (document, count) => Raise(Note(document)._inflected, document, count));
        if (variant.IsExact)
            occurrences.Count(field, TermForm.Word, variant.Words, (document, count) => Raise(Note(document)._typed, document, count));
    }

    /// <summary>Variants of one word stand in the same places (<c>CI/CD</c> is joined and in parts): the most frequent counts.</summary>
    private static void Raise(float[] counts, int document, int count) => counts[document] = Math.Max(counts[document], count);

    private PostingsScorer Note(int document)
    {
        if (_inflected[document] == 0 && _typed[document] == 0 && _related[document] == 0)
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

    private Impacts TakeSaturated() => Take(occurrences => (float)Bm25F.Saturate(occurrences, options.Saturation));

    /// <summary>Hands over what was added up, and is empty again.</summary>
    private Impacts Take(Func<float, float> impactOf)
    {
        var documents = new int[_seen.Sum(BitOperations.PopCount)];
        var impacts = new float[documents.Length];
        var next = 0;
        for (var block = 0; block < _seen.Length; block++)
        {
            for (var bits = _seen[block]; bits != 0; bits &= bits - 1)
            {
                var document = (block << 6) + BitOperations.TrailingZeroCount(bits);
                (documents[next], impacts[next++]) = (document, impactOf(_total[document]));
                _total[document] = 0;
            }

            _seen[block] = 0;
        }

        return new(documents, impacts);
    }
}
