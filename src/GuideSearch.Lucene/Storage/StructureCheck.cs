using Lucene.Net.Index;
using Lucene.Net.Store;

namespace GuideSearch.Lucene.Storage;

/// <summary>Has Lucene walk through every structure of an index: terms, postings, positions, stored documents, doc values.</summary>
internal static class StructureCheck
{
    /// <summary>The same for one segment without deletions, its parts at once.</summary>
    /// <exception cref="IOException">Something is wrong.</exception>
    public static void Require(AtomicReader segment)
    {
        var faults = new Exception?[4];
        Parallel.Invoke(
            () => faults[0] = CheckIndex.TestPostings(segment, null).Error,
            () => faults[1] = CheckIndex.TestStoredFields(segment, null).Error,
            () => faults[2] = CheckIndex.TestDocValues(segment, null).Error,
            () => faults[3] = FaultOf(segment.CheckIntegrity));
        if (faults.FirstOrDefault(fault => fault is not null) is { } first)
            throw new IOException($"What was written does not verify: {first.Message}", first);
    }

    private static Exception? FaultOf(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return e;
        }
    }

    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? FaultOf(string indexPath)
    {
        using var directory = new NIOFSDirectory(indexPath, NoLockFactory.GetNoLockFactory());
        try
        {
            return new CheckIndex(directory).DoCheckIndex().Clean ? null : "Lucene finds its structures damaged.";
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return $"Lucene cannot read it: {e.Message}";
        }
    }
}
