namespace GuideSearch.Diagnostics;

/// <summary>Every code with which the service refuses or fails a request. Wire format: add, never rename.</summary>
public static class ProblemCodes
{
    public const string BadRequest = "bad-request";
    public const string BodyTooLarge = "body-too-large";
    public const string BuildFailed = "build-failed";
    public const string GateFailed = "gate-failed";
    public const string CursorExpired = "cursor-expired";
    public const string DiskFull = "disk-full";
    public const string GenerationNotFound = "generation-not-found";
    public const string GenerationUnusable = "generation-unusable";
    public const string GuideNotFound = "guide-not-found";
    public const string HeadersTooLarge = "headers-too-large";
    public const string Internal = "internal";
    public const string InvalidParameter = "invalid-parameter";
    public const string MethodNotAllowed = "method-not-allowed";
    public const string NoIndex = "no-index";
    public const string Overloaded = "overloaded";
    public const string PageTooDeep = "page-too-deep";
    public const string QueryTooLong = "query-too-long";
    public const string QuestionNotFound = "question-not-found";
    public const string RateLimited = "rate-limited";
    public const string RebuildRunning = "rebuild-running";
    public const string RouteNotFound = "route-not-found";
    public const string SchemaMismatch = "schema-mismatch";
    public const string ShuttingDown = "shutting-down";
    public const string TaskNotFound = "task-not-found";
    public const string Unauthorized = "unauthorized";
    public const string UriTooLong = "uri-too-long";

    /// <summary>What each code means, in the order of the codes; the pages under <c>/problems/</c> are made of it.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [BadRequest] = "The request is not valid HTTP, or names a host that this service does not answer for.",
        [BodyTooLarge] = "The body of the request is larger than this service reads.",
        [GateFailed] = "The new index answers worse than the old one, which is live still; the task tells where.",
        [BuildFailed] =
            "The content is not fit to go live, or the build failed; the task and the service's log tell why. What was live is live still.",
        [CursorExpired] = "The cursor belongs to an index that was replaced since; begin again with the first page.",
        [DiskFull] = "There is no room for another index beside the live one, which answers still; make room and build again.",
        [GenerationNotFound] = "The index has no generation of this name; the list of generations names them.",
        [GenerationUnusable] = "The generation is damaged or belongs to another version; what was live is live still.",
        [GuideNotFound] = "There is no guide with this address.",
        [HeadersTooLarge] = "The headers of the request are larger, or more, than this service reads.",
        [Internal] = "Something failed that should not; the log of the service tells what under the trace id of the answer.",
        [InvalidParameter] = "A parameter is unknown, given twice, or out of its bounds; the answer lists every one.",
        [MethodNotAllowed] = "The address exists, but not for this method; the Allow header lists those that work.",
        [NoIndex] = "No index is open: none was built yet, or none opens. Worth trying again.",
        [Overloaded] = "More requests are at work or waiting than this service takes on. Worth trying again.",
        [PageTooDeep] = "Pages reach the first 1000 results; deeper goes by the cursor of the last answer.",
        [QueryTooLong] = "The query has more characters or words than this service reads.",
        [QuestionNotFound] = "There is no question with this address.",
        [RateLimited] = "More changes were asked for than this service takes on in a minute.",
        [RebuildRunning] = "The index is being built; one build at a time.",
        [RouteNotFound] = "There is nothing at this address.",
        [SchemaMismatch] = "The index was made by another version of the program and must be built again.",
        [ShuttingDown] = "This instance is stopping; another one, or the next start, will answer.",
        [TaskNotFound] = "This service knows no such task; it remembers its last twenty, until it is stopped.",
        [Unauthorized] = "The Authorization header does not hold the operators' key.",
        [UriTooLong] = "The address of the request is longer than this service reads.",
    };
}
