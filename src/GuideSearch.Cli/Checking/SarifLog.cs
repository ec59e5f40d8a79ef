using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>A log that code scanners read: SARIF 2.1.0, OASIS standard, with what GitHub's code scanning asks for beyond it.</summary>
internal static class SarifLog
{
    /// <summary>The key by which GitHub knows a result again that has moved to another line.</summary>
    private const string Fingerprint = "primaryLocationLineHash";

    private static readonly List<string> _codes = [.. DiagnosticCodes.Meanings.Keys];

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output) => JsonText.Write(output, new JsonObject
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver() },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = Results(diagnostics),
        }),
    });

    private static JsonObject Driver() => new()
    {
        ["name"] = "guidesearch",
        ["semanticVersion"] = ProgramVersion.Text,
        ["informationUri"] = "urn:guidesearch:check",
        ["rules"] = new JsonArray([.. DiagnosticCodes.Meanings.Select(m => new JsonObject
        {
            ["id"] = m.Key,
            ["shortDescription"] = Text(m.Value),
            ["fullDescription"] = Text(m.Value),
            ["help"] = Text($"{m.Value} The message of each place says what to do there."),
        })]),
    };

    /// <summary>A message may name lines, which move: its digits do not count. Equal results are told apart by their order.</summary>
    private static JsonArray Results(IReadOnlyList<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var results = new JsonArray();
        foreach (var d in diagnostics)
        {
            var identity = HashOf($"{d.Code}\n{d.Source.Path}\n{string.Concat(d.Message.Where(c => !char.IsDigit(c)))}");
            var number = seen[identity] = seen.GetValueOrDefault(identity) + 1;
            results.Add(ResultOf(d, string.Create(CultureInfo.InvariantCulture, $"{identity}:{number}")));
        }

        return results;
    }

    private static JsonObject ResultOf(Diagnostic d, string fingerprint) => new()
    {
        ["ruleId"] = d.Code,
        ["ruleIndex"] = _codes.IndexOf(d.Code),
        ["level"] = d.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
        ["message"] = Text(d.Message),
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = PlaceOf(d) }),
        ["partialFingerprints"] = new JsonObject { [Fingerprint] = fingerprint },
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    /// <summary>Sixteen hexadecimal digits, as GitHub's own.</summary>
    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

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
