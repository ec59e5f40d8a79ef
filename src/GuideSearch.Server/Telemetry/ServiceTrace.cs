using System.Diagnostics;

namespace GuideSearch.Server.Telemetry;

/// <summary>The spans of the service beside those of the framework; without a listener none is made.</summary>
internal static class ServiceTrace
{
    public const string Name = "GuideSearch";

    public static ActivitySource Source { get; } = new(Name);
}
