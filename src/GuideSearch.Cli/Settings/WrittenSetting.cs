namespace GuideSearch.Cli.Settings;

/// <summary>A value as somebody wrote it, before it is known whether it fits.</summary>
/// <param name="Origin">
/// Where it stands, as the operator knows the place: <c>--index</c>, <c>GUIDESEARCH_INDEX</c>, <c>guidesearch.json</c>.
/// </param>
/// <param name="Values">One, or for a list any number.</param>
internal sealed record WrittenSetting(SettingKey Key, string Origin, IReadOnlyList<string> Values)
{
    /// <summary>Origin of the folder of guides that stands as an argument.</summary>
    public const string ContentArgument = "content";

    /// <summary>Values of a flag that may stand several times; none when it was not given.</summary>
    public static IEnumerable<WrittenSetting> List(string key, string flag, IReadOnlyList<string> values) =>
        values.Count == 0 ? [] : [new(SettingKey.All.Single(k => k.Name == key), flag, values)];

    /// <summary>A value given as a flag of the command line; none when the flag was not given.</summary>
    public static IEnumerable<WrittenSetting> Flag(string key, string flag, string? value) =>
        value is null ? [] : [new(SettingKey.All.Single(k => k.Name == key), flag, [value])];
}
