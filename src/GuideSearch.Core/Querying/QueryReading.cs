using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Querying;

/// <summary>How a query text was read: the parts in the order of the text, and what a candidate should know about the reading.</summary>
public sealed record QueryReading
{
    /// <summary>The text as read: NFKC, trimmed, control characters removed; a long text keeps its line breaks as <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>What is asked, in its own order and words: the text without filters, exclusions and quotes.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The whole reading as one tree, without the filters.</summary>
    public required QueryNode Node { get; init; }

    /// <summary>Whether the last word may still be in the typing: nothing stands behind it, not even a space.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Words that count, in the order of the text; once a long text was searched for, those that were chosen.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Common words that are left out of matching because others say more.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>What turns the query into another question: its denials, "before", "first".</summary>
    public QuestionTurns Turns { get; init; }

    /// <summary>Stretches that name a type of section instead of a topic, as typed: "behavioral questions".</summary>
    public IReadOnlyList<SectionMention> Sections { get; init; } = [];

    /// <summary>Whether it asks what somebody has lived through: "tell me about a time you …".</summary>
    public bool AsksForExperience { get; init; }

    /// <summary>The two sides of a comparison ("REST vs GraphQL"); null where nothing is compared.</summary>
    public QueryComparison? Comparison { get; init; }

    /// <summary>What stood in quotes, one entry each, as typed: with the <c>=</c> of one that allows no inflections.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What stood behind a minus; a phrase keeps its quotes.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Filters written in the text (<c>tag:python</c>).</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Sentences on what was taken as plain text although it looks like more, such as an unclosed quote.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text by its sentences; null for one that was typed.</summary>
    public LongText? LongText { get; init; }

    /// <summary>What of a long text was searched for; null for one that was typed, and before the search.</summary>
    public TextRead? Read { get; init; }

    /// <summary>Which limit the text exceeds, as a sentence for the candidate; null where it keeps them all.</summary>
    public string? Excess { get; init; }

    /// <summary>The reading of a sentence of which only some words are searched for.</summary>
    /// <param name="sentence">Its meaning is compared.</param>
    public static QueryReading Create(string sentence, IReadOnlyList<string> words) => new()
    {
        Text = sentence,
        Asked = sentence,
        Words = words,
        Node = QueryReader.NodeOf([.. words.Select(word => new QueryNode.Word(word))], new QueryNode.Everything()),
    };

    /// <summary>The reading of a long text once it is known what of it says most.</summary>
    /// <param name="words">To search for, in the order of the text.</param>
    /// <param name="sentences">Whose meaning is compared.</param>
    /// <param name="aside">Sentences that have no say.</param>
    public QueryReading Choosing(
        IReadOnlyList<string> words, IReadOnlyList<TextSentence> sentences, IReadOnlyList<string> aside) =>
        this with
        {
            Words = words,
            Node = QueryReader.NodeOf([.. words.Select(word => new QueryNode.Word(word))], Node),
            Read = new(words, [.. sentences.Select(sentence => sentence.Told)], aside, LongText?.WordCount ?? 0),
        };
}

/// <param name="Text">The words that say so, as typed.</param>
public sealed record SectionMention(SectionType Type, string Text);

/// <summary>What a query holds against each other, by the words that count.</summary>
public sealed record QueryComparison(IReadOnlyList<string> Left, IReadOnlyList<string> Right);
