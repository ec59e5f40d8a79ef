using System.Text.Json;
using GuideSearch.Search;

namespace GuideSearch.Indexing;

/// <summary>The readable side of an index folder: which generation is open, and why none is.</summary>
public interface IQuestionIndex
{
    IndexStatus Status { get; }

    /// <summary>Looks at the pointer on disk and, when it names another generation, opens, warms and switches to it.</summary>
    /// <returns>Whether another generation answers now.</returns>
    /// <remarks>
    /// Searches under way finish on the generation they began with. Never throws for a damaged or missing index: <see
    /// cref="Status"/> says so.
    /// </remarks>
    Task<bool> RefreshAsync(CancellationToken cancellationToken);
}

/// <summary>Why an index does not answer, or answers with an older generation.</summary>
public enum IndexFault
{
    None,
    NoIndex,
    SchemaMismatch,

    /// <summary>The newest generation does not verify or open.</summary>
    Damaged,

    /// <summary>The generation answers in full, but nodes or copies of it are missing: the next loss may end that.</summary>
    NodesMissing,

    /// <summary>The generation answers in full, but the cluster takes nothing new, as where a disk is full.</summary>
    ReadOnly,

    /// <summary>Parts of the generation are on no node, so nothing is answered from it.</summary>
    Partial,

    /// <summary>No node of the cluster answers.</summary>
    Unreachable,

    /// <summary>The cluster refuses this program, or is none that it can use.</summary>
    Refused,
}

/// <param name="Open">The generation that answers; null when none does.</param>
/// <param name="Fault">Why <paramref name="Open"/> is null, is not the one that the pointer names, or may soon answer no more.</param>
/// <param name="Detail">The fault as a sentence for operators; null without one.</param>
public sealed record IndexStatus(Generation? Open, IndexFault Fault, string? Detail)
{
    /// <summary>Something answers, but not the generation that should, or not as safely as it should.</summary>
    public bool Degraded => Open is not null && Fault is not IndexFault.None;

    /// <summary>Nobody knows what the index is like, or nothing is answered from it, until its cluster does as it should.</summary>
    public bool IsOutOfReach => Fault is IndexFault.Partial or IndexFault.Unreachable or IndexFault.Refused;

    /// <summary>Whether searches are answered.</summary>
    public bool Answers => Open is not null && !IsOutOfReach;

    /// <summary>The fault in small letters, as clients and metrics have it; null without one.</summary>
    public string? FaultName => Fault is IndexFault.None ? null : NameOf(Fault);

    public static string NameOf(IndexFault fault) => JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());

    /// <summary>What a caller is told where nothing answers. Names no node: callers may be anybody.</summary>
    public SearchException ToException() => Fault switch
    {
        IndexFault.SchemaMismatch =>
            new(SearchError.SchemaMismatch, "The index was built by another version of the program and must be rebuilt."),
        IndexFault.Unreachable => new(SearchError.ClusterUnavailable, "The search cluster does not answer now."),
        IndexFault.Partial => new(SearchError.ClusterUnavailable, "A part of the search cluster does not answer now."),
        IndexFault.Refused => new(SearchError.ClusterUnavailable, "The search cluster cannot be used as it is set up."),
        _ => new(SearchError.NoIndex, "The index is not ready yet."),
    };
}
