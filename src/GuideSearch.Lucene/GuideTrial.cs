using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Lucene;

/// <summary>Tries whether guides can be indexed, as a build would, and leaves nothing behind.</summary>
public static class GuideTrial
{
    /// <param name="guides">In the order of their slugs.</param>
    /// <returns>Why some cannot.</returns>
    /// <exception cref="GuideSearch.Indexing.IndexStorageException">The folder for temporary files cannot be written.</exception>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<Guide> guides, CancellationToken cancellationToken)
    {
        using var session = new LuceneIndexer(Path.GetTempPath(), TimeProvider.System).Rehearse();
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
