using GuideSearch.Encoders;
using GuideSearch.Indexing;

namespace GuideSearch.Engines;

/// <summary>Whether searches look for what is meant, too.</summary>
/// <param name="Name"><c>on</c>, <c>pending</c> or <c>off</c>.</param>
/// <param name="Reason">Why not, as a sentence that names no folder; null when it is on.</param>
public sealed record SemanticState(string Name, string? Reason)
{
    private const string Off = "off";

    /// <param name="open">The generation that answers; null when none does.</param>
    public static SemanticState Create(Generation? open, LazyEncoder encoder) => (open, encoder) switch
    {
        (_, { IsWanted: false }) => new(Off, "Semantic search is switched off: semantics.enabled is false."),
        (_, { Encoder: null }) => new(Off, "The sentence model cannot be loaded; the log of the service says why."),
        (null, _) => new(Off, "There is no index yet."),
        ({ Vectors: VectorState.Pending }, _) => new("pending", "The vectors of the documents are not made yet; a build makes them."),
        ({ Vectors: VectorState.None }, _) => new(Off, "The index was built without vectors; the next build makes them."),
        ({ Vectors: VectorState.TooMany }, _) => new(
            Off, "The index has more vectors than cluster.vectorMegabytes allows, and its build gave the cluster none to search."),
        ({ Model: var model }, { Encoder.ModelHash: var ours }) when model != ours =>
            new(Off, "The index has the vectors of another sentence model; the next build makes them anew."),
        _ => new("on", null),
    };
}
