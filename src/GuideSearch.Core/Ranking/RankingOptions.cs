using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Core.Ranking;

/// <summary>The numbers of the ranking formula, which stands in <c>GuideSearch.Ranking/Scoring/RankingFormula.cs</c>.</summary>
/// <remarks>
/// Read once at start; a new value needs no new index. A weight, a share or a factor is a pure number; where a number has a unit, its
/// summary names it. Numbers that are baked into an index stand beside the code that writes it, marked "index time".
/// Source of all defaults: round numbers found by <c>guidesearch eval</c> on judged queries; around them the quality is flat. See
/// src/docs/tuning.md for how to change one.
/// </remarks>
public sealed record RankingOptions
{
    // bm25f: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), §3.6.

    /// <summary>Weight of an occurrence in the question's prompt. Default 5.</summary>
    [Range(0.0, 50.0)]
    public double PromptWeight { get; init; } = 5;

    /// <summary>Weight of an occurrence in the answer: the unit of the other field weights. Default 1.</summary>
    [Range(0.0, 50.0)]
    public double AnswerWeight { get; init; } = 1;

    /// <summary>Weight of an occurrence in the tags of the guide. Default 2.</summary>
    [Range(0.0, 50.0)]
    public double TagsWeight { get; init; } = 2;

    /// <summary>Weight of an occurrence in the title of the guide. Default 4.</summary>
    [Range(0.0, 50.0)]
    public double GuideWeight { get; init; } = 4;

    /// <summary>Weight of an occurrence in the heading or the type of the section. Default 2.</summary>
    [Range(0.0, 50.0)]
    public double SectionWeight { get; init; } = 2;

    /// <summary>k1: the weighted number of occurrences at which a term reaches half of its idf. Default 3.</summary>
    /// <remarks>Above the usual 1.2, because field weights make one occurrence in a prompt count five.</remarks>
    [Range(0.05, 20.0)]
    public double Saturation { get; init; } = 3;

    /// <summary>b for answers: length normalization, 0 none, 1 in full. Default 0.75.</summary>
    [Range(0.0, 1.0)]
    public double AnswerLength { get; init; } = 0.75;

    /// <summary>b for the short fields (prompt, tags, titles, headings). Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double ShortLength { get; init; } = 0.3;

    // Term variants: what may stand in for a word of the query, against 1 for the word as typed.

    /// <summary>Weight of an occurrence in another inflection of the word. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double StemShare { get; init; } = 0.6;

    /// <summary>Weight of an occurrence of another word with the same root (manage for management). Default 0.4.</summary>
    [Range(0.0, 1.0)]
    public double FamilyShare { get; init; } = 0.4;

    /// <summary>How many words with the same root are searched for, those in most documents first. Default 6 words.</summary>
    [Range(0, 50)]
    public int MaxFamilyWords { get; init; } = 6;

    /// <summary>Cosine similarity below which two words of one root are taken for strangers (terminal, termination). Default 0.3.</summary>
    [Range(-1.0, 1.0)]
    public double FamilyFloor { get; init; } = 0.3;

    /// <summary>Weight of a word that completes an unknown beginning (recal, recalls). Default 0.9.</summary>
    [Range(0.0, 1.0)]
    public double CompletionWeight { get; init; } = 0.9;

    /// <summary>Weight of a longer word where the unfinished word is one already (sale, salesperson). Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double ContinuationWeight { get; init; } = 0.2;

    /// <summary>How many stems may complete an unfinished word, those in most documents first. Default 8 stems.</summary>
    [Range(0, 50)]
    public int MaxCompletions { get; init; } = 8;

    /// <summary>Weight of the spelling that an unknown word may be meant for. Default 0.9.</summary>
    [Range(0.0, 1.0)]
    public double TypoWeight { get; init; } = 0.9;

    /// <summary>How many spellings are tried for an unknown word, best first. Default 3 words.</summary>
    [Range(0, 50)]
    public int MaxSpellings { get; init; } = 3;

    /// <summary>A word in at most this many documents may be a slip; one in more is meant as it stands. Default 3 documents.</summary>
    [Range(0, 1000)]
    public int MaxSlipDocuments { get; init; } = 3;

    /// <summary>
    /// A word that occurs in the index counts as a misspelling only if the alternative occurs in at least this many times more documents.
    /// Default 10.
    /// </summary>
    [Range(1, 1000)]
    public int CommonerSpelling { get; init; } = 10;

    /// <summary>Weight of another way to say it, by the thesaurus. Default 0.8.</summary>
    [Range(0.0, 1.0)]
    public double SynonymWeight { get; init; } = 0.8;

    /// <summary>How many ways to say one stretch of the query are tried, in the order of the thesaurus. Default 12.</summary>
    [Range(0, 100)]
    public int MaxSynonyms { get; init; } = 12;

