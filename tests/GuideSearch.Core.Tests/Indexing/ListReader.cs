using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Search;

namespace GuideSearch.Core.Tests.Indexing;

/// <summary>A generation in memory, whose searches find what has the prompt that was asked.</summary>
/// <param name="blind">Whether they find nothing.</param>
internal sealed class ListReader(Generation generation, IReadOnlyList<Guide> guides, bool blind) : IGenerationReader, IQuestionSearcher
{
    public Generation Generation => generation;

    public IQuestionSearcher Searcher => this;

    public IReadOnlyList<GuideSummary> Guides =>
    [
        .. guides.Select(guide => new GuideSummary
        {
            Slug = guide.Slug,
            Title = guide.Title,
            Category = guide.Category,
            Vertical = guide.Vertical,
            Tags = guide.Tags,
            Aliases = guide.Aliases,
            Questions = guide.Documents.Count,
            Source = guide.Source.Path,
        }),
    ];

    public IEnumerable<Question> Documents => guides.SelectMany(g => g.Documents);

    public IReadOnlyList<Guide> GuidesOf(IReadOnlySet<string> files) => [.. guides.Where(g => files.Contains(g.Source.Path))];

    public ValueTask<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(
        new SearchResponse
        {
            Generation = generation.Id,
            Query = request.Query,
            Hits = blind ? [] : [.. Documents.Where(d => d.Prompt == request.Query.Text).Select(HitOf)],
            Page = new(1, request.Size, 1, null),
        });

    public ValueTask<FacetListing> ListFacetAsync(FacetRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<HitExplanation?> ExplainAsync(SearchRequest request, QuestionId id, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<SuggestionList> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<GuideList> ListGuidesAsync(GuideListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<GuideDetails?> FindGuideAsync(string slug, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<QuestionDetails?> FindQuestionAsync(QuestionId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> HasFileAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<RelatedQuestions?> FindSimilarAsync(QuestionId id, int size, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<RelatedQuestions?> FindNextAsync(QuestionId id, int size, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<PracticeSet> DrawAsync(DrawRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Preparation> PrepareAsync(PrepareRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private static SearchHit HitOf(Question question, int index) => new()
    {
        Id = question.Id,
        Kind = question.Kind,
        Rank = index + 1,
        Score = 1,
        Prompt = new(question.Prompt, []),
        Guide = new(question.Id.Guide, question.Id.Guide, "", ""),
        Section = question.Section,
        Tags = [],
        HasAnswer = question.HasAnswer,
        AnswerWords = 0,
        Source = question.Source,
    };
}
