namespace GuideSearch.Ranking.Terms;

/// <summary>A word of the dictionary that may be meant by another one.</summary>
/// <param name="Documents">How many documents have it.</param>
/// <param name="Edits">How many letters were added, left out, replaced or swapped with their neighbour; at least 1.</param>
public readonly record struct SpellingCandidate(string Word, int Documents, int Edits);
