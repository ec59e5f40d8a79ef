namespace GuideSearch.Querying;

/// <summary>A text that was pasted rather than typed, such as a mail, a scenario or a posting, by its sentences.</summary>
/// <param name="Sentences">In the order of the text; what only greets or frames is among them, without words that carry.</param>
/// <param name="WordCount">All words of the text, those that carry nothing included.</param>
public sealed record LongText(IReadOnlyList<TextSentence> Sentences, int WordCount);

/// <summary>A sentence, line or item of a list.</summary>
/// <param name="Text">As written, without the mark of a list.</param>
/// <param name="Told">What it says behind a greeting or frame that it opens with; empty where it says nothing else.</param>
/// <param name="Words">Its words that carry: no common ones, none of greetings, sign-offs and frames.</param>
public sealed record TextSentence(string Text, string Told, IReadOnlyList<string> Words);

/// <summary>What of a long text a search went by. Its words and sentences are those of the text, in its order.</summary>
/// <param name="Words">The words that were searched for, each once.</param>
/// <param name="Sentences">Those whose meaning was compared; none where words alone decided.</param>
/// <param name="Aside">Sentences that had no say: they greet or frame, or others say more.</param>
/// <param name="WordCount">How many words the text has.</param>
public sealed record TextRead(
    IReadOnlyList<string> Words, IReadOnlyList<string> Sentences, IReadOnlyList<string> Aside, int WordCount);
