using GuideSearch.Diagnostics;
using GuideSearch.Querying;

namespace GuideSearch.Synonyms;

/// <summary>Looks over a thesaurus with the eyes of the engine and of the guides: what an entry brings, and what it costs.</summary>
/// <param name="normalise">As for <see cref="SynonymIndex.Build"/>.</param>
public sealed class SynonymLint(TermCensus census, Func<string, IReadOnlyList<string>> normalise)
{
    /// <summary>A term that a fifth of the questions have hardly tells them apart any more.</summary>
    private const double BroadShare = 0.2;

    /// <summary>Below so many questions a share is an accident.</summary>
    private const int MinQuestions = 100;

    /// <returns>In the order of the entries; the thesaurus works as it is.</returns>
    public IReadOnlyList<Diagnostic> Check(SynonymSet set)
    {
        var pairs = new Dictionary<(string, string, string), int>();
        return [.. set.Entries.SelectMany(entry => (Diagnostic?[])
        [
            .. Terms(entry).Select(term => Unread(entry, term)),
            AsOne(entry, entry.From),
            entry.IsTwoWay ? null : AsOne(entry, entry.To),
            Dead(entry),
            .. entry.From.Select(term => Ambiguous(entry, term)),
            .. entry.To.Select(term => Broad(entry, term)),
            Repeated(entry, pairs),
        ]).OfType<Diagnostic>()];
    }

    private static IEnumerable<string> Terms(SynonymEntry entry) => entry.From.Concat(entry.To).Distinct(StringComparer.Ordinal);

    private Diagnostic? Unread(SynonymEntry entry, string term) => normalise(term).Count > 0
        ? null
        : Warn(entry, DiagnosticCodes.SynonymUnread, $"The search sees no word in '{term}'; remove it.");

    private Diagnostic? AsOne(SynonymEntry entry, IReadOnlyList<string> terms) =>
        terms.GroupBy(KeyOf, StringComparer.Ordinal).FirstOrDefault(group => group.Key.Length > 0 && group.Skip(1).Any()) is { } same
            ? Hint(entry, DiagnosticCodes.SynonymSameTerm, $"'{string.Join("' and '", same)}' are one to the search; keep one of them.")
            : null;

    private Diagnostic? Dead(SynonymEntry entry) => !census.HasAnyField(entry.Fields)
        ? Hint(
            entry, DiagnosticCodes.SynonymDead,
            $"No guide has the category or vertical '{string.Join("' or '", entry.Fields)}': the entry finds nothing yet.")
        : entry.To.Any(term => census.UseOf(normalise(term)).Questions > 0)
        ? null
        : Hint(entry, DiagnosticCodes.SynonymDead, $"No guide has '{string.Join("' or '", entry.To)}': the entry finds nothing yet.");

    /// <summary>In one field a short form has one sense; a common word stays one.</summary>
    private static Diagnostic? Ambiguous(SynonymEntry entry, string term) =>
        (entry.Fields.Count > 0 ? CommonWords.Contains(term) : ShortForms.IsAmbiguous(term))
        ? Warn(
            entry, DiagnosticCodes.SynonymAmbiguous,
            $"'{term}' is a common word, or short for several things; name the 'field', or let its long form lead to it, one way.")
        : null;

    private Diagnostic? Broad(SynonymEntry entry, string term)
    {
        var use = census.UseOf(normalise(term));
        return census.Questions >= MinQuestions && use.Questions >= BroadShare * census.Questions
            ? Warn(
                entry, DiagnosticCodes.SynonymBroad,
                $"'{term}' stands in {use.Questions} of {census.Questions} questions; what leads to it finds nearly anything.")
            : null;
    }

    private Diagnostic? Repeated(SynonymEntry entry, Dictionary<(string From, string To, string Fields), int> pairs)
    {
        var repeated = default(Diagnostic);
        foreach (var (from, to) in entry.From.SelectMany(from => entry.To.Select(to => (from, to))).Where(p => p.from != p.to))
        {
            var pair = (KeyOf(from), KeyOf(to), string.Join('\n', entry.Fields));
            if (!pairs.TryAdd(pair, entry.Source.Line) && pairs[pair] != entry.Source.Line)
                repeated ??= Warn(
                    entry, DiagnosticCodes.SynonymRepeated, $"'{from}' finds '{to}' by the entry of line {pairs[pair]} already.");
        }

        return repeated;
    }

    private string KeyOf(string term) => string.Join('\n', normalise(term));

    private static Diagnostic Warn(SynonymEntry entry, string code, string message) => new(code, Severity.Warning, entry.Source, message);

    private static Diagnostic Hint(SynonymEntry entry, string code, string message) => new(code, Severity.Hint, entry.Source, message);
}
