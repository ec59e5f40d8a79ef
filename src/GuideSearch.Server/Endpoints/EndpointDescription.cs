using GuideSearch.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Endpoints;

/// <summary>What the OpenAPI document tells of a route beside its parameters.</summary>
/// <param name="Name">The operation id, in camelCase.</param>
/// <param name="Problems">Codes beside those that every route may answer.</param>
internal sealed record EndpointDescription(string Name, string Summary, params IReadOnlyList<string> Problems)
{
    /// <summary>Whether it answers 308 for an earlier slug or, of a question, an earlier wording.</summary>
    public bool Moves { get; init; }

    /// <summary>What it answers when nothing is wrong.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The same operation with its parameters in a JSON body; null where there is none.</summary>
    public EndpointDescription? Posted { get; init; }

    /// <summary>Whether it is for operators, who present a key.</summary>
    public bool NeedsKey { get; private init; }

    /// <summary>Codes of every route that reads the index.</summary>
    public static readonly IReadOnlyList<string> IndexProblems =
        [ProblemCodes.NoIndex, ProblemCodes.SchemaMismatch, ProblemCodes.ClusterUnavailable];

    /// <summary>Codes of every route.</summary>
    public static readonly IReadOnlyList<string> CommonProblems =
    [
        ProblemCodes.InvalidParameter, ProblemCodes.BadRequest, ProblemCodes.BodyTooLarge, ProblemCodes.UriTooLong,
        ProblemCodes.HeadersTooLarge, ProblemCodes.Internal,
    ];

    /// <summary>Everything the route may refuse with.</summary>
    public IEnumerable<string> AllProblems =>
        Problems.Concat(CommonProblems).Concat(NeedsKey ? [ProblemCodes.Unauthorized] : [ProblemCodes.Overloaded]);

    public static EndpointDescription ForAdmin(string name, string summary, params IReadOnlyList<string> problems) =>
        new(name, summary, problems) { NeedsKey = true };
}