    /// <summary>Weight of a requested section type ("behavioral questions"), as a multiple of its idf. Default 1.3.</summary>
    [Range(0.0, 20.0)]
    public double SectionAsked { get; init; } = 1.3;

    // proximity: the unordered window of Metzler and Croft, "A Markov Random Field Model for Term Dependencies" (2005).

    /// <summary>Weight of two neighboring query words that stand together, as a multiple of the mean of their idf. Default 0.3.</summary>
    [Range(0.0, 5.0)]
    public double ProximityWeight { get; init; } = 0.3;

    /// <summary>How far apart two neighboring query words may stand to count as together. Default 3 words.</summary>
    [Range(1, 9)]
    public int ProximityWindow { get; init; } = 3;

    // coverage and bothSides: factors.

    /// <summary>
    /// Exponent of the covered share of a query of at most <see cref="CoverageWords"/> words; 0 ignores missing words. Default 0.5.
    /// </summary>
    [Range(0.0, 10.0)]
    public double CoverageExponent { get; init; } = 0.5;

    /// <summary>
    /// Up to this many words the exponent counts in full; beyond, it falls with the square of this number over that of the words. Default
    /// 2 words.
    /// </summary>
    [Range(1.0, 64.0)]
    public double CoverageWords { get; init; } = 2;

    /// <summary>Factor for a document that does not name both sides of a comparison. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double OneSideFactor { get; init; } = 0.5;

    // turned: a factor.

    /// <summary>Factor for a question without a word that turns what the query asks (not, without, before, first). Default 0.8.</summary>
    [Range(0.0, 1.0)]
    public double TurnMissingFactor { get; init; } = 0.8;

    /// <summary>Factor for a question that denies what the query does not. Default 0.95.</summary>
    [Range(0.0, 1.0)]
    public double DenialFactor { get; init; } = 0.95;

    /// <summary>Share of the query's words that a document must have to match at all, rounded up to whole words. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double MinimumShare { get; init; } = 0.2;

    // neighbors: words whose embeddings are close to a missing one.

    /// <summary>
    /// Weight of a prompt's word that means the same as a missing word of the query, as a multiple of that word's idf. Default 0.6.
    /// </summary>
    /// <remarks>Words that are merely similar weigh less, linearly from <see cref="NeighborFloor"/> on.</remarks>
    [Range(0.0, 1.0)]
    public double NeighborWeight { get; init; } = 0.6;

    /// <summary>Cosine similarity of two words from which on one stands in for the other. Default 0.25.</summary>
    [Range(0.01, 0.99)]
    public double NeighborFloor { get; init; } = 0.25;

    // namedGuide and experience.

    /// <summary>
    /// Bonus for questions of the guide whose role the query names, as a multiple of the summed idf of the naming words. Default 0.6.
    /// </summary>
    [Range(0.0, 20.0)]
    public double GuideNamed { get; init; } = 0.6;

    /// <summary>How many words of a role the query must have to name it; a shorter role must be named in full. Default 2 words.</summary>
    [Range(1, 10)]
    public int MinRoleWords { get; init; } = 2;

    /// <summary>
    /// Bonus for behavioral questions where the query asks for an experience, as a multiple of the summed idf of its words. Default 0.1.
    /// </summary>
    [Range(0.0, 20.0)]
    public double ExperienceAsked { get; init; } = 0.1;

    // semantic: similarity of embeddings.

    /// <summary>Weight of similarity to question and answer, as a multiple of the summed idf of the query's words. Default 0.5.</summary>
    [Range(0.0, 10.0)]
    public double SemanticWeight { get; init; } = 0.5;

    /// <summary>Cosine similarity from which on it counts: that of texts which merely share a field. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double SemanticFloor { get; init; } = 0.2;

    /// <summary>Cosine similarity from which on a document without any of the words is a hit. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double MinSemanticSimilarity { get; init; } = 0.3;

    /// <summary>How many documents similarity alone may find. Default 20 documents.</summary>
    [Range(0, 1000)]
    public int MaxSemanticHits { get; init; } = 20;

    /// <summary>Where this many documents have every word, similarity alone finds none. Default 10 documents.</summary>
    [Range(1, 1000)]
    public int EnoughCompleteMatches { get; init; } = 10;

    /// <summary>How many of the best hits the query vector is moved towards; 0 for none. Default 2 documents.</summary>
    [Range(0, 20)]
    public int FeedbackHits { get; init; } = 2;

    /// <summary>Weight of their mean, against 1 for the query itself. Default 0.8.</summary>
    /// <remarks>Rocchio, "Relevance Feedback in Information Retrieval" (1971), without a term for what is not relevant.</remarks>
    [Range(0.0, 10.0)]
    public double FeedbackWeight { get; init; } = 0.8;

