using System.Globalization;
using System.Runtime.InteropServices;

namespace GuideSearch.Benchmarks.Load;

/// <summary>What a figure was measured on; of Linux, as <see cref="MeasuredProcess"/>.</summary>
internal static class MachineFacts
{
    public static string Describe()
    {
        var processor = ValueOf("/proc/cpuinfo", "model name");
        var memory = long.Parse(ValueOf("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{processor}, {Environment.ProcessorCount} cores, {memory:0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}");
    }

    private static string ValueOf(string file, string key) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
}
