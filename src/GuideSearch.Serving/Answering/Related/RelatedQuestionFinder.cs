using GuideSearch.Guides;
using GuideSearch.Ranking.Related;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Related;

/// <summary>Makes the lists of what to look at beside, and after, a question.</summary>
internal sealed class RelatedQuestionFinder
{
    /// <summary>Words that a reason names at most.</summary>
    private const int MaxNamedWords = 3;

    private readonly string _generation;
    private readonly StoredTexts _texts;
    private readonly GuideCatalog _catalog;
    private readonly KeyTerms _keyTerms;
    private readonly SimilarQuestions _similar;
    private readonly FollowUps _followUps;

    private RelatedQuestionFinder(
        string generation, StoredTexts texts, GuideCatalog catalog, KeyTerms keyTerms, SimilarQuestions similar, FollowUps followUps) =>
        (_generation, _texts, _catalog, _keyTerms, _similar, _followUps) = (generation, texts, catalog, keyTerms, similar, followUps);

    public static RelatedQuestionFinder Create(SearchContext context, StoredTexts texts, GuideCatalog catalog)
    {
        var keyTerms = new KeyTerms(context.Columns.Count, context.Postings.FrequencyOf, context.Options);
        var similar = new SimilarQuestions(context.Postings, context.Columns, context.Options);
        return new(
            context.Generation, texts, catalog, keyTerms, similar, new(context.Columns, texts, catalog, keyTerms, similar));
    }

    /// <returns>Null when there is no such document.</returns>
    public RelatedQuestions? Similar(QuestionId id, int size)
    {
        if (_catalog.FindDocument(id) is not { } document)
            return null;

        var text = _texts.Of(document);
        var similar = _similar.Of(document, _keyTerms.Of(text.Prompt, text.Answer)).Take(size);
        return new(_generation, text.Id, [.. similar.Select(Related)]);
    }

    /// <returns>Null when there is no such document.</returns>
    public RelatedQuestions? Next(QuestionId id, int size) => _catalog.FindDocument(id) is { } document
        ? new(_generation, _texts.Of(document).Id, [.. _followUps.Of(document).Take(size)])
        : null;

    private RelatedQuestion Related(SimilarQuestion found)
    {
        var listed = _catalog.ListedOf(found.Document);
        var shared = string.Join(", ", found.Shared.Take(MaxNamedWords));
        return new(Relation.Similar, listed.Question.Prompt, $"Both speak of {shared}.", listed);
    }
}
