using GuideSearch.Diagnostics;

namespace GuideSearch.Cli;

/// <summary>The end of a sentence about a name that does not exist.</summary>
internal static class NameSuggestion
{
    /// <summary>A shorter beginning fits too much.</summary>
    private const int MinBeginning = 3;

    /// <returns><c>; did you mean 'x'?</c> where one valid name is near, or begins as it was written; else a full stop.</returns>
    public static string For(string written, IEnumerable<string> valid)
    {
        IReadOnlyList<string> names = [.. valid];
        return (NearestName.Find(written, names) ?? OnlyBeginning(written, names)) is { } name ? $"; did you mean '{name}'?" : ".";
    }

    private static string? OnlyBeginning(string written, IEnumerable<string> names) =>
        written.Length >= MinBeginning
            && names.Where(name => name.StartsWith(written, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;
}
