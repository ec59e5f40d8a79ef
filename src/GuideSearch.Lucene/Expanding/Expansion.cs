using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Meaning;
using GuideSearch.Lucene.Querying;
using GuideSearch.Lucene.Spelling;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Expanding;

/// <summary>What else in a generation may stand for a word of the query: relatives, completions, corrected spellings.</summary>
/// <remarks>Which of them a search uses is for its <see cref="SearchAids"/> to say.</remarks>
internal sealed class Expansion(Lexicon lexicon, WordFamilies families, Thesaurus thesaurus)
{
    /// <summary>Stems that complete an unfinished word, at most.</summary>
    private const int MostCompletions = 8;

    /// <summary>Spellings that may be meant by an unknown word, at most.</summary>
    private const int MostSpellings = 3;

    /// <summary>So many times more documents must have a spelling before a word that some do have may be meant for it.</summary>
    private const int MuchMore = 10;

    /// <summary>In so many documents a slip may stand; what stands in more is meant so.</summary>
    private const int MostSlips = 3;

    /// <summary>Shorter beginnings say nothing.</summary>
    private const int ShortestBeginning = 2;

    public Thesaurus Thesaurus => thesaurus;

    /// <summary>Forms beside the typed one, best first.</summary>
    /// <param name="unfinished">The word may go on.</param>
    public IEnumerable<SoughtForm> Of(TextToken token, SearchAids aids, bool unfinished)
    {
        var relatives = families.RelativesOf(token.Term, token.Stem).Select(stem => FormOf(stem, FormKind.Relative)).ToList();
        var completions = unfinished && aids.HasFlag(SearchAids.Prefix) ? CompletionsOf(token) : [];
        var others = relatives.Concat(completions).ToList();
        return others.Count == 0 && aids.HasFlag(SearchAids.Typo) ? SpellingsOf(token) : others;
    }

    /// <summary>Whether any document has the word, in any inflection.</summary>
    public bool Knows(TextToken token) => lexicon.KnowsStem(token.Stem);

    /// <summary>A spelling that many more documents have, for a rare word that is none of English, such as a slip in a guide.</summary>
    /// <param name="word">Folded, held by the index.</param>
    /// <returns>Null where the word is as good as any.</returns>
    public string? CommonerSpelling(string word) =>
        lexicon.DocumentsOf(word) is > 0 and <= MostSlips and var own && !IsEnglish(word)
        && lexicon.Spelling.Near(word, most: 1) is [var near] && near.Documents >= MuchMore * own
            ? near.Word
            : null;

    /// <summary>What a single word that the index does not hold may misspell; null for any other text.</summary>
    public string? SpellingOf(string text) =>
        TechnicalAnalyzer.Analyze(text) is [var token] && !Knows(token)
            ? SpellingsOf(token).Select(form => string.Join(' ', form.Words)).FirstOrDefault()
            : null;

    private bool IsEnglish(string word) => thesaurus.Knows(TechnicalAnalyzer.StemOf(word)) || WordVectors.Shared.Knows(word);

    private IEnumerable<SoughtForm> CompletionsOf(TextToken token)
    {
        if (token.Term.Length < ShortestBeginning)
            return [];

        var kind = Knows(token) ? FormKind.Continuation : FormKind.Completion;
        return lexicon.Completions(token.Term, MostCompletions).Where(stem => stem != token.Stem).Select(stem => FormOf(stem, kind));
    }

    /// <summary>Only for a word that neither index nor thesaurus knows, and that is no word of English: a boss is not a loss.</summary>
    private IEnumerable<SoughtForm> SpellingsOf(TextToken token) =>
        Knows(token) || IsEnglish(token.Term)
            ? []
            : SplitOf(token.Term)
                ?? lexicon.Spelling.Near(token.Term, MostSpellings)
                    .Select(near => new SoughtForm([TechnicalAnalyzer.StemOf(near.Word)], [near.Word], FormKind.Typo));

    /// <summary>Two words written together, such as <c>cashflow</c>: the split whose rarer half is in most documents.</summary>
    private SoughtForm[]? SplitOf(string word)
    {
        const int shortestHalf = 3;
        if (word.Length < 2 * shortestHalf || !EditLimit.IsPlain(word))
            return null;

        var (cut, documents) = Enumerable.Range(shortestHalf, word.Length - 2 * shortestHalf + 1)
            .Select(i => (Cut: i, Documents: Math.Min(lexicon.DocumentsOf(word[..i]), lexicon.DocumentsOf(word[i..]))))
            .MaxBy(split => split.Documents);
        string[] halves = [word[..cut], word[cut..]];
        return documents > 0 ? [new(Array.ConvertAll(halves, TechnicalAnalyzer.StemOf), halves, FormKind.Typo)] : null;
    }

    private static SoughtForm FormOf(string stem, FormKind kind) => new([stem], [stem], kind);
}
