namespace GuideSearch.Ranking.Terms;

/// <summary>A word of a generation.</summary>
/// <param name="Documents">How many documents have it, in the field that has it most.</param>
/// <param name="Prompts">How many prompts have it.</param>
public readonly record struct TermEntry(string Word, string Stem, int Documents, int Prompts);
