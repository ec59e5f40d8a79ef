namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>
/// A test that needs Node with npm, and its registry: skipped on a machine that has none. In the gate (<c>CI=true</c>) it always runs,
/// unless the gate found that no registry answers (<c>GUIDESEARCH_NPM=none</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    private static readonly bool _isThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, "npm")));

    private static readonly bool _answers = Environment.GetEnvironmentVariable("GUIDESEARCH_NPM") != "none";

    public NpmFactAttribute() => Skip = !_answers ? "The registry of npm does not answer."
        : _isThere || Environment.GetEnvironmentVariable("CI") == "true" ? null
        : "No npm was found. Install Node with npm (apt-get install npm).";
}
