using GuideSearch.Diagnostics;
using GuideSearch.Server.Problems;

namespace GuideSearch.Server.Admin;

/// <summary>The answer while another writer is at work on the index.</summary>
internal static class BusyProblem
{
    /// <param name="holder">Who that is; null where it is not known.</param>
    public static ProblemException Create(string? holder)
    {
        var who = holder is null ? "" : $": {holder}";
        return new(ProblemCodes.RebuildRunning, $"Another process builds this index{who}; wait until it ends.");
    }
}
