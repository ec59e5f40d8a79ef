using System.Collections.Frozen;
using GuideSearch.Diagnostics;
using GuideSearch.Search;

namespace GuideSearch.Contract.Problems;

/// <summary>The one place where errors become answers of HTTP, with the status codes of RFC 9110 and RFC 6585.</summary>
public static class ProblemCatalog
{
    private static readonly FrozenDictionary<string, ProblemKind> _kinds = new ProblemKind[]
    {
        new(ProblemCodes.BadRequest, 400, "The request is not valid."),
        new(ProblemCodes.BodyTooLarge, 413, "The body is too large."),
        new(ProblemCodes.BodyTooSlow, 408, "The body arrived too slowly."),
        new(ProblemCodes.GateFailed, 422, "The new index answers worse than the live one."),
        new(ProblemCodes.BuildFailed, 422, "The content was refused or the build failed."),
        new(ProblemCodes.ClusterUnavailable, 503, "The search cluster does not answer.", TimeSpan.FromSeconds(5)),
        new(ProblemCodes.CursorExpired, 410, "The cursor is no longer valid."),
        new(ProblemCodes.DiskFull, 507, "The disk is full."),
        new(ProblemCodes.GenerationNotFound, 404, "There is no such generation."),
        new(ProblemCodes.GenerationUnusable, 422, "The generation cannot answer."),
        new(ProblemCodes.GuideNotFound, 404, "There is no such guide."),
        new(ProblemCodes.HeadersTooLarge, 431, "The headers are too large."),
        new(ProblemCodes.Internal, 500, "An unexpected error occurred."),
        new(ProblemCodes.InvalidParameter, 400, "Some parameters are not valid."),
        new(ProblemCodes.MethodNotAllowed, 405, "The method is not allowed."),
        new(ProblemCodes.NoIndex, 503, "The index is not ready yet.", TimeSpan.FromSeconds(5)),
        new(ProblemCodes.OriginNotAllowed, 403, "The site is not on the list."),
        new(ProblemCodes.Overloaded, 503, "The service is overloaded.", TimeSpan.FromSeconds(1)),
        new(ProblemCodes.PageTooDeep, 400, "The page is too deep."),
        new(ProblemCodes.QueryTooLong, 400, "The query is too long."),
        new(ProblemCodes.QuestionNotFound, 404, "There is no such question."),
        new(ProblemCodes.RateLimited, 429, "Too many requests.", TimeSpan.FromMinutes(1)),
        new(ProblemCodes.RebuildRunning, 409, "A rebuild is running."),
        new(ProblemCodes.RouteNotFound, 404, "There is nothing at this address."),
        new(ProblemCodes.SchemaMismatch, 503, "The index was built by another version.", TimeSpan.FromMinutes(1)),
        new(ProblemCodes.ShuttingDown, 503, "The service is shutting down.", TimeSpan.FromSeconds(5)),
        new(ProblemCodes.TaskNotFound, 404, "There is no such task."),
        new(ProblemCodes.TooManyRequests, 429, "Too many requests from one client.", TimeSpan.FromSeconds(1)),
        new(ProblemCodes.Unauthorized, 401, "The key is missing or wrong."),
        new(ProblemCodes.UriTooLong, 414, "The request address is too long."),
    }.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);

    public static IReadOnlyCollection<ProblemKind> All { get; } = [.. _kinds.Values.OrderBy(k => k.Code, StringComparer.Ordinal)];

    public static ProblemKind Find(string code) => _kinds[code];

    public static string CodeOf(SearchError error) => error switch
    {
        SearchError.QueryTooLong => ProblemCodes.QueryTooLong,
        SearchError.PageTooDeep => ProblemCodes.PageTooDeep,
        SearchError.CursorExpired => ProblemCodes.CursorExpired,
        SearchError.NoIndex => ProblemCodes.NoIndex,
        SearchError.SchemaMismatch => ProblemCodes.SchemaMismatch,
        SearchError.ClusterUnavailable => ProblemCodes.ClusterUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "Not in the catalog."),
    };

    /// <summary>What an empty answer of the web server means.</summary>
    public static string CodeOf(int status) => status switch
    {
        404 => ProblemCodes.RouteNotFound,
        405 => ProblemCodes.MethodNotAllowed,
        408 => ProblemCodes.BodyTooSlow,
        413 => ProblemCodes.BodyTooLarge,
        414 => ProblemCodes.UriTooLong,
        431 => ProblemCodes.HeadersTooLarge,
        503 => ProblemCodes.Overloaded,
        >= 400 and < 500 => ProblemCodes.BadRequest,
        _ => ProblemCodes.Internal,
    };
}
