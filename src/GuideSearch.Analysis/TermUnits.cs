namespace GuideSearch.Analysis;

/// <summary>How the engine reads a term: for the thesaurus, and for the tools that look after it.</summary>
public static class TermUnits
{
    /// <summary>One stem a place, in order, common words included; further readings and joined forms of a place are left out.</summary>
    public static IReadOnlyList<string> From(string term) =>
        [.. TechnicalAnalyzer.Analyze(term).Where(t => t.Length == 1).DistinctBy(t => t.Position).Select(t => t.Stem)];

    /// <summary>Whether a search for one of two spellings finds the other without a thesaurus.</summary>
    public static bool AreOne(string left, string right) =>
        From(left).SequenceEqual(From(right), StringComparer.Ordinal) || WholeForms(left).Overlaps(WholeForms(right));

    /// <summary>The forms that stand for the term from its first word to its last.</summary>
    private static HashSet<string> WholeForms(string term)
    {
        var tokens = TechnicalAnalyzer.Analyze(term);
        return [.. tokens.Where(t => t.Position == 0 && t.Length == tokens[^1].Position + tokens[^1].Length).Select(t => t.Stem)];
    }
}
