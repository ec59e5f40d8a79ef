using System.Diagnostics;
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
    /// <summary>Steps within a request and within a build.</summary>
    public static readonly ActivitySource Source = new(ServiceMeter.Name);

    private static readonly string[] _meters =
        [ServiceMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

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
                    metrics.AddOtlpExporter(otlp => Send(otlp, endpoint, "v1/metrics"));
            });
            if (settings.OtlpEndpoint is { } collector)
            {
                telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(Source.Name)
                    .AddOtlpExporter(otlp => Send(otlp, collector, "v1/traces")));
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
    }

    private static void Send(OtlpExporterOptions otlp, string endpoint, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new($"{endpoint.TrimEnd('/')}/{path}");
    }
}
