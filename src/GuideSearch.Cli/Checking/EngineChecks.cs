using GuideSearch.Analysis;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Synonyms;

namespace GuideSearch.Cli.Checking;

/// <summary>What shows only to an engine: questions that are one to it, and entries of the thesaurus without use.</summary>
internal static class EngineChecks
{
    /// <summary>A thesaurus of a trade has hundreds of entries that no guide meets yet: more than these are told in one line.</summary>
    private const int MostDead = 10;

    /// <param name="ownThesaurus">Whether the folder has one; the program's is not the business of its authors.</param>
    public static IEnumerable<Diagnostic> Of(GuideReading reading, bool ownThesaurus) =>
        NearDuplicateCheck.HintsFor(reading.Guides).Concat(ownThesaurus ? Folded(OfThesaurus(reading)) : []);

    /// <summary>In the order of the entries.</summary>
    public static IReadOnlyList<Diagnostic> OfThesaurus(GuideReading reading) =>
        new SynonymLint(TermCensus.Of(reading.Guides, TermUnits.Of), TermUnits.Of).Check(reading.Synonyms);

    private static IEnumerable<Diagnostic> Folded(IReadOnlyList<Diagnostic> diagnostics)
    {
        var dead = diagnostics.Where(d => d.Code == DiagnosticCodes.SynonymDead).ToList();
        return dead.Count <= MostDead
            ? diagnostics
            : diagnostics.Except(dead).Append(dead[0] with
            {
                Source = new(SynonymReader.FileName),
                Message = $"{dead.Count} entries find nothing yet; 'guidesearch synonyms check' lists them.",
            });
    }
}
