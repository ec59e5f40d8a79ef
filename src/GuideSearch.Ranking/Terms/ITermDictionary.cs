namespace GuideSearch.Ranking.Terms;

/// <summary>The words of a generation, as far as a query is expanded by them.</summary>
/// <remarks>Words are folded and unstemmed. Safe to call from many threads.</remarks>
public interface ITermDictionary
{
    /// <summary>In how many documents a word stands, in the field that has it most; 0 for a word that none has.</summary>
    int DocumentFrequency(string word);

    /// <summary>How often a document has a word of this stem, each of its words counted for itself; 0 where none has.</summary>
    int StemFrequency(string stem);

    /// <summary>Whether any document has the word in some inflection.</summary>
    bool KnowsStem(string stem);

    /// <summary>
    /// The words that begin so, one for each stem: those in most questions first, then those in most documents. The word that equals it is
    /// no completion.
    /// </summary>
    IEnumerable<(string Word, string Stem)> Completions(string beginning, int max);

    /// <summary>The words of a stem, those in most documents first.</summary>
    IEnumerable<string> FormsOf(string stem);

    /// <summary>Other words within <see cref="EditLimit"/> of one, best first.</summary>
    IReadOnlyList<SpellingCandidate> SpellingsNear(string word, int max);

    /// <summary>Other words of the same root, those in most documents first, one for each stem.</summary>
    IEnumerable<(string Word, string Stem)> FamilyOf(string word);
}
