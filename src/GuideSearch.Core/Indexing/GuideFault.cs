using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>Tells of a guide that the program fails on: a fault of the program, which must not become one of the other guides.</summary>
public static class GuideFault
{
    /// <summary>Whether a guide can be at fault; else it is the machine, or somebody who asked to stop.</summary>
    public static bool Is(Exception fault) => fault is not (OutOfMemoryException or OperationCanceledException);

    /// <param name="source">The question, or the file where it is not known which.</param>
    public static Diagnostic Create(ContentLocation source, Exception fault) => new(
        DiagnosticCodes.GuideFailed, Severity.Error, source,
        $"The guide is left out, for the program fails on it ({fault.GetType().Name}: {fault.Message}); please report it with the file.");
}
