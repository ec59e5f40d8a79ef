namespace GuideSearch.Querying;

/// <summary>What of a long text a search went by. Its words and sentences are those of the text, in its order.</summary>
/// <param name="Words">The words that were searched for, each once.</param>
/// <param name="Sentences">Those whose meaning was compared; none where words alone decided.</param>
/// <param name="Aside">Sentences that had no say: they greet or frame, or others say more.</param>
/// <param name="WordCount">How many words the text has.</param>
public sealed record TextRead(
    IReadOnlyList<string> Words, IReadOnlyList<string> Sentences, IReadOnlyList<string> Aside, int WordCount);
