using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>
/// Diagnostics name files within the content folder; editors and reviewers want to know them from where the command runs.
/// </summary>
internal static class DiagnosticPath
{
    extension(Diagnostic diagnostic)
    {
        /// <summary>The same diagnostic with the content folder, as it was written, before its path.</summary>
        public Diagnostic Below(string contentFolder)
        {
            var path = Below(diagnostic.Source.Path, contentFolder);
            return diagnostic with { Source = diagnostic.Source with { Path = path } };
        }
    }

    /// <summary>A path within the content folder with that folder, as it was written, before it.</summary>
    public static string Below(string path, string contentFolder)
    {
        var below = Path.Combine(contentFolder, path).Replace('\\', '/');
        return below.StartsWith("./", StringComparison.Ordinal) ? below[2..] : below;
    }
}
