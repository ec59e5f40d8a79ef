using System.Text.Json.Nodes;
using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>A log that code scanners read: SARIF 2.1.0, OASIS standard.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output) => JsonText.Write(output, new JsonObject
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver() },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. diagnostics.Select(ResultOf)]),
        }),
    });

    private static JsonObject Driver() => new()
    {
        ["name"] = "guidesearch",
        ["version"] = ProgramVersion.Text,
        ["rules"] = new JsonArray([.. DiagnosticCodes.Meanings.Select(m => new JsonObject
        {
            ["id"] = m.Key,
            ["shortDescription"] = new JsonObject { ["text"] = m.Value },
        })]),
    };

    private static JsonObject ResultOf(Diagnostic d) => new()
    {
        ["ruleId"] = d.Code,
        ["level"] = d.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
        ["message"] = new JsonObject { ["text"] = d.Message },
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = PlaceOf(d) }),
    };

    private static JsonObject PlaceOf(Diagnostic d)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(d.Source.Path) } };
        if (d.Source.Line > 0)
        {
            place["region"] = d.Source.Column > 0
                ? new JsonObject { ["startLine"] = d.Source.Line, ["startColumn"] = d.Source.Column }
                : new JsonObject { ["startLine"] = d.Source.Line };
        }

        return place;
    }

    private static string UriOf(string path) =>
        (Path.IsPathRooted(path) ? "file://" : "") + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
