using System.Globalization;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>
/// Whether the author lets everybody read the guide. In doubt it stays out: a guide that is missing is noticed, one that was shown too
/// early cannot be taken back.
/// </summary>
internal static class Publicity
{
    /// <summary>Keys by which authors say that a guide is not for everybody, or is; those of other site builders among them.</summary>
    private static readonly string[] _closing =
        ["excludeFromSearch", "searchExclude", "noindex", "hidden", "hide", "private", "unlisted", "unpublished", "wip", "archived"];

    private static readonly string[] _opening = ["search", "searchable", "indexed", "visible", "public", "listed"];

    private static readonly string[] _states = ["status", "state", "visibility", "access"];

    private static readonly string[] _closedStates =
        ["draft", "private", "hidden", "unlisted", "unpublished", "pending", "future", "wip", "internal"];

    private static readonly string[] _robots = ["robots"];

    private static readonly string[] _days = ["pubDate", "date", "publishDate", "published"];

    /// <summary>Keys that are read here and nowhere else.</summary>
    public static bool Knows(string key) =>
        new[] { _closing, _opening, _states, _robots, _days }.Any(keys => Array.Exists(keys, known => KeyNames.SameWord(known, key)));

    /// <summary>Tells why a guide stays out.</summary>
    /// <param name="today">Guides of a later day wait for it; null where they do not.</param>
    /// <returns>Whether it stays out.</returns>
    public static bool KeepsOut(YamlNode.Map map, DateOnly? today, DiagnosticList diagnostics)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (ReasonOf(key.Value, value, today) is not { } reason)
                continue;

            diagnostics.Hint(reason.Code, key.Line, reason.Message, key.Column);
            return true;
        }

        return false;
    }

    private static (string Code, string Message)? ReasonOf(string key, YamlNode value, DateOnly? today) => value switch
    {
        _ when Is(key, "draft") && !IsNo(value) => (
            DiagnosticCodes.DraftSkipped, "The guide is a draft and is skipped; remove 'draft' or write 'draft: false' to publish it."),
        _ when Is(key, "published") && IsFalse(value) => (
            DiagnosticCodes.DraftSkipped, "The guide is not published and is skipped; write 'published: true' to publish it."),
        _ when today is { } now && Array.Exists(_days, day => Is(key, day)) && FrontMatterValues.DayOf(value) is { } day && day > now => (
            DiagnosticCodes.NotPublicYet,
            string.Create(
                CultureInfo.InvariantCulture, $"The guide is skipped until {day:yyyy-MM-dd}; the first build of that day brings it.")),
        _ when Closes(key, value) => (
            DiagnosticCodes.NotPublic,
            $"'{KeyNames.Shown(key)}' says that the guide is not for everybody; it is skipped. Remove the key to publish it."),
        _ => null,
    };

    private static bool Closes(string key, YamlNode value) =>
        (Array.Exists(_closing, known => Is(key, known)) && !IsNo(value))
        || (Array.Exists(_opening, known => Is(key, known)) && (IsFalse(value) || Excludes(value)))
        || (Array.Exists(_states, known => Is(key, known)) && _closedStates.Contains(WordOf(value)))
        || (Array.Exists(_robots, known => Is(key, known)) && (WordOf(value) ?? "").Contains("noindex", StringComparison.Ordinal));

    /// <summary><c>search: { exclude: true }</c>.</summary>
    private static bool Excludes(YamlNode value) =>
        value is YamlNode.Map map && map.Entries.Any(entry => Is(entry.Key.Value, "exclude") && !IsNo(entry.Value));

    /// <summary>Every spelling of false, and nothing at all; any other word is no "no".</summary>
    private static bool IsNo(YamlNode value) => value is YamlNode.Text { IsNull: true } || IsFalse(value) || WordOf(value) is "";

    private static bool IsFalse(YamlNode value) => WordOf(value) is "false" or "no" or "off" or "0" or "n" or "f" or "never";

    private static string? WordOf(YamlNode value) => value is YamlNode.Text text ? CleanText.From(text.Value).ToLowerInvariant() : null;

    private static bool Is(string key, string known) => KeyNames.SameWord(known, key);
}
