using GuideSearch.Indexing;

namespace GuideSearch.OpenSearch.Http;

/// <summary>What is the matter with a cluster.</summary>
internal enum ClusterFault
{
    /// <summary>No node answers, or not in time.</summary>
    Unreachable,

    /// <summary>Our credentials are not accepted, or allow too little.</summary>
    Refused,

    /// <summary>Writing is blocked: a disk is full.</summary>
    Full,

    /// <summary>Some shards did not answer, so an answer would be a part of it.</summary>
    Partial,

    /// <summary>What was asked for is not there.</summary>
    Missing,

    /// <summary>Somebody else was there first.</summary>
    Conflict,

    /// <summary>It is no OpenSearch, or one of another version.</summary>
    Foreign,

    /// <summary>It says no for another reason.</summary>
    Failed,
}

/// <summary>A cluster that does not do what it was asked. The message is for operators and holds no secret.</summary>
internal sealed class ClusterException(ClusterFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ClusterFault Fault { get; } = fault;

    /// <summary>What it means for an index.</summary>
    public IndexFault ToIndexFault() => Fault switch
    {
        ClusterFault.Unreachable => IndexFault.Unreachable,
        ClusterFault.Partial => IndexFault.Partial,
        ClusterFault.Refused or ClusterFault.Foreign => IndexFault.Refused,
        ClusterFault.Full => IndexFault.ReadOnly,
        _ => IndexFault.Damaged,
    };
}
