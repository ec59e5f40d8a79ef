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
