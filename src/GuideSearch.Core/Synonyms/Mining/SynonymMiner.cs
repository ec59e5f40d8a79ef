using GuideSearch.Guides;
using GuideSearch.Querying;

namespace GuideSearch.Synonyms.Mining;

/// <summary>Proposes entries for a thesaurus from how the guides write: abbreviations they define, spellings, and compounds.</summary>
/// <param name="normalise">As for <see cref="SynonymIndex.Build"/>.</param>
/// <param name="areOne">Whether a search for one of two spellings finds the other without a thesaurus.</param>
public sealed class SynonymMiner(SynonymSet known, Func<string, IReadOnlyList<string>> normalise, Func<string, string, bool> areOne)
{
    /// <summary>Shorter words are written together by chance (in form, inform).</summary>
    private const int MinCompoundLength = 5;

    private readonly SynonymIndex _index = SynonymIndex.Build(known, normalise);

    /// <returns>What the most files show comes first; what is known already is among it and says so.</returns>
    public IReadOnlyList<Proposal> Mine(IEnumerable<Guide> guides)
    {
        var lines = MinedLine.From(guides).ToList();
        return
        [
            .. Abbreviations(lines).Concat(Variants(ProposalKind.Spelling, Spellings(lines)))
                .Concat(Variants(ProposalKind.Compound, Compounds(lines)))
                .OrderByDescending(p => p.Files).ThenByDescending(p => p.Places.Count).ThenBy(p => p.Terms[0], StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Proposal> Abbreviations(List<MinedLine> lines)
    {
        var longForms = new Dictionary<(string Short, string Units), WrittenForms>();
        foreach (var line in lines)
        {
            foreach (var (shortForm, longForm) in AbbreviationFinder.In(line.Text))
            {
                var key = (Singular(shortForm), string.Join(' ', normalise(longForm)));
                if (!longForms.TryGetValue(key, out var forms))
                    longForms[key] = forms = new();
                forms.Add(key.Item1, longForm.ToLowerInvariant(), line.Place);
            }
        }

        var manifold = longForms.Keys.CountBy(k => k.Short).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return longForms.SelectMany(entry => entry.Value.All.Select(found => Propose(
            ProposalKind.Abbreviation, [found.Forms[0], entry.Key.Short], found.Places,
            manifold.Contains(entry.Key.Short) || ShortForms.IsAmbiguous(entry.Key.Short))));
    }

    /// <summary>KPIs stands for more than one KPI.</summary>
    private static string Singular(string shortForm) =>
        (shortForm.EndsWith('s') ? shortForm[..^1] : shortForm).ToLowerInvariant();

    private IEnumerable<Proposal> Variants(ProposalKind kind, WrittenForms written) =>
        from found in written.All
        where found.Forms.Count > 1
        select Propose(kind, found.Forms, found.Places, ambiguous: false);

    private static WrittenForms Spellings(List<MinedLine> lines)
    {
        var forms = new WrittenForms();
        foreach (var line in lines)
        {
            foreach (var word in line.Words.Where(w => !w.Text.Contains('-')))
                forms.Add(SpellingFinder.KeyOf(word.Text), word.Text, line.Place);
        }

        return forms;
    }

    /// <summary>Two passes: of all neighbouring words only those are kept that are somewhere written together or with a hyphen.</summary>
    private static WrittenForms Compounds(List<MinedLine> lines)
    {
        var forms = new WrittenForms();
        foreach (var line in lines)
        {
            foreach (var word in line.Words.Where(w => w.Text.Length >= MinCompoundLength && w.Text.Count(c => c == '-') < 2))
                forms.Add(word.Text.Replace("-", "", StringComparison.Ordinal), word.Text, line.Place);
        }

        foreach (var line in lines)
        {
            foreach (var (left, right) in line.Words.Zip(line.Words.Skip(1)).Where(pair => AreParts(pair.First, pair.Second)))
            {
                if (forms.Has(left.Text + right.Text))
                    forms.Add(left.Text + right.Text, $"{left.Text} {right.Text}", line.Place);
            }
        }

        return forms;
    }

    private static bool AreParts(MinedLine.Word left, MinedLine.Word right) =>
        right.Follows && !left.Text.Contains('-') && !right.Text.Contains('-') && left.Text.Length > 1 && right.Text.Length > 1
        && !CommonWords.Contains(left.Text) && !CommonWords.Contains(right.Text);

    private Proposal Propose(ProposalKind kind, IReadOnlyList<string> terms, IReadOnlyList<ContentLocation> places, bool ambiguous)
    {
        var different = new List<string>();
        foreach (var term in terms.Where(term => !different.Exists(other => areOne(other, term))))
            different.Add(term);

        var knowledge = different.Count < 2 ? Knowledge.Analysis : IsInThesaurus(different) ? Knowledge.Thesaurus : Knowledge.None;
        var files = places.Select(p => p.Path).Distinct(StringComparer.Ordinal).Count();
        return new(kind, different.Count < 2 ? terms : different, ambiguous, places, files, knowledge);
    }

    private bool IsInThesaurus(List<string> terms) => terms.Skip(1).All(term => Leads(terms[0], term) || Leads(term, terms[0]));

    private bool Leads(string from, string to)
    {
        var (units, goal) = (normalise(from), normalise(to));
        return _index.LongestMatch(units, 0) is { } match && match.Length == units.Count
            && match.Variants.Any(variant => variant.Units.SequenceEqual(goal, StringComparer.Ordinal));
    }
}
