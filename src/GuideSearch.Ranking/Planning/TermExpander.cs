using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Terms;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Planning;

/// <summary>What else in a generation may stand for a word of the query: relatives, completions, corrected spellings, synonyms.</summary>
/// <remarks>Which of them a search uses is for its <see cref="SearchAids"/> to say. Safe to call from many threads.</remarks>
public sealed class TermExpander(ITermDictionary dictionary, Thesaurus thesaurus, RankingOptions options)
{
    /// <summary>Shorter beginnings say nothing.</summary>
    private const int MinBeginning = 2;

    /// <summary>The same for words that are written together.</summary>
    private const int MinJoinedBeginning = 6;

    private const int MaxJoinedCompletions = 3;

    private readonly WordSplits _splits = new(dictionary);

    /// <summary>Ways to say one stretch of the query that are tried.</summary>
    public int MaxSynonyms => options.MaxSynonyms;

    /// <summary>All terms of the thesaurus in a query, from left to right, at each place the longest.</summary>
    /// <param name="units">Stems of the words in their order, common ones included.</param>
    public IReadOnlyList<SynonymMatch> Synonyms(IReadOnlyList<string> units) => thesaurus.Matches(units);

    /// <summary>Variants beside the typed one, best first.</summary>
    /// <param name="unfinished">The word may go on.</param>
    public IEnumerable<TermVariant> VariantsOf(TextToken token, SearchAids aids, bool unfinished)
    {
        var relatives = RelativesOf(token).Select(other => Variant(other, VariantKind.Relative)).ToList();
        var completions = unfinished && aids.HasFlag(SearchAids.Prefix) ? CompletionsOf(token) : [];
        var others = relatives.Concat(completions).ToList();
        return others.Count == 0 && aids.HasFlag(SearchAids.Typo) ? SpellingsOf(token) : others;
    }

    /// <summary>The word with other blanks in it, as far as the guides have its parts.</summary>
    /// <param name="text">As typed.</param>
    public IEnumerable<TermVariant> SplitsOf(string text, TextToken token) => _splits.Of(text, token.Term, Knows(token))
        .Select(parts => new TermVariant([.. parts.Select(TechnicalAnalyzer.StemOf)], parts, VariantKind.Respaced));

    /// <summary>Several words of the query as one that the guides have, or, while the last is being typed, as what it may become.</summary>
    /// <param name="words">Folded, written together.</param>
    /// <param name="stretch">As typed.</param>
    public IEnumerable<TermVariant> JoinsOf(string words, string stretch, bool unfinished)
    {
        var stem = TechnicalAnalyzer.StemOf(words);
        if (dictionary.KnowsStem(stem))
            yield return new([stem], [words], VariantKind.Respaced) { Stretch = stretch };
        else if (unfinished && words.Length >= MinJoinedBeginning)
        {
            foreach (var form in dictionary.Completions(words, MaxJoinedCompletions))
                yield return Variant(form, VariantKind.Completion) with { Stretch = stretch };
        }
    }

    /// <summary>In about how many documents a stem stands; 0 where in none.</summary>
    public int FrequencyOf(string stem) => dictionary.StemFrequency(stem);

    /// <summary>Whether any document has the word, in any inflection.</summary>
    public bool Knows(TextToken token) => dictionary.KnowsStem(token.Stem);

    /// <summary>A spelling that many more documents have, for a rare word that is none of English, such as a slip in a guide.</summary>
    /// <param name="word">Folded, held by the index.</param>
    /// <returns>Null where the word is as good as any.</returns>
    public string? CommonerSpelling(string word) =>
        dictionary.DocumentFrequency(word) is var own && own > 0 && own <= options.MaxSlipDocuments && !IsEnglish(word)
        && dictionary.SpellingsNear(word, max: 1) is [var near] && near.Documents >= options.CommonerSpelling * own
            ? near.Word
            : null;

    /// <summary>What a single word that the index does not hold may misspell; null for any other text.</summary>
    public string? SpellingOf(string text) =>
        TechnicalAnalyzer.Analyze(text) is [var token] && !Knows(token)
            ? SpellingsOf(token).Select(variant => string.Join(' ', variant.Words)).FirstOrDefault()
            : null;

    /// <summary>Other stems of the same root, but for words that mean something else: terminal and termination.</summary>
    private IEnumerable<(string Word, string Stem)> RelativesOf(TextToken token) => dictionary.FamilyOf(token.Term)
        .Where(other => other.Stem != token.Stem && !AreStrangers(token.Term, other.Word))
        .Take(options.MaxFamilyWords);

    private bool AreStrangers(string word, string other) =>
        WordVectors.Shared.Similarity(word, other) is { } similarity && similarity < (float)options.FamilyFloor;

    /// <summary>Whether thesaurus or word vectors have a folded word.</summary>
    public bool IsEnglish(string word) => thesaurus.Knows(TechnicalAnalyzer.StemOf(word)) || WordVectors.Shared.Knows(word);

    private IEnumerable<TermVariant> CompletionsOf(TextToken token)
    {
        if (token.Term.Length < MinBeginning && !Grams.StandAt(token.Term, 0))
            return [];

        var kind = Knows(token) ? VariantKind.Continuation : VariantKind.Completion;
        return dictionary.Completions(token.Term, options.MaxCompletions)
            .Where(other => other.Stem != token.Stem)
            .Select(other => Variant(other, kind));
    }

    /// <summary>Only for a word that neither index nor thesaurus knows, and that is no word of English: a boss is not a loss.</summary>
    private IEnumerable<TermVariant> SpellingsOf(TextToken token) =>
        Knows(token) || IsEnglish(token.Term)
            ? []
            : SplitOf(token.Term)
                ?? dictionary.SpellingsNear(token.Term, options.MaxSpellings)
                    .Select(near => new TermVariant([TechnicalAnalyzer.StemOf(near.Word)], [near.Word], VariantKind.Typo));

    /// <summary>Two words written together, such as <c>cashflow</c>: the split whose rarer half is in most documents.</summary>
    private TermVariant[]? SplitOf(string word)
    {
        const int minHalf = 3;
        if (word.Length < 2 * minHalf || !EditLimit.IsPlain(word))
            return null;

        var (cut, documents) = Enumerable.Range(minHalf, word.Length - 2 * minHalf + 1)
            .Select(i => (Cut: i, Documents: Math.Min(dictionary.DocumentFrequency(word[..i]), dictionary.DocumentFrequency(word[i..]))))
            .MaxBy(split => split.Documents);
        string[] halves = [word[..cut], word[cut..]];
        return documents > 0 ? [new(Array.ConvertAll(halves, TechnicalAnalyzer.StemOf), halves, VariantKind.Typo)] : null;
    }

    private static TermVariant Variant((string Word, string Stem) form, VariantKind kind) =>
        new([form.Stem], [form.Stem], kind) { Shown = form.Word };
}
