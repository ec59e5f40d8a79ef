using System.Reflection;

namespace GuideSearch.Server.Telemetry;

/// <summary>Which program this is.</summary>
internal static class ServiceVersion
{
    /// <summary>As it was released.</summary>
    public static string Text { get; } =
        typeof(ServiceVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
