using System.ComponentModel.DataAnnotations;
using System.Reflection;
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
        .. FoldersOf(settings).Where(folder => folder.Path.Contains('\0', StringComparison.Ordinal))
            .Select(folder => new SettingsFault(folder.Key, "holds the character NUL, which no path has")),
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
        .. Unless(settings.Proxies.All(ClientAddress.IsProxy), "Proxies", "each is an IP address or a network such as 10.0.0.0/8"),
        .. Unless(settings.Cors.Origins.Count <= 1 || !settings.Cors.Origins.Contains("*"), "Cors.Origins",
            "* stands alone"),
    ];

    private static IEnumerable<(string Key, string Path)> FoldersOf(ServerSettings settings) =>
    [
        ("Content", settings.Content), ("Index", settings.Index), ("QueryLog.Folder", settings.QueryLog.Folder ?? ""),
        ("Gate.Folder", settings.Gate.Folder),
    ];

    /// <summary>Bounds of a section and of those below it.</summary>
    private static IEnumerable<SettingsFault> BoundsOf(object section, string prefix) =>
        section.GetType().GetProperties().Where(property => property.CanWrite).SelectMany(property => property.GetValue(section) switch
        {
            { } below when IsSection(property.PropertyType) => BoundsOf(below, $"{prefix}{property.Name}."),
            var value when property.GetCustomAttributes<ValidationAttribute>().All(bounds => bounds.IsValid(value)) => [],
            _ => [new SettingsFault(prefix + property.Name, $"expects {SettingExpectation.Of(property)}")],
        });

    /// <summary>Whether a property holds settings of its own: classes of ours do; everything else is a value.</summary>
    public static bool IsSection(Type type) =>
        type.IsClass && type.Namespace?.StartsWith(nameof(GuideSearch), StringComparison.Ordinal) is true;

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
