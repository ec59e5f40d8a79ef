using GuideSearch.Analysis;
using GuideSearch.Ranking.Planning;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Presentation;

/// <summary>Finds the words and phrases of a query in a text, through the analysis that indexed it.</summary>
public sealed class TextMarker
{
    private readonly Dictionary<string, List<Target>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Target>> _byWord = new(StringComparer.Ordinal);
    private readonly double[] _weights;

    /// <param name="weights">What each clause of the plan says, terms first, then phrases: their idf.</param>
    public TextMarker(QueryPlan plan, IEnumerable<double> weights)
    {
        _weights = [.. weights];
        for (var i = 0; i < plan.Terms.Count; i++)
        {
            foreach (var variant in plan.Terms[i].Variants)
            {
                var words = variant.IsExact ? variant.Words : [];
                Add(_byStem, variant.Stems[0], new(i, variant.Stems, words, PlanExpansions.HowOf(variant.Kind)));
            }
        }

        for (var i = 0; i < plan.Phrases.Count; i++)
            AddPhrase(plan.Phrases[i], plan.Terms.Count + i);
    }

    /// <summary>What a clause of the query says.</summary>
    public double WeightOf(int clause) => _weights[clause];

    public Marks Mark(string text)
    {
        if (_byStem.Count == 0 && _byWord.Count == 0)
            return new([]);

        var tokens = TechnicalAnalyzer.Analyze(text);
        var marks = new List<TextMark>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_byStem.TryGetValue(tokens[i].Stem, out var forms))
                AddMarks(marks, tokens, i, forms);
            if (_byWord.TryGetValue(tokens[i].Term, out var phrases))
                AddMarks(marks, tokens, i, phrases);
        }

        marks.Sort((a, b) => (a.Start, -a.End, a.How, a.Clause).CompareTo((b.Start, -b.End, b.How, b.Clause)));
        return new(marks);
    }

    private void AddPhrase(QueryPhrase phrase, int clause)
    {
        if (phrase.Stems is { } stems)
            Add(_byStem, stems[0], new(clause, stems, phrase.Words, MatchKind.Stem));
        else
            Add(_byWord, phrase.Words[0], new(clause, [], phrase.Words, MatchKind.Exact));
    }

    private static void AddMarks(List<TextMark> marks, IReadOnlyList<TextToken> tokens, int first, List<Target> targets)
    {
        foreach (var target in targets)
        {
            if (target.FindAt(tokens, first) is { } found)
                marks.Add(new(tokens[first].Start, found.End, target.Clause, found.How, tokens[first].Position));
        }
    }

    private static void Add(Dictionary<string, List<Target>> targets, string key, Target target)
    {
        if (!targets.TryGetValue(key, out var list))
            targets[key] = list = [];
        list.Add(target);
    }

    /// <param name="Stems">Terms in a row by their stems; empty where the words themselves are asked for.</param>
    /// <param name="Words">The same as typed; empty where no form is the typed one.</param>
    /// <param name="How">How it matches where it is not as typed.</param>
    private sealed record Target(int Clause, IReadOnlyList<string> Stems, IReadOnlyList<string> Words, MatchKind How)
    {
        public (int End, MatchKind How)? FindAt(IReadOnlyList<TextToken> tokens, int first)
        {
            var (exact, at) = (Words.Count > 0, first);
            var length = Math.Max(Stems.Count, Words.Count);
            for (var i = 0; i < length; i++)
            {
                at = i == 0 ? first : Next(tokens, at, tokens[first].Position + i, i);
                if (at < 0)
                    return null;
                exact = exact && tokens[at].Term == Words[i];
            }

            return (tokens[at].End, exact ? MatchKind.Exact : How);
        }

        private int Next(IReadOnlyList<TextToken> tokens, int from, int position, int i)
        {
            for (var at = from + 1; at < tokens.Count && tokens[at].Position <= position; at++)
            {
                if (tokens[at].Position == position && (Stems.Count > 0 ? tokens[at].Stem == Stems[i] : tokens[at].Term == Words[i]))
                    return at;
            }

            return -1;
        }
    }
}
