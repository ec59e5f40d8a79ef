using GuideSearch.Guides;

namespace GuideSearch.Serving.Postings;

/// <summary>The numbers of each document, by document number.</summary>
/// <param name="Dates">Day numbers; <see cref="NoDate"/> where a guide tells none.</param>
/// <param name="Wordings">A <see cref="GuideSearch.Ranking.NearDuplicates.WordingHash"/> of each prompt.</param>
internal sealed record DocumentNumbers(DocumentKind[] Kinds, int[] Dates, long[] Wordings)
{
    /// <summary>Older than every date, so that guides without one come last.</summary>
    public const int NoDate = int.MinValue;
}
