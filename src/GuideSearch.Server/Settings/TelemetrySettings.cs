using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Server.Settings;

/// <summary>Figures for those who watch the service. None holds what candidates search for.</summary>
public sealed class TelemetrySettings
{
    /// <summary>Whether <c>/metrics</c> answers in the format of Prometheus, on the port of the service. Default false.</summary>
    /// <remarks>Off, because whoever reaches the port could read it; a proxy in front keeps it inside.</remarks>
    public bool Metrics { get; set; }

    /// <summary>
    /// Where metrics and traces are sent by OTLP over HTTP, such as <c>http://collector:4318</c>. Default none: nothing leaves the machine.
    /// </summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Share of the requests and rebuilds whose trace is sent, 0 to 1; 0 sends metrics alone. Default 1.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 1;
}