    // meaning: the sentence encoder. Feedback towards the nearest: Rocchio, "Relevance Feedback in Information Retrieval" (1971).

    /// <summary>Weight of the mean of its nearest documents, towards which a query moves, against 1 for the query. Default 0.3.</summary>
    [Range(0.0, 5.0)]
    public double MeaningFeedback { get; init; } = 0.3;

    /// <summary>How many of the nearest documents that mean is of. Default 3 documents.</summary>
    [Range(1, 100)]
    public int MeaningFeedbackHits { get; init; } = 3;

    /// <summary>How many documents nearest in meaning have a share of it. Default 100 documents.</summary>
    [Range(1, 1_000)]
    public int MeaningNearest { get; init; } = 100;

    /// <summary>w, the weight of meaning against words, where no document has any of a query's content words. Default 0.65.</summary>
    [Range(0.0, 1.0)]
    public double FusionWeight { get; init; } = 0.65;

    /// <summary>How much of it goes where one document has them all. Default 0.45.</summary>
    [Range(0.0, 1.0)]
    public double FusionCoverage { get; init; } = 0.45;

    /// <summary>How much more a long query's meaning weighs. Default 0.15.</summary>
    [Range(0.0, 1.0)]
    public double FusionLong { get; init; } = 0.15;

    /// <summary>A query with more content words is long. Default 6 words.</summary>
    [Range(1, 64)]
    public int FusionLongWords { get; init; } = 6;

    /// <summary>
    /// Factor of w where all content words name a role or a type of section, or the last is half a word: these mean what they say. Where
    /// only some do, the factor lies between this and 1. Default 0.
    /// </summary>
    [Range(0.0, 1.0)]
    public double FusionLiteral { get; init; } = 0;

    // A text that was pasted: what of it is searched for.

    /// <summary>How many words of a long text are searched for, those first that say most. Default 20 words.</summary>
    [Range(1, 40)]
    public int TextWords { get; init; } = 20;

    /// <summary>How many passages of a long text the sentence encoder reads, those first that carry most. Default 4 passages.</summary>
    [Range(1, 16)]
    public int TextPassages { get; init; } = 4;

    // What answers a query.

    /// <summary>Share of the best score of a query that a document must reach to be counted as an answer. Default 0.35.</summary>
    /// <remarks>Of the whole generation, before filters and rules; a search for all or for any words counts whatever has them.</remarks>
    [Range(0.0, 1.0)]
    public double AnswerFloor { get; init; } = 0.35;

    /// <summary>So many of the best in the generation are answers however little they score. Default 10 documents.</summary>
    [Range(0, 1000)]
    public int MinAnswers { get; init; } = 10;

    /// <summary>
    /// Cosine of query and nearest document, and 0.3 of the coverage of its content words, from which on the guides answer. Default 0.42.
    /// </summary>
    [Range(0.0, 1.3)]
    public double AnswerNearness { get; init; } = 0.42;

    /// <summary>Coverage of a query's content words from which on the guides answer, without a sentence encoder. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double AnswerCoverage { get; init; } = 0.3;

    // Beside the score of a search.

    /// <summary>How much newer a question counts when browsing, each time twice as many guides ask it. Default 30 days.</summary>
    /// <remarks>So the newest guides still lead, and a question of eight guides stands with those that are three months newer.</remarks>
    [Range(0.0, 3650.0)]
    public double AskedDays { get; init; } = 30;

    /// <summary>Share of the query's words that the title of a guide must exceed to be listed above the hits. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double GuideTitleShare { get; init; } = 0.5;

    /// <summary>How many words of a question and its answer are compared to find similar ones. Default 12 words.</summary>
    [Range(1, 48)]
    public int KeyTerms { get; init; } = 12;

    /// <summary>A word in more than this share of the documents is no key term. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double KeyTermShare { get; init; } = 0.1;

    /// <summary>A word in at most this many documents may be a key term whatever its share. Default 5 documents.</summary>
    [Range(0, 1000)]
    public int KeyTermDocuments { get; init; } = 5;

    /// <summary>Share of a question's own score that a similar one must reach. Default 0.2.</summary>
    /// <remarks>Source: read by eye on the guides of <c>content/</c>.</remarks>
    [Range(0.0, 1.0)]
    public double SimilarFloor { get; init; } = 0.2;

    /// <summary>Share of a word's weight that a snippet gains where two different words of the query are neighbors. Default 0.3.</summary>
    [Range(0.0, 10.0)]
    public double SnippetProximity { get; init; } = 0.3;

    /// <summary>Share of a word's weight that is left for a snippet once another one shows the word. Default 0.25.</summary>
    [Range(0.0, 1.0)]
    public double SnippetRepeat { get; init; } = 0.25;

    /// <summary>Share of its weight that a snippet loses at the end of an answer: enough to decide between equals. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double SnippetLateness { get; init; } = 0.1;
}
