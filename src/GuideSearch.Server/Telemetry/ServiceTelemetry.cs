using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace GuideSearch.Server.Telemetry;

/// <summary>Hands metrics to those who watch; without them nothing is listened to, since listening costs each request.</summary>
internal static class ServiceTelemetry
{
    private static readonly string[] _meters =
        [ServiceMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    extension(IServiceCollection services)
    {
        public void AddTelemetry(TelemetrySettings settings)
        {
            services.AddMetrics().AddSingleton<ServiceMeter>();
            if (!settings.Metrics && settings.OtlpEndpoint is null)
                return;

            services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("guidesearch")).WithMetrics(metrics =>
            {
                metrics.AddMeter(_meters);
                if (settings.Metrics)
                    metrics.AddPrometheusExporter();
                if (settings.OtlpEndpoint is { } endpoint)
                    metrics.AddOtlpExporter(otlp => Send(otlp, endpoint));
            });
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

    private static void Send(OtlpExporterOptions otlp, string endpoint)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new($"{endpoint.TrimEnd('/')}/v1/metrics");
    }
}
