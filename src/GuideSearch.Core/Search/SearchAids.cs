namespace GuideSearch.Search;

/// <summary>What a search may do beyond the words that were typed; each can be switched off alone.</summary>
[Flags]
public enum SearchAids
{
    None = 0,

    /// <summary>Takes a word that the index does not hold for a misspelling of one that it does.</summary>
    Typo = 1,

    /// <summary>Completes the last word, which may still be in the typing.</summary>
    Prefix = 2,

    /// <summary>Applies the thesaurus of the generation.</summary>
    Synonyms = 4,

    /// <summary>Also finds questions that are worded differently: by a sentence model, word embeddings and feedback.</summary>
    Semantic = 8,

    All = Typo | Prefix | Synonyms | Semantic,
}
