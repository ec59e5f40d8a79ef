using GuideSearch.Search;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>The words of a dictionary that a typed word may become.</summary>
/// <param name="First">Number of the first word that begins as typed.</param>
/// <param name="Behind">Number behind the last word that begins as typed.</param>
/// <param name="IsWhole">Whether the first of them is the typed word itself.</param>
internal sealed record TypedPrefix(TypedWord Typed, int First, int Behind, bool IsWhole)
{
    public bool Counts => Typed.Counts;

    /// <summary>Numbers of words that begin almost as typed, with their edits; null where none were looked for.</summary>
    public Dictionary<int, int>? Near { get; init; }

    public IEnumerable<int> NearWords => Near?.Keys ?? Enumerable.Empty<int>();

    public bool IsKnown => First < Behind;

    /// <returns>0 for a word that begins as typed; null for a word that does not match.</returns>
    public int? EditsOf(int word) => word >= First && word < Behind ? 0
        : Near is not null && Near.TryGetValue(word, out var edits) ? edits
        : null;

    /// <returns>How a word matches that does.</returns>
    public MatchKind KindOf(int word) => word < First || word >= Behind ? MatchKind.Typo
        : IsWhole && word == First ? MatchKind.Exact
        : MatchKind.Prefix;
}
