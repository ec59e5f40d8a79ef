using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Health;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Parameters;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Status;

/// <summary>The state of the service.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Ready">Whether searches are answered.</param>
/// <param name="Reason">Problem code that says why not; null when ready.</param>
/// <param name="Degraded">An older generation answers than the one that should.</param>
/// <param name="Generation">Null when none is open.</param>
/// <param name="BuiltAt">When the generation was built; null when none is open.</param>
/// <param name="Counts">Null when no generation is open.</param>
/// <param name="Kept">Guides that answer as an earlier generation had them, because their files are broken.</param>
/// <param name="LastBuild">How the last build of this service ended; null before the first.</param>
public sealed record StatusAnswer(
    string Version,
    bool Ready,
    string? Reason,
    bool Degraded,
    string? Generation,
    DateTimeOffset? BuiltAt,
    CountsAnswer? Counts,
    IReadOnlyList<KeptAnswer> Kept,
    LastBuildAnswer? LastBuild,
    LimitsAnswer Limits)
{
    /// <summary>What operators should know and the state does not say; absent where there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Notice { get; init; }
}

/// <param name="Documents">Questions and overview passages.</param>
/// <param name="Bytes">Size of the index.</param>
public sealed record CountsAnswer(int Guides, int Questions, int Documents, long Bytes);

/// <param name="File">Relative to the content folder.</param>
/// <param name="Line">One-based; 0 where the file as a whole is broken.</param>
/// <param name="Code">Of the diagnostic, such as GS0104.</param>
/// <param name="Since">The generation for which the file was read last.</param>
public sealed record KeptAnswer(string Guide, string File, int Line, string Code, string Since);

/// <param name="At">When it ended.</param>
/// <param name="Outcome">published, unchanged, would-publish, refused, failed or cancelled.</param>
/// <param name="Reason">Why nothing was published, as a sentence; null when nothing is wrong.</param>
public sealed record LastBuildAnswer(DateTimeOffset At, string Outcome, string? Reason)
{
    /// <summary>The status is for everybody: the folders that a failing machine names stand in the log and in the task only.</summary>
    internal static LastBuildAnswer From(RebuildEnd end) => new(
        end.At,
        JsonNamingPolicy.KebabCaseLower.ConvertName(end.State.ToString()),
        end is { State: RebuildState.Failed, Code: { } code } ? ProblemCodes.Meanings[code] : end.Detail);
}

/// <param name="ResultsByPage">How many results pages reach by number.</param>
/// <param name="SearchMilliseconds">Time for one search.</param>
public sealed record LimitsAnswer(
    int QueryCharacters, int QueryWords, int PageSize, int ResultsByPage, int FacetValues, int ValuesPerFilter, int SearchMilliseconds);

internal static class StatusApi
{
    private static readonly string _version =
        typeof(StatusApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    extension(IEndpointRouteBuilder routes)
    {
        public void MapStatusApi(IQuestionIndex index, Readiness readiness, Rebuilds rebuilds, ServerSettings settings) =>
            routes.MapApi("/status", new([]), StatusJson.Wire.StatusAnswer, new("status", "Version, index and limits of the service."),
                (_, _) => new(new Reply<StatusAnswer>(
                    Of(index.Status, readiness, rebuilds, settings), index.Status.Open?.Id, Storable: false)));
    }

    private static StatusAnswer Of(IndexStatus status, Readiness readiness, Rebuilds rebuilds, ServerSettings settings) => new(
        _version,
        readiness.Obstacle is null,
        readiness.Obstacle,
        status.Degraded,
        status.Open?.Id,
        status.Open?.BuiltAt,
        status.Open is { } open ? new(open.Guides, open.Questions, open.Documents, open.Bytes) : null,
        [.. (status.Open?.Kept ?? []).Select(k => new KeptAnswer(k.Guide, k.Path, k.Line, k.Code, k.Since))],
        rebuilds.Last is { } end ? LastBuildAnswer.From(end) : null,
        new(QueryLimits.Characters, QueryLimits.Words, SearchRequest.MaxSize, SearchRequest.MaxDepth, 200, ValuesParameter.MostValues,
            settings.Limits.SearchMilliseconds))
    {
        Notice = status.Open is { } answering ? FacetSettings.NoticeOf(settings, answering) : null,
    };
}
