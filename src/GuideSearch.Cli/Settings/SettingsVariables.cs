using System.Globalization;

namespace GuideSearch.Cli.Settings;

/// <summary>
/// Reads settings from the environment: <c>GUIDESEARCH_LIMITS__QUEUE</c>. A list is separated by commas, or has a variable for each value:
/// <c>GUIDESEARCH_CORS__ORIGINS__0</c>.
/// </summary>
internal static class SettingsVariables
{
    private const string Level = "__";

    /// <param name="warnings">
    /// Takes a sentence for every variable with our prefix that is no setting: orchestrators inject their own.
    /// </param>
    public static IReadOnlyList<WrittenSetting> Read(IReadOnlyDictionary<string, string> variables, ICollection<string> warnings)
    {
        var written = new List<WrittenSetting>();
        var items = new List<(SettingKey Key, int Index, string Variable, string Value)>();
        foreach (var (name, value) in variables.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(SettingKey.VariablePrefix, StringComparison.OrdinalIgnoreCase))
                continue;

            if (SettingKey.FindVariable(name) is { } key)
                written.Add(new(key, name, key.IsList ? Split(value) : [value]));
            else if (ItemOf(name) is var (list, index))
                items.Add((list, index, name, value));
            else
                warnings.Add($"the variable {name} is no setting{NameSuggestion.For(name, SettingKey.All.Select(k => k.Variable))}");
        }

        foreach (var list in items.GroupBy(item => item.Key))
        {
            var ordered = list.OrderBy(item => item.Index).ToList();
            written.Add(new(list.Key, $"{ordered[0].Variable}…", [.. ordered.Select(item => item.Value)]));
        }

        return written;
    }

    /// <summary>The list and the place in it that a variable names; null where it names none.</summary>
    private static (SettingKey List, int Index)? ItemOf(string variable) =>
        variable.LastIndexOf(Level, StringComparison.Ordinal) is > 0 and var end
            && int.TryParse(variable[(end + Level.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && SettingKey.FindVariable(variable[..end]) is { IsList: true } list
            ? (list, index)
            : null;

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
