using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Engines;

/// <summary>Tries whether guides can be indexed, as a build would, and leaves nothing behind.</summary>
public static class GuideTrial
{
    /// <param name="indexer">Its own index stays as it is.</param>
    /// <param name="guides">In the order of their slugs.</param>
    /// <returns>Why some cannot.</returns>
    /// <exception cref="IndexStorageException">The folder for temporary files cannot be written.</exception>
    public static IReadOnlyList<Diagnostic> Check(
        IQuestionIndexer indexer, IReadOnlyList<Guide> guides, CancellationToken cancellationToken)
    {
        using var session = indexer.Rehearse();
        var faults = new List<Diagnostic>();
        foreach (var guide in guides)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (session.Add(guide) is { } fault)
                faults.Add(fault);
        }

        return faults;
    }
}
