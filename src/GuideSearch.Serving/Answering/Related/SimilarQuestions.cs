using System.Numerics;
using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Related;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Related;

/// <summary>A question that shares telling words with another one.</summary>
/// <param name="Shared">The words, as the other one writes them, most telling first.</param>
internal sealed record SimilarQuestion(int Document, double Score, IReadOnlyList<string> Shared);

/// <summary>
/// Finds questions about the same things: those that have most of a question's telling words, by the formula of the search. Each question
/// once, however many guides ask it; never the question itself in other words; other guides first.
/// </summary>
internal sealed class SimilarQuestions(IPostings postings, DocumentColumns columns, RankingOptions options)
{
    /// <summary>One shared word is chance.</summary>
    private const int MinShared = 2;

    /// <param name="terms">The telling words of the document.</param>
    public IEnumerable<SimilarQuestion> Of(int document, IReadOnlyList<KeyTerm> terms)
    {
        var guide = columns.Guides.Of(document);
        return Scored(document, terms)
            .OrderBy(found => columns.Guides.Of(found.Document) == guide)
            .ThenByDescending(found => found.Score).ThenBy(found => found.Document)
            .DistinctBy(found => columns.Asked.QuestionOf(found.Document));
    }

    private List<SimilarQuestion> Scored(int document, IReadOnlyList<KeyTerm> terms)
    {
        var queried = terms.Select(QueryTermOf).ToList();
        var source = postings.For(queried);
        var scores = postings.Rent();
        try
        {
            for (var i = 0; i < terms.Count; i++)
                scores.AddClause(source.PostingsOf(queried[i]), terms[i].Weight, clause: i);

            var (minimum, shared) = (options.SimilarFloor * scores.WordsOf(document), Math.Clamp(terms.Count, 1, MinShared));
            return
            [
                .. Enumerable.Range(0, columns.Count)
                    .Where(other => BitOperations.PopCount(scores.Clauses[other]) >= shared && scores.WordsOf(other) >= minimum)
                    .Where(other => IsOther(other, document))
                    .Select(other => new SimilarQuestion(other, scores.WordsOf(other), TextsOf(scores.Clauses[other], terms))),
            ];
        }
        finally
        {
            postings.Return(scores);
        }
    }

    private bool IsOther(int other, int document) =>
        columns.Kinds[other] is DocumentKind.Question && columns.IsShown(other)
        && columns.Asked.QuestionOf(other) != columns.Asked.QuestionOf(document);

    private static QueryTerm QueryTermOf(KeyTerm term) => new(term.Text, [new([term.Stem], [term.Stem], VariantKind.Reading)]);

    private static List<string> TextsOf(ulong clauses, IReadOnlyList<KeyTerm> terms) =>
        [.. terms.Where((_, i) => (clauses >> i & 1) != 0).Select(term => term.Text)];
}
