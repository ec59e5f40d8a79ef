namespace GuideSearch.Diagnostics;

/// <summary>Every code with which the service refuses or fails a request. Wire format: add, never rename.</summary>
public static class ProblemCodes
{
    public const string BadRequest = "bad-request";
    public const string BodyTooLarge = "body-too-large";
    public const string BodyTooSlow = "body-too-slow";
    public const string BuildFailed = "build-failed";
    public const string GateFailed = "gate-failed";
    public const string ClusterUnavailable = "cluster-unavailable";
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
    public const string OriginNotAllowed = "origin-not-allowed";
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
    public const string TooManyRequests = "too-many-requests";
    public const string Unauthorized = "unauthorized";
    public const string UriTooLong = "uri-too-long";

    /// <summary>What each code means and what to do about it, by code. The pages under <c>/problems/</c> show these texts.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [BadRequest] = "The request is not valid HTTP, or it names a host that this service does not serve.",
        [BodyTooLarge] = "The request body exceeds the size limit.",
        [BodyTooSlow] = "The request body arrived too slowly or not in full. Send it again over a better connection.",
        [GateFailed] = "The new index answers judged queries worse than the live one, which stays in service. The task lists the queries.",
        [BuildFailed] =
            "The content was refused or the build failed. See the task and the log. The previously live index stays in service.",
        [ClusterUnavailable] =
            "The cluster that holds the index does not answer, or not in full. Nothing is answered in part: try again in a few seconds.",
        [CursorExpired] = "The cursor belongs to an index that has since been replaced. Start again from the first page.",
        [DiskFull] = "There is not enough disk space for a new index beside the live one, which stays in service. Free space and rebuild.",
        [GenerationNotFound] = "There is no generation with this id. The list of generations shows those that exist.",
        [GenerationUnusable] = "The generation is damaged or was built by another version. The live index stays in service.",
        [GuideNotFound] = "There is no guide at this address.",
        [HeadersTooLarge] = "The request headers exceed the limit in size or number.",
        [Internal] = "An unexpected error occurred. The service's log has the details under the trace id of this response.",
        [InvalidParameter] = "One or more parameters are unknown, repeated, or out of range. The response lists each of them.",
        [MethodNotAllowed] = "This address does not support the request method. The Allow header lists the methods that it supports.",
        [NoIndex] = "No index is open: none has been built yet, or none could be opened. Try again later.",
        [OriginNotAllowed] =
            "The page that asks stands on a site that this service does not list. Its operator can add the site's origin to Cors.Origins.",
        [Overloaded] = "The service is handling as many requests as it can. Try again later.",
        [PageTooDeep] = "Pages reach the first 1000 results. To go deeper, use the cursor from the last response.",
        [QueryTooLong] = "The query has too many characters or words.",
        [QuestionNotFound] = "There is no question at this address.",
        [RateLimited] = "Too many changes were requested in one minute.",
        [RebuildRunning] = "A build is already running; only one runs at a time.",
        [RouteNotFound] = "There is nothing at this address.",
        [SchemaMismatch] = "The index was built by another version of the program and must be rebuilt.",
        [ShuttingDown] = "This instance is shutting down. Try again: another instance, or this one after its restart, will answer.",
        [TaskNotFound] = "There is no such task. The service remembers its last twenty tasks until it stops.",
        [TooManyRequests] = "One client made more requests in a short time than this service allows. Wait a second between requests.",
        [Unauthorized] = "The Authorization header does not contain the admin key.",
        [UriTooLong] = "The request address is too long.",
    };
}
