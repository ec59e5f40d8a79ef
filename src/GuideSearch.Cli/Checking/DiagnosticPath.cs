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
            var path = Path.Combine(contentFolder, diagnostic.Source.Path).Replace('\\', '/');
            path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
            return diagnostic with { Source = diagnostic.Source with { Path = path } };
        }
    }
}
