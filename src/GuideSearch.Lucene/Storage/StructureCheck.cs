using Lucene.Net.Index;
using Lucene.Net.Store;

namespace GuideSearch.Lucene.Storage;

/// <summary>Has Lucene walk through every structure of an index: terms, postings, positions, stored documents, doc values.</summary>
internal static class StructureCheck
{
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
