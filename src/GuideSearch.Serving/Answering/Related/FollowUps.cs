using GuideSearch.Guides;
using GuideSearch.Ranking.Related;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Related;

/// <summary>
/// What an interviewer is likely to ask next: what the answer itself names, what goes deeper, what other guides ask after the same
/// question, and what comes next in the guide. One of each first, then the second of each; no question twice.
/// </summary>
internal sealed class FollowUps(
    DocumentColumns columns, StoredTexts texts, GuideCatalog catalog, KeyTerms keyTerms, SimilarQuestions similar)
{
    /// <summary>So many of one kind at most.</summary>
    private const int MaxOfAKind = 3;

    /// <summary>Texts that are read at once where each reading is a journey.</summary>
    private const int TextsAtOnce = 20;

    /// <summary>The subject of a question is in its one or two most telling words.</summary>
    private const int SubjectWords = 2;

    public IEnumerable<RelatedQuestion> Of(int document)
    {
        IEnumerable<IEnumerable<Candidate>> kinds = [Named(document), Deeper(document), Together(document), Following(document)];
        return kinds.SelectMany(kind => kind.Take(MaxOfAKind).Index())
            .OrderBy(candidate => candidate.Index).Select(candidate => candidate.Item)
            .DistinctBy(candidate => candidate.Document is { } next ? (columns.Asked.QuestionOf(next), "") : (-1, candidate.Named))
            .Select(Listed);
    }

    private IEnumerable<Candidate> Named(int document) => NamedFollowUps.Parse(texts.Of(document).Answer)
        .Select(text => new Candidate(Relation.Named, "The answer names it as a follow-up.", Document: null, text));

    /// <summary>Questions that speak of the same subject and of more than this one does.</summary>
    private IEnumerable<Candidate> Deeper(int document)
    {
        var text = texts.Of(document);
        var terms = keyTerms.Of(text.Prompt, text.Answer);
        var subject = terms.Where(term => term.InPrompt).Take(SubjectWords).ToList();
        if (subject.Count == 0)
            return [];

        var words = KeyTerms.StemsOf(text.Prompt).Count;
        var why = $"It asks for more about {string.Join(" and ", subject.Select(term => term.Text))}.";
        return similar.Of(document, terms).Chunk(TextsAtOnce).SelectMany(Loaded)
            .Where(found => KeyTerms.StemsOf(texts.Of(found.Document).Prompt) is var stems
                && stems.Count > words && subject.TrueForAll(term => stems.Contains(term.Stem)))
            .Select(found => new Candidate(Relation.Deeper, why, found.Document));
    }

    private SimilarQuestion[] Loaded(SimilarQuestion[] found)
    {
        texts.Load(found.Select(question => question.Document));
        return found;
    }

    private IEnumerable<Candidate> Together(int document) => columns.Asked.OthersOf(document)
        .SelectMany(other => Behind(other).TakeWhile(next => IsInSectionOf(other, next)).Take(1))
        .GroupBy(columns.Asked.QuestionOf)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => new Candidate(
            Relation.Together,
            group.Count() == 1
                ? $"It comes next in {columns.Guides.SummaryOf(group.First()).Title}, where the same question is asked."
                : $"It comes next in {group.Count()} other guides where the same question is asked.",
            group.First()));

    private IEnumerable<Candidate> Following(int document) => Behind(document).Select(next => new Candidate(
        Relation.Next,
        IsInSectionOf(document, next)
            ? "It comes next in this guide."
            : $"The guide goes on with its {SectionTypes.NameOf(texts.Of(next).Section)} questions.",
        next));

    /// <summary>The other questions behind a document in its guide.</summary>
    private IEnumerable<int> Behind(int document) => columns.Guides.DocumentsOf(columns.Guides.SummaryOf(document).Slug)
        .Where(next => next > document && columns.Kinds[next] is DocumentKind.Question && columns.IsShown(next))
        .Where(next => columns.Asked.QuestionOf(next) != columns.Asked.QuestionOf(document));

    private bool IsInSectionOf(int document, int next) => texts.Of(next).Section == texts.Of(document).Section;

    private RelatedQuestion Listed(Candidate candidate)
    {
        var listed = candidate.Document is { } document ? catalog.ListedOf(document) : null;
        return new(candidate.Relation, listed?.Question.Prompt ?? candidate.Named, candidate.Why, listed);
    }

    /// <param name="Document">Null where only the answer names it.</param>
    /// <param name="Named">How the answer names it.</param>
    private sealed record Candidate(Relation Relation, string Why, int? Document, string Named = "");
}
