using System.Diagnostics;
using System.Globalization;

namespace GuideSearch.Benchmarks;

/// <summary>What this process holds after a full collection.</summary>
internal static class MemoryFacts
{
    public static string Take()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{self.WorkingSet64 / 1e6:0} MB resident, {GC.GetTotalMemory(forceFullCollection: false) / 1e6:0} MB of objects, {self.HandleCount} handles");
    }
}
