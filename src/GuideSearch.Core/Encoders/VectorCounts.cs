using GuideSearch.Diagnostics;

namespace GuideSearch.Encoders;

/// <summary>How the documents of a build came to their vectors.</summary>
/// <param name="Encoded">Documents whose texts are new.</param>
/// <param name="TakenOver">Documents whose texts an earlier generation had.</param>
/// <param name="LeftOut">A hint for each guide that the encoder cannot read, whose documents have none.</param>
public sealed record VectorCounts(int Encoded, int TakenOver, IReadOnlyList<Diagnostic> LeftOut);
