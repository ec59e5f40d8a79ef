using GuideSearch.Guides;

namespace GuideSearch.Synonyms;

/// <summary>How often a term occurs in prompts and answers.</summary>
/// <param name="Guides">Guides that have it.</param>
/// <param name="Questions">Questions and passages that have it.</param>
public readonly record struct TermUse(int Guides, int Questions);

/// <summary>Counts terms of one or more words over a corpus, as the engine reads them. Immutable.</summary>
public sealed class TermCensus
{
    private readonly List<Line> _lines = [];
    private readonly Dictionary<string, List<int>> _linesWith = new(StringComparer.Ordinal);

    private readonly List<Guide> _guides = [];

    private TermCensus() { }

    /// <summary>Questions and passages that were counted.</summary>
    public int Questions { get; private set; }

    /// <param name="normalise">As for <see cref="SynonymIndex.Build"/>.</param>
    public static TermCensus Create(IEnumerable<Guide> guides, Func<string, IReadOnlyList<string>> normalise)
    {
        var census = new TermCensus();
        foreach (var (number, guide) in guides.Index())
        {
            census._guides.Add(guide);
            foreach (var question in guide.Documents)
            {
                foreach (var text in question.Answer.Split('\n').Prepend(question.Prompt))
                    census.Add(new(number, census.Questions, normalise(text)));
                census.Questions++;
            }
        }

        return census;
    }

    /// <summary>Whether any guide is of one of the fields; see <see cref="SynonymEntry.Fields"/>.</summary>
    public bool HasAnyField(IReadOnlyList<string> fields) =>
        fields.Count == 0 || _guides.Exists(guide => SynonymFields.Include(fields, guide));

    /// <param name="units">The term as the engine reads it; a term without units occurs nowhere.</param>
    public TermUse UseOf(IReadOnlyList<string> units)
    {
        if (units.Count == 0)
            return default;

        var rarest = units.Select(unit => _linesWith.GetValueOrDefault(unit, [])).MinBy(lines => lines.Count)!;
        var found = rarest.Select(line => _lines[line]).Where(line => line.Holds(units)).ToList();
        return new(found.Select(l => l.Guide).Distinct().Count(), found.Select(l => l.Question).Distinct().Count());
    }

    private void Add(Line line)
    {
        foreach (var unit in line.Units.Distinct(StringComparer.Ordinal))
        {
            if (!_linesWith.TryGetValue(unit, out var lines))
                _linesWith[unit] = lines = [];

            lines.Add(_lines.Count);
        }

        _lines.Add(line);
    }

    /// <summary>A line of text: no phrase reaches over its end.</summary>
    private sealed record Line(int Guide, int Question, IReadOnlyList<string> Units)
    {
        public bool Holds(IReadOnlyList<string> term)
        {
            for (var start = 0; start + term.Count <= Units.Count; start++)
            {
                if (term.Index().All(unit => Units[start + unit.Index] == unit.Item))
                    return true;
            }

            return false;
        }
    }
}
