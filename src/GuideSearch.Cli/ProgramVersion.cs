using System.Reflection;

namespace GuideSearch.Cli;

/// <summary>Which program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>As it was released.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
