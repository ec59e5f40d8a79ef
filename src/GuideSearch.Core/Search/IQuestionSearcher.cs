using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Search;

/// <summary>Finds questions. One port, many engines: Lucene.NET in process, others over the wire.</summary>
/// <remarks>
/// Safe to call from many threads. Each call answers from one generation, whatever is published meanwhile. Every method throws
/// <see cref="SearchException"/> with <see cref="SearchError.NoIndex"/> or <see cref="SearchError.SchemaMismatch"/> while there is no
/// generation that this program can read (safe to retry later), and <see cref="OperationCanceledException"/> when the caller cancels.
/// Other errors stand at the method.
/// </remarks>
public interface IQuestionSearcher
{
    /// <summary>Ranks the documents that match a request.</summary>
    /// <returns>Equal requests on one generation give equal responses, but for time.</returns>
    /// <exception cref="SearchException">
    /// <see cref="SearchError.QueryTooLong"/>, <see cref="SearchError.PageTooDeep"/>, <see cref="SearchError.CursorExpired"/>: the request
    /// is at fault.
    /// </exception>
    ValueTask<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Lists the values of one facet among the documents that match every filter but its own.</summary>
    /// <exception cref="SearchException"><see cref="SearchError.QueryTooLong"/>.</exception>
    ValueTask<FacetListing> ListFacetAsync(FacetRequest request, CancellationToken cancellationToken);

    /// <summary>Questions, guides and tags that a candidate may mean while typing.</summary>
    ValueTask<SuggestionList> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken);

    /// <summary>Says why one document is, or is not, in the answer.</summary>
    /// <returns>Null when there is no such document.</returns>
    /// <exception cref="SearchException"><see cref="SearchError.QueryTooLong"/>.</exception>
    ValueTask<HitExplanation?> ExplainAsync(SearchRequest request, QuestionId id, CancellationToken cancellationToken);

    /// <summary>Guides by title.</summary>
    ValueTask<GuideList> ListGuidesAsync(GuideListRequest request, CancellationToken cancellationToken);

    /// <param name="slug">Of today or, where no guide has it today, an earlier one.</param>
    /// <returns>The guide as it is called now; null when there is none.</returns>
    ValueTask<GuideDetails?> FindGuideAsync(string slug, CancellationToken cancellationToken);

    /// <param name="id">Of today or, where no question has it today, an earlier one; its guide may be named by an earlier slug.</param>
    /// <returns>The question as it is called now; null when there is no such question or overview passage.</returns>
    ValueTask<QuestionDetails?> FindQuestionAsync(QuestionId id, CancellationToken cancellationToken);

    /// <summary>Whether readers may open a file of the content folder: a guide is in it, or links to it.</summary>
    /// <param name="path">Relative to the content root, with forward slashes.</param>
    ValueTask<bool> HasFileAsync(string path, CancellationToken cancellationToken);

    /// <summary>Questions about the same things: those of other guides first, each once, never the same question in other words.</summary>
    /// <param name="id">Its guide may be named by an earlier slug.</param>
    /// <param name="size">Maximum number of questions.</param>
    /// <returns>Null when there is no such question or overview passage.</returns>
    ValueTask<RelatedQuestions?> FindSimilarAsync(QuestionId id, int size, CancellationToken cancellationToken);

    /// <summary>What an interviewer is likely to ask next, each with the reason; no question twice.</summary>
    /// <param name="id">Its guide may be named by an earlier slug.</param>
    /// <param name="size">Maximum number of questions.</param>
    /// <returns>Null when there is no such question or overview passage.</returns>
    ValueTask<RelatedQuestions?> FindNextAsync(QuestionId id, int size, CancellationToken cancellationToken);

    /// <summary>Draws questions to practice with, spread over sections and guides, none asked twice.</summary>
    /// <returns>Equal requests on one generation give equal sets, unless time ran out.</returns>
    /// <exception cref="SearchException"><see cref="SearchError.QueryTooLong"/>.</exception>
    ValueTask<PracticeSet> DrawAsync(DrawRequest request, CancellationToken cancellationToken);

    /// <summary>Finds the questions that a posting makes likely, spread over guides, none asked twice.</summary>
    /// <returns>Equal requests on one generation give equal answers, unless time ran out.</returns>
    /// <exception cref="SearchException"><see cref="SearchError.QueryTooLong"/>: the posting is too long.</exception>
    ValueTask<Preparation> PrepareAsync(PrepareRequest request, CancellationToken cancellationToken);
}

/// <param name="Facet">Null when the search ran out of time, or when the generation has no such facet any more: ask again.</param>
public sealed record FacetListing(string Generation, Facet? Facet)
{
    /// <inheritdoc cref="SearchResponse.MeaningFailed"/>
    public bool MeaningFailed { get; init; }

    /// <inheritdoc cref="SearchResponse.IsRepeatable"/>
    public bool IsRepeatable => Facet is not null && !MeaningFailed;
}

/// <summary>Why a document stands where it stands, or why it does not.</summary>
/// <param name="Rank">One-based rank without paging; null when the document does not match.</param>
/// <param name="Reasons">Sentences, most important first: the filter that shuts it out, the words it lacks, the rank it reaches.</param>
/// <param name="Score">The parts of its score; null when no word of the query matches it.</param>
public sealed record HitExplanation(
    string Generation, QuestionId Id, bool Matches, int? Rank, IReadOnlyList<string> Reasons, ScoreTree? Score);
