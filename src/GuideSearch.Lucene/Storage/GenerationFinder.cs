using GuideSearch.Indexing;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene.Storage;

/// <summary>What a look at the disk brought.</summary>
/// <param name="Opened">Newly opened; the finder's caller owns it. Null when nothing else should answer.</param>
internal sealed record Finding(OpenGeneration? Opened, IndexFault Fault, string? Detail);

/// <summary>
/// Decides which generation should answer: the one the pointer names, else, when that is damaged, the newest older one that
/// verifies.
/// </summary>
internal static class GenerationFinder
{
    /// <param name="mayFallBack">Whether an older generation is of use: not while a good one is open.</param>
    public static Finding Find(IndexFolder folder, bool mayFallBack)
    {
        var generations = folder.ListGenerations();
        if (folder.ReadPointer() is not { } live)
        {
            return generations.Count == 0
                ? new(null, IndexFault.NoIndex, $"There is no index in '{folder.Path}'; run 'guidesearch index'.")
                : FallBack(folder, generations, "The file CURRENT is missing or names no generation.", mayFallBack);
        }

        try
        {
            return new(OpenGeneration.Open(folder.GenerationPath(live)), IndexFault.None, null);
        }
        catch (OtherSchemaException e)
        {
            var detail = $"Generation {live} was built by another version: {e.Message} Run 'guidesearch index'.";
            return new(null, IndexFault.SchemaMismatch, detail);
        }
        catch (DamagedGenerationException e)
        {
            return FallBack(folder, CandidatesFor(live, generations), $"Generation {live} is damaged: {e.Message}", mayFallBack);
        }
    }

    /// <summary>
    /// What came before the damaged one, for newer ones were never live or were taken back; all, where the pointer itself is
    /// wrong.
    /// </summary>
    private static IReadOnlyList<string> CandidatesFor(string live, IReadOnlyList<string> generations) =>
        generations.Contains(live) ? [.. generations.Where(id => string.CompareOrdinal(id, live) < 0)] : generations;

    private static Finding FallBack(IndexFolder folder, IReadOnlyList<string> candidates, string reason, bool mayFallBack)
    {
        if (!mayFallBack)
            return new(null, IndexFault.Damaged, reason);

        foreach (var id in candidates)
        {
            try
            {
                var detail = $"{reason} Generation {id} answers instead; run 'guidesearch index'.";
                return new(OpenGeneration.Open(folder.GenerationPath(id)), IndexFault.Damaged, detail);
            }
            catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
            {
                // The next older one may verify.
            }
        }

        return new(null, IndexFault.Damaged, $"{reason} No older generation verifies; run 'guidesearch index'.");
    }
}
