using System.Reflection;

namespace GuideSearch.Server.Telemetry;

/// <summary>Which program this is.</summary>
internal static class ServiceVersion
{
    /// <summary>As it was released, without the commit that the build adds.</summary>
    public static string Text { get; } =
        typeof(ServiceVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
