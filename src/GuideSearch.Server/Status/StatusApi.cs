using System.Text.Json;
using GuideSearch.Contract.Operations;
using GuideSearch.Contract.Parameters;
using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Preparing;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Health;
using GuideSearch.Server.Http;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Telemetry;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Status;

/// <summary>Tells the state of the service.</summary>
internal static class StatusApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapStatusApi(
            IQuestionIndex index, LazyEncoder encoder, Readiness readiness, Rebuilds rebuilds, ServerSettings settings) =>
            routes.MapApi("/status", new([]), StatusJson.Wire.StatusAnswer, new("status", "Version, index and limits of the service."),
                (_, _) =>
                {
                    var status = index.Status;
                    var answer = From(status, readiness, rebuilds, settings) with { Semantics = SemanticsOf(status.Open, encoder) };
                    return new(new Reply<StatusAnswer>(answer, status.Open?.Id, Storable: false));
                });
    }

    private static SemanticsAnswer SemanticsOf(Generation? open, LazyEncoder encoder)
    {
        var state = SemanticState.Create(open, encoder);
        return new(state.Name, state.Reason);
    }

    private static StatusAnswer From(IndexStatus status, Readiness readiness, Rebuilds rebuilds, ServerSettings settings) => new(
        ServiceVersion.Text,
        readiness.Obstacle is null,
        readiness.Obstacle,
        status.Degraded,
        status.Open?.Id,
        status.Open?.BuiltAt,
        status.Open is { } open ? new(open.Guides, open.Questions, open.Documents, open.Bytes) : null,
        [.. (status.Open?.Kept ?? []).Select(k => new KeptAnswer(k.Guide, k.Path, k.Line, k.Code, k.Since))],
        rebuilds.Last is { } end ? LastBuildOf(end) : null,
        LimitsOf(settings.Limits))
    {
        Fault = status.FaultName,
        Notice = NoticeOf(status, settings),
    };

    private static LimitsAnswer LimitsOf(LimitSettings limits) => new(
        QueryLimits.Characters, QueryLimits.TypedWords, SearchRequest.MaxSize, SearchRequest.MaxDepth, 200, ValuesParameter.MaxValues,
        limits.SearchMilliseconds)
    {
        TypedCharacters = QueryLimits.TypedCharacters,
        PhraseWords = QueryLimits.WordsOfPhrase,
        Exclusions = QueryLimits.Exclusions,
        FilterValueCharacters = QueryLimits.FilterValueLength,
        PostingCharacters = Posting.MaxCharacters,
        AddressCharacters = RequestLimits.Address,
        Headers = RequestLimits.Headers,
        HeaderCharacters = RequestLimits.HeaderCharacters,
        HeaderSeconds = (int)RequestLimits.Grace.TotalSeconds,
        BodyBytes = RequestLimits.Body,
        BodyBytesPerSecond = RequestLimits.WriteRate,
        AnswerBytesPerSecond = RequestLimits.ReadRate,
        Connections = limits.Connections,
        RequestSeconds = limits.RequestSeconds,
        Concurrency = limits.Slots,
        Queue = limits.Queue,
        ClientRate = limits.ClientRate,
        ClientBurst = limits.ClientBurst,
    };

    /// <summary>What is wrong goes before what waits for the next build. The status is for everybody: it names no folder.</summary>
    private static string? NoticeOf(IndexStatus status, ServerSettings settings) => status switch
    {
        { Open: null } => null,
        { Degraded: true, Fault: IndexFault.SchemaMismatch } =>
            "The newest generation was built by another version, and an older one answers; a build by this version brings it back.",
        { Fault: IndexFault.NodesMissing } => "Everything is answered, but nodes of the cluster or copies of the index are missing.",
        { Fault: IndexFault.ReadOnly } => "Everything is answered, but the cluster takes nothing new, as where a disk is full.",
        { IsOutOfReach: true } => status.ToException().Message,
        { Degraded: true } => "The newest generation is damaged, and an older one answers; a build makes it anew.",
        { Open: var open } => FacetSettings.NoticeOf(settings, open),
    };

    /// <summary>The status is for everybody: the folders that a failing machine names stand in the log and in the task only.</summary>
    private static LastBuildAnswer LastBuildOf(RebuildEnd end) => new(
        end.At,
        JsonNamingPolicy.KebabCaseLower.ConvertName(end.State.ToString()),
        end is { State: RebuildState.Failed, Code: { } code } ? ProblemCodes.Meanings[code] : end.Detail);
}
