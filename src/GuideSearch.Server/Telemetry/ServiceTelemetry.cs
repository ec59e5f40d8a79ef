using GuideSearch.Engines;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GuideSearch.Server.Telemetry;

/// <summary>Hands metrics and traces to those who watch; without them nothing is listened to, since listening costs each request.</summary>
internal static class ServiceTelemetry
{
    private static readonly string[] _meters =
        [ServiceMeter.Name, EngineMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    extension(IServiceCollection services)
    {
        public void AddTelemetry(TelemetrySettings settings)
        {
            services.AddMetrics().AddSingleton<ServiceMeter>();
            if (!settings.Metrics && settings.OtlpEndpoint is null)
                return;

            var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("guidesearch"));
            telemetry.WithMetrics(metrics =>
            {
                metrics.AddMeter(_meters);
                if (settings.Metrics)
                    metrics.AddPrometheusExporter();
                if (settings.OtlpEndpoint is { } endpoint)
                    metrics.AddOtlpExporter(otlp => Send(otlp, endpoint, "metrics"));
            });
            if (settings is { TraceShare: > 0, OtlpEndpoint: { } collector })
            {
                // Each trace as a whole or not at all; a share of its own, since whoever sends a request could ask for every trace.
                telemetry.WithTracing(traces => traces
                    .SetSampler(new TraceIdRatioBasedSampler(settings.TraceShare))
                    .AddSource(ServiceTrace.Name, "Microsoft.AspNetCore")
                    .AddOtlpExporter(otlp => Send(otlp, collector, "traces")));
            }
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Puts <c>/metrics</c> where a flood of searches does not reach it.</summary>
        public void UseMetrics(TelemetrySettings settings)
        {
            if (settings.Metrics)
                app.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
        }

        /// <summary>Before everything that answers, so that each answer has a span that says what it was.</summary>
        public void UseTraces(TelemetrySettings settings)
        {
            if (settings is { TraceShare: > 0, OtlpEndpoint: not null })
                app.UseMiddleware<RequestTrace>();
        }
    }

    /// <summary>The exporter takes an address that was set as it is: each signal has its own.</summary>
    private static void Send(OtlpExporterOptions otlp, string endpoint, string signal)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new($"{endpoint.TrimEnd('/')}/v1/{signal}");
    }
}
