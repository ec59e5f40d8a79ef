using GuideSearch.Guides;

namespace GuideSearch.Synonyms.Mining;

/// <summary>Why terms seem to be one.</summary>
public enum ProposalKind
{
    /// <summary>A guide defines the short form: <c>customer success manager (CSM)</c>.</summary>
    Abbreviation,

    /// <summary>Two spellings of one word: <c>organise, organize</c>.</summary>
    Spelling,

    /// <summary>Written together, apart and with a hyphen: <c>dataset, data set</c>.</summary>
    Compound,
}

/// <summary>Who treats the terms as one already.</summary>
public enum Knowledge
{
    None,
    Thesaurus,

    /// <summary>The engine reads them as the same words.</summary>
    Analysis,
}

/// <summary>Terms that the guides use for one thing, with the places that show it.</summary>
/// <param name="Terms">At least two, in lower case; of an abbreviation the long form first.</param>
/// <param name="Ambiguous">The short form is a common word, or the guides give it several meanings: it should not be expanded.</param>
/// <param name="Places">Questions that show it, in the order of the guides; of an abbreviation those that define it.</param>
/// <param name="Files">How many files the places are in.</param>
public sealed record Proposal(
    ProposalKind Kind, IReadOnlyList<string> Terms, bool Ambiguous, IReadOnlyList<ContentLocation> Places, int Files, Knowledge KnownTo);
