using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Ranking;

/// <summary>
/// How matches become scores: BM25F over five fields, words that stand together, and how much of the query a document covers.
/// </summary>
/// <remarks>
/// Read once at start; a new value needs no new index. Formula: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond" (2009), §3.6, as told in src/ARCHITECTURE.md. Defaults are round numbers found by <c>guidesearch eval</c> on judged
/// queries; around them the quality is flat. Every number is a pure number.
/// </remarks>
public sealed record RankingOptions
{
    /// <summary>How much an occurrence in the prompt counts. Default 5.</summary>
    [Range(0.0, 50.0)]
    public double PromptWeight { get; init; } = 5;

    /// <summary>How much an occurrence in the answer counts: the unit of the other weights. Default 1.</summary>
    [Range(0.0, 50.0)]
    public double AnswerWeight { get; init; } = 1;

    /// <summary>How much an occurrence in the tags of the guide counts. Default 2.</summary>
    [Range(0.0, 50.0)]
    public double TagsWeight { get; init; } = 2;

    /// <summary>How much an occurrence in the title of the guide counts. Default 4.</summary>
    [Range(0.0, 50.0)]
    public double GuideWeight { get; init; } = 4;

    /// <summary>How much an occurrence in the heading or the type of the section counts. Default 2.</summary>
    [Range(0.0, 50.0)]
    public double SectionWeight { get; init; } = 2;

    /// <summary>BM25's k1: the weighted number of occurrences that brings half of what a word can bring. Default 3.</summary>
    /// <remarks>Above the usual 1.2, because weights of the fields make one occurrence in a prompt count five.</remarks>
    [Range(0.05, 20.0)]
    public double Saturation { get; init; } = 3;

    /// <summary>BM25's b for answers: how much long answers are held back, 0 not at all, 1 in full. Default 0.75.</summary>
    [Range(0.0, 1.0)]
    public double AnswerLength { get; init; } = 0.75;

    /// <summary>BM25's b for the short fields: prompt, tags, titles and headings. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double ShortLength { get; init; } = 0.3;

    /// <summary>What an occurrence in another form of the word counts, against 1 for the form that was typed. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double StemShare { get; init; } = 0.6;

    /// <summary>What an occurrence of another word of the same root counts (qualify for qualification). Default 0.4.</summary>
    [Range(0.0, 1.0)]
    public double FamilyShare { get; init; } = 0.4;

    /// <summary>What a word brings that completes an unknown beginning (recal, recalls), against the word itself. Default 0.9.</summary>
    [Range(0.0, 1.0)]
    public double CompletionWeight { get; init; } = 0.9;

    /// <summary>What a longer word brings where the unfinished word is one already (sale, salesperson). Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double ContinuationWeight { get; init; } = 0.2;

    /// <summary>What a word brings that an unknown word may misspell. Default 0.9.</summary>
    [Range(0.0, 1.0)]
    public double TypoWeight { get; init; } = 0.9;

    /// <summary>What another way to say it brings, by the thesaurus. Default 0.8.</summary>
    [Range(0.0, 1.0)]
    public double SynonymWeight { get; init; } = 0.8;

    /// <summary>How much it weighs to stand in the section that is asked for, against its rarity. Default 1.3.</summary>
    [Range(0.0, 20.0)]
    public double SectionAsked { get; init; } = 1.3;

    /// <summary>What it brings to stand in the guide whose role is named, against what the naming words say. Default 0.6.</summary>
    [Range(0.0, 20.0)]
    public double GuideNamed { get; init; } = 0.6;

    /// <summary>
    /// What it brings to stand in a behavioral section where the query asks for an experience, against what all words say. Default 0.1.
    /// </summary>
    [Range(0.0, 20.0)]
    public double ExperienceAsked { get; init; } = 0.1;

    /// <summary>What likeness in meaning brings, against what all words of the query say. Default 0.5.</summary>
    [Range(0.0, 10.0)]
    public double MeaningWeight { get; init; } = 0.5;

    /// <summary>The likeness from which on it counts: that of texts which merely speak of the same field. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double MeaningFloor { get; init; } = 0.2;

    /// <summary>The likeness that finds a document without any of the words. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double MeaningLeast { get; init; } = 0.3;

    /// <summary>What a prompt brings that has, instead of a word, another of the same meaning. Default 0.6.</summary>
    /// <remarks>Against what the word itself says; words that are merely alike bring less, by their likeness.</remarks>
    [Range(0.0, 1.0)]
    public double NeighbourWeight { get; init; } = 0.6;

    /// <summary>The likeness of two words from which on one says something of the other. Default 0.3.</summary>
    [Range(0.01, 0.99)]
    public double NeighbourFloor { get; init; } = 0.3;

    /// <summary>How many of the best hits the meaning of a query turns to; 0 for none. Default 2.</summary>
    [Range(0, 20)]
    public int FeedbackHits { get; init; } = 2;

    /// <summary>How far it turns to them, against 1 for the query itself. Default 0.8.</summary>
    /// <remarks>Rocchio, "Relevance Feedback in Information Retrieval" (1971), without a term for what is not relevant.</remarks>
    [Range(0.0, 10.0)]
    public double FeedbackWeight { get; init; } = 0.8;

    /// <summary>
    /// What two neighbouring words of the query bring where they stand together, against what they bring as words. Default 0.3.
    /// </summary>
    [Range(0.0, 5.0)]
    public double PairShare { get; init; } = 0.3;

    /// <summary>
    /// How steeply a score falls with the share of a query of two words that a document lacks; 0 not at all. Default 0.5.
    /// </summary>
    /// <remarks>Longer queries fall less: by the square of 2 over their number of words.</remarks>
    [Range(0.0, 10.0)]
    public double CoverageExponent { get; init; } = 0.5;

    /// <summary>What remains of the score of a document that does not name both sides of a comparison. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double OneSideShare { get; init; } = 0.5;

    /// <summary>The share of the words that a document must have to match at all, rounded up to whole words. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double MinimumShare { get; init; } = 0.2;

    /// <summary>How many days newer a question counts when browsing, each time twice as many guides ask it. Default 30.</summary>
    /// <remarks>So the newest guides still lead, and a question of eight guides stands with those that are three months newer.</remarks>
    [Range(0.0, 3650.0)]
    public double AskedDays { get; init; } = 30;
}
