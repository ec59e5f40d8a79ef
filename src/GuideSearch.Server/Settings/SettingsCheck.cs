using System.ComponentModel.DataAnnotations;
using GuideSearch.Content.Defaults;
using GuideSearch.Facets;

namespace GuideSearch.Server.Settings;

/// <summary>A setting that cannot be used, written as in the settings file: <c>Limits.Queue</c>.</summary>
public sealed record SettingsFault(string Key, string Reason);

/// <summary>Finds every fault of the settings at once; the start stops on any.</summary>
public static class SettingsCheck
{
    public static IReadOnlyList<SettingsFault> FaultsOf(ServerSettings settings) =>
    [
        .. BoundsOf(settings, ""),
        .. BoundsOf(settings.Limits, "Limits."),
        .. BoundsOf(settings.QueryLog, "QueryLog."),
        .. BoundsOf(settings.Ranking, "Ranking."),
        .. BoundsOf(settings.Gate, "Gate."),
        .. BoundsOf(settings.Telemetry, "Telemetry."),
        .. BoundsOf(settings.Cluster, "Cluster."),
        .. ClusterCheck.FaultsOf(settings),
        .. FacetDeclarations.FaultsOf(FacetSettings.DeclarationsOf(settings.Facets)).Select(fault => new SettingsFault("Facets", fault)),
        .. settings.Defaults.Select(AssignedDefaults.FaultOf).OfType<string>().Select(reason => new SettingsFault("Defaults", reason)),
        .. ListenUrl.FaultOf(settings.Urls) is { } fault ? [new SettingsFault("Urls", fault)] : Array.Empty<SettingsFault>(),
        .. Unless(settings.PublicUrl is null || IsOrigin(settings.PublicUrl), "PublicUrl",
            "is a scheme and a host; a path belongs in PathBase"),
        .. Unless(IsPathBase(settings.PathBase), "PathBase", "begins with / and does not end with it, such as /interview"),
        .. Unless(IsGuideAddress(settings.GuideAddress), "GuideAddress",
            "begins with / or https:// and holds {slug}; it may hold {category} and {vertical}"),
        .. Unless(settings.AdminKeySha256 is null or { Length: 64 } && settings.AdminKeySha256?.All(char.IsAsciiHexDigit) is not false,
            "AdminKeySha256", "is the SHA-256 of the key, as 64 hexadecimal digits"),
        .. Unless(settings.Telemetry.OtlpEndpoint is null || IsOrigin(settings.Telemetry.OtlpEndpoint), "Telemetry.OtlpEndpoint",
            "is a scheme and a host, such as http://collector:4318"),
        .. Unless(settings.Cors.Origins.All(o => o == "*" || IsOrigin(o)), "Cors.Origins",
            "each is an exact origin such as https://example.org"),
        .. Unless(settings.Cors.Origins.Count <= 1 || !settings.Cors.Origins.Contains("*"), "Cors.Origins",
            "* stands alone"),
    ];

    private static IEnumerable<SettingsFault> BoundsOf(object section, string prefix)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(section, new(section), results, validateAllProperties: true);
        return results.Select(r => new SettingsFault(prefix + r.MemberNames.First(), r.ErrorMessage ?? "out of bounds"));
    }

    private static IEnumerable<SettingsFault> Unless(bool holds, string key, string reason) => holds ? [] : [new(key, reason)];

    private static bool IsUrl(string text, string scheme) =>
        text.StartsWith($"{scheme}://", StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length + 3;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && text.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static bool IsPathBase(string text) =>
        text.Length == 0
        || (text.StartsWith('/') && !text.EndsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
            && text.All(c => c is > ' ' and < '\x7f' and not ('?' or '#' or '\\')));

    private static bool IsGuideAddress(string text) =>
        (text.StartsWith('/') || IsUrl(text, "https") || IsUrl(text, "http"))
        && !text.StartsWith("//", StringComparison.Ordinal)
        && text.Contains("{slug}", StringComparison.Ordinal)
        && !WithoutPlaces(text).AsSpan().ContainsAny('{', '}');

    private static string WithoutPlaces(string template) => template
        .Replace("{slug}", "", StringComparison.Ordinal)
        .Replace("{category}", "", StringComparison.Ordinal)
        .Replace("{vertical}", "", StringComparison.Ordinal);
}
