using GuideSearch.Diagnostics;

namespace GuideSearch.Cli;

/// <summary>The end of a sentence about a name that does not exist.</summary>
internal static class NameSuggestion
{
    /// <returns><c>; did you mean 'x'?</c> where a valid name is near, else a full stop.</returns>
    public static string For(string written, IEnumerable<string> valid) =>
        NearestName.Find(written, valid) is { } name ? $"; did you mean '{name}'?" : ".";
}
