using System.Numerics;
using GuideSearch.Guides;
using GuideSearch.Lucene.Querying;

namespace GuideSearch.Lucene.Related;

/// <summary>A question that shares telling words with another one.</summary>
/// <param name="Shared">The words, as the other one writes them, most telling first.</param>
internal sealed record SimilarQuestion(int Document, double Score, IReadOnlyList<string> Shared);

/// <summary>
/// Finds questions about the same things: those that have most of a question's telling words, by the formula of the search. Each question
/// once, however many guides ask it; never the question itself in other words; other guides first.
/// </summary>
internal sealed class SimilarQuestions(SearchableGeneration generation)
{
    /// <summary>One shared word is chance.</summary>
    private const int LeastShared = 2;

    /// <summary>The least share of what the question reaches with its own words; found by eye on the guides of <c>content/</c>.</summary>
    private const double LeastScore = 0.2;

    /// <param name="terms">The telling words of the document.</param>
    public IEnumerable<SimilarQuestion> Of(int document, IReadOnlyList<TellingTerm> terms)
    {
        var guide = generation.Guides.Of(document);
        return Scored(document, terms)
            .OrderBy(found => generation.Guides.Of(found.Document) == guide)
            .ThenByDescending(found => found.Score).ThenBy(found => found.Document)
            .DistinctBy(found => generation.Asked.QuestionOf(found.Document));
    }

    private List<SimilarQuestion> Scored(int document, IReadOnlyList<TellingTerm> terms)
    {
        var board = generation.RentBoard();
        try
        {
            for (var i = 0; i < terms.Count; i++)
                board.Add(generation.MatchesOf(WordOf(terms[i])), terms[i].Weight, part: i);

            var (least, shared) = (LeastScore * board.Sums[document], Math.Clamp(terms.Count, 1, LeastShared));
            return
            [
                .. Enumerable.Range(0, generation.Documents)
                    .Where(other => BitOperations.PopCount(board.Parts[other]) >= shared && board.Sums[other] >= least)
                    .Where(other => IsOther(other, document))
                    .Select(other => new SimilarQuestion(other, board.Sums[other], TextsOf(board.Parts[other], terms))),
            ];
        }
        finally
        {
            generation.Return(board);
        }
    }

    private bool IsOther(int other, int document) =>
        generation.Kinds[other] is DocumentKind.Question && generation.IsShown(other)
        && generation.Asked.QuestionOf(other) != generation.Asked.QuestionOf(document);

    private static SoughtWord WordOf(TellingTerm term) => new(term.Text, [new([term.Stem], [term.Stem], FormKind.Reading)]);

    private static List<string> TextsOf(ulong parts, IReadOnlyList<TellingTerm> terms) =>
        [.. terms.Where((_, i) => (parts >> i & 1) != 0).Select(term => term.Text)];
}
