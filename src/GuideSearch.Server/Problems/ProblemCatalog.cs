using System.Collections.Frozen;
using GuideSearch.Diagnostics;
using GuideSearch.Search;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace GuideSearch.Server.Problems;

/// <summary>The one place where errors become answers of HTTP.</summary>
internal static class ProblemCatalog
{
    private static readonly FrozenDictionary<string, ProblemKind> _kinds = new ProblemKind[]
    {
        new(ProblemCodes.BadRequest, Status400BadRequest, "The request is not valid."),
        new(ProblemCodes.BodyTooLarge, Status413PayloadTooLarge, "The body is too large."),
        new(ProblemCodes.GateFailed, Status422UnprocessableEntity, "The new index answers worse than the live one."),
        new(ProblemCodes.BuildFailed, Status422UnprocessableEntity, "The content was refused or the build failed."),
        new(ProblemCodes.CursorExpired, Status410Gone, "The cursor is no longer valid."),
        new(ProblemCodes.DiskFull, Status507InsufficientStorage, "The disk is full."),
        new(ProblemCodes.GenerationNotFound, Status404NotFound, "There is no such generation."),
        new(ProblemCodes.GenerationUnusable, Status422UnprocessableEntity, "The generation cannot answer."),
        new(ProblemCodes.GuideNotFound, Status404NotFound, "There is no such guide."),
        new(ProblemCodes.HeadersTooLarge, Status431RequestHeaderFieldsTooLarge, "The headers are too large."),
        new(ProblemCodes.Internal, Status500InternalServerError, "An unexpected error occurred."),
        new(ProblemCodes.InvalidParameter, Status400BadRequest, "Some parameters are not valid."),
        new(ProblemCodes.MethodNotAllowed, Status405MethodNotAllowed, "The method is not allowed."),
        new(ProblemCodes.NoIndex, Status503ServiceUnavailable, "The index is not ready yet.", TimeSpan.FromSeconds(5)),
        new(ProblemCodes.Overloaded, Status503ServiceUnavailable, "The service is overloaded.", TimeSpan.FromSeconds(1)),
        new(ProblemCodes.PageTooDeep, Status400BadRequest, "The page is too deep."),
        new(ProblemCodes.QueryTooLong, Status400BadRequest, "The query is too long."),
        new(ProblemCodes.QuestionNotFound, Status404NotFound, "There is no such question."),
        new(ProblemCodes.RateLimited, Status429TooManyRequests, "Too many requests.", TimeSpan.FromMinutes(1)),
        new(ProblemCodes.RebuildRunning, Status409Conflict, "A rebuild is running."),
        new(ProblemCodes.RouteNotFound, Status404NotFound, "There is nothing at this address."),
        new(ProblemCodes.SchemaMismatch, Status503ServiceUnavailable, "The index was built by another version.", TimeSpan.FromMinutes(1)),
        new(ProblemCodes.ShuttingDown, Status503ServiceUnavailable, "The service is shutting down.", TimeSpan.FromSeconds(5)),
        new(ProblemCodes.TaskNotFound, Status404NotFound, "There is no such task."),
        new(ProblemCodes.Unauthorized, Status401Unauthorized, "The key is missing or wrong."),
        new(ProblemCodes.UriTooLong, Status414UriTooLong, "The request address is too long."),
    }.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);

    public static IReadOnlyCollection<ProblemKind> All { get; } = [.. _kinds.Values.OrderBy(k => k.Code, StringComparer.Ordinal)];

    public static ProblemKind Of(string code) => _kinds[code];

    public static string CodeOf(SearchError error) => error switch
    {
        SearchError.QueryTooLong => ProblemCodes.QueryTooLong,
        SearchError.PageTooDeep => ProblemCodes.PageTooDeep,
        SearchError.CursorExpired => ProblemCodes.CursorExpired,
        SearchError.NoIndex => ProblemCodes.NoIndex,
        SearchError.SchemaMismatch => ProblemCodes.SchemaMismatch,
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "Not in the catalog."),
    };

    /// <summary>What an empty answer of the framework or of Kestrel means.</summary>
    public static string CodeOf(int status) => status switch
    {
        Status404NotFound => ProblemCodes.RouteNotFound,
        Status405MethodNotAllowed => ProblemCodes.MethodNotAllowed,
        Status413PayloadTooLarge => ProblemCodes.BodyTooLarge,
        Status414UriTooLong => ProblemCodes.UriTooLong,
        Status431RequestHeaderFieldsTooLarge => ProblemCodes.HeadersTooLarge,
        Status503ServiceUnavailable => ProblemCodes.Overloaded,
        >= 400 and < 500 => ProblemCodes.BadRequest,
        _ => ProblemCodes.Internal,
    };
}
