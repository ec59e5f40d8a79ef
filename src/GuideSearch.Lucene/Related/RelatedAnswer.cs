using GuideSearch.Guides;
using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Related;

/// <summary>Makes the lists of what to look at beside, and after, a question.</summary>
internal static class RelatedAnswer
{
    /// <summary>Words that a reason names at most.</summary>
    private const int NamedWords = 3;

    public static RelatedQuestions? Similar(SearchableGeneration generation, QuestionId id, int size, RankingOptions ranking)
    {
        if (generation.Catalog.FindDocument(id) is not { } document)
            return null;

        var text = generation.Texts.Of(document);
        var terms = new TellingTerms(generation, ranking).Of(text.Prompt, text.Answer);
        var similar = new SimilarQuestions(generation).Of(document, terms).Take(size);
        return new(generation.Id, text.Id, [.. similar.Select(found => Of(generation, found))]);
    }

    public static RelatedQuestions? Next(SearchableGeneration generation, QuestionId id, int size, RankingOptions ranking) =>
        generation.Catalog.FindDocument(id) is { } document
            ? new(generation.Id, generation.Texts.Of(document).Id, [.. new FollowUps(generation, ranking).Of(document).Take(size)])
            : null;

    private static RelatedQuestion Of(SearchableGeneration generation, SimilarQuestion found)
    {
        var listed = generation.Catalog.ListedOf(found.Document);
        return new(Relation.Similar, listed.Question.Prompt, $"Both speak of {string.Join(", ", found.Shared.Take(NamedWords))}.", listed);
    }
}
