namespace GuideSearch.Querying;

/// <summary>Collects what a candidate should know about a reading; each sentence once.</summary>
internal sealed class QueryNotes
{
    private readonly List<string> _sentences = [];

    public IReadOnlyList<string> Sentences => _sentences;

    public void UnclosedQuote() => Add("A quote is not closed, so what follows it was read as single words.");

    public void ReadAsList() => Add("A minus right at the beginning of a line was read as the mark of a list; it excludes nothing.");

    /// <summary>A minus before one or two letters may be deliberate, or the flag of a command.</summary>
    public void MayBeFlag(string word) =>
        Add($"-{word} leaves out what has {word}; if it is the flag of a command, write it without the minus.");

    /// <param name="text">Not empty.</param>
    public void NothingToSearch(string text) =>
        Add($"There is no word and no operator in {Shown(text)}, so everything is listed.");

    public void NotAFilter(string name, bool known, bool hasValue)
    {
        if (known)
            Add($"The filter {name}: has no value, so it was read as text.");
        else if (hasValue && name.Length <= 20)
            Add($"There is no filter {name}: so it was read as text.");
    }

    public void LooksLikeSyntax(string run)
    {
        if (run is "AND" or "OR" or "NOT")
            Add("AND, OR and NOT are read as words; put a minus before a word to exclude it.");
        else if (run is ['/', _, .., '/'])
            Add("Patterns between slashes are read as text.");
        else if (run.Contains('*', StringComparison.Ordinal) || HasInnerQuestionMark(run))
            Add("The signs * and ? stand for nothing but themselves; words are found in all their forms without them.");
    }

    /// <summary>A question mark that ends a sentence is no wildcard.</summary>
    private static bool HasInnerQuestionMark(string run) => run.TrimEnd('?', '!', ')', '.').Contains('?', StringComparison.Ordinal);

    private static string Shown(string text) => text.Length > 20 ? "this text" : $"'{text}'";

    private void Add(string sentence)
    {
        if (!_sentences.Contains(sentence))
            _sentences.Add(sentence);
    }
}
