using GuideSearch.Analysis;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Synonyms;

namespace GuideSearch.Cli.Checking;

/// <summary>What shows only to an engine: questions that are one to it, and entries of the thesaurus without use.</summary>
internal static class EngineChecks
{
    /// <param name="ownThesaurus">Whether the folder has one; the program's is not the business of its authors.</param>
    public static IEnumerable<Diagnostic> Run(GuideReading reading, bool ownThesaurus) =>
        NearDuplicateCheck.HintsFor(reading.Guides).Concat(ownThesaurus ? OfThesaurus(reading) : []);

    /// <summary>In the order of the entries.</summary>
    public static IReadOnlyList<Diagnostic> OfThesaurus(GuideReading reading) =>
        new SynonymLint(TermCensus.Create(reading.Guides, TermUnits.From), TermUnits.From).Check(reading.Synonyms);
}
