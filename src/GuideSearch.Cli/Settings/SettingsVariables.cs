namespace GuideSearch.Cli.Settings;

/// <summary>Reads settings from the environment: <c>GUIDESEARCH_LIMITS__QUEUE</c>; a list is separated by commas.</summary>
internal static class SettingsVariables
{
    /// <param name="warnings">
    /// Takes a sentence for every variable with our prefix that is no setting: orchestrators inject their own.
    /// </param>
    public static IReadOnlyList<WrittenSetting> Read(IReadOnlyDictionary<string, string> variables, ICollection<string> warnings)
    {
        var written = new List<WrittenSetting>();
        foreach (var (name, value) in variables.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(SettingKey.VariablePrefix, StringComparison.OrdinalIgnoreCase))
                continue;

            if (SettingKey.FindVariable(name) is { } key)
                written.Add(new(key, name, key.IsList ? Split(value) : [value]));
            else
                warnings.Add($"the variable {name} is no setting{NameSuggestion.For(name, SettingKey.All.Select(k => k.Variable))}");
        }

        return written;
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
