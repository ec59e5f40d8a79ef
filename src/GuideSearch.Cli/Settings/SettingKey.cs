using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Settings;

/// <summary>
/// One setting that an operator may write. All are found on <see cref="ServerSettings"/>: a new property there is a new setting here.
/// </summary>
internal sealed class SettingKey
{
    private readonly IReadOnlyList<PropertyInfo> _path;

    private SettingKey(IReadOnlyList<PropertyInfo> path)
    {
        _path = path;
        Name = string.Join('.', path.Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)));
        Variable = VariablePrefix + string.Join("__", path.Select(p => JsonNamingPolicy.SnakeCaseUpper.ConvertName(p.Name)));
    }

    public const string VariablePrefix = "GUIDESEARCH_";

    /// <summary>Every setting, in the order in which they are declared.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [.. Below(typeof(ServerSettings), []).Select(path => new SettingKey(path))];

    /// <summary>As in messages and, level by level, in the settings file: <c>limits.searchMilliseconds</c>.</summary>
    public string Name { get; }

    /// <summary>As in the environment: <c>GUIDESEARCH_LIMITS__SEARCH_MILLISECONDS</c>.</summary>
    public string Variable { get; }

    /// <summary>Where its value stands: its comment says what it means.</summary>
    public PropertyInfo Property => _path[^1];

    /// <summary>Whether it holds a list of texts.</summary>
    public bool IsList => Type == typeof(IList<string>);

    /// <summary>Whether it holds an object of the settings file; the environment has it as JSON.</summary>
    public bool IsObject => Type == typeof(IReadOnlyList<KeyValuePair<string, FacetSettings>>);

    /// <summary>The least and the greatest number it may hold; any where it has no bounds.</summary>
    public (double Least, double Most) Bounds => Property.GetCustomAttribute<RangeAttribute>() is { } range
        ? (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture))
        : (double.MinValue, double.MaxValue);

    /// <summary>What it may hold, in words, such as <c>a whole number, 1 to 1000</c>.</summary>
    public string Expectation => this switch
    {
        { IsList: true } => "a list of texts",
        { IsObject: true } => FacetSettingsText.Expectation,
        { Type.IsEnum: true } => $"one of {string.Join(", ", Names)}",
        _ => SettingExpectation.Of(Property),
    };

    private Type Type => Property.PropertyType;

    /// <summary>The names of an enumeration's values.</summary>
    private IEnumerable<string> Names => Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Finds a setting by its name, whatever its case.</summary>
    public static SettingKey? Find(string name) => All.FirstOrDefault(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds a setting by its variable; single underscores and case do not matter.</summary>
    public static SettingKey? FindVariable(string variable) =>
        All.FirstOrDefault(k => Levels(k.Variable).Equals(Levels(variable), StringComparison.OrdinalIgnoreCase));

    /// <summary>The value as it is shown; empty where there is none.</summary>
    public string Get(ServerSettings settings) => Property.GetValue(Owner(settings)) switch
    {
        null => "",
        _ when _path[^1].IsDefined(typeof(SecretSettingAttribute)) => "(hidden)",
        IReadOnlyList<KeyValuePair<string, FacetSettings>> facets => FacetSettingsText.Write(facets),
        IEnumerable<string> list => string.Join(',', list),
        Enum value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()),
        bool value => value ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Writes a value, for a list one or several.</summary>
    /// <returns>What the setting expects instead; null when the value fits.</returns>
    public string? Set(ServerSettings settings, IReadOnlyList<string> values)
    {
        if (!IsList && values.Count != 1)
            return $"expects {Expectation}";

        var (value, fault) = IsList ? (values.ToList(), null) : Read(values[0]);
        if (fault is null)
            Property.SetValue(Owner(settings), value);
        return fault;
    }

    private (object? Value, string? Fault) Read(string text) => Type switch
    {
        _ when Type == typeof(string) => (text, null),
        _ when IsObject => FacetSettingsText.Read(text),
        _ when Type == typeof(int) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? (number, null)
                : (null, $"expects {Expectation}"),
        _ when Type == typeof(double) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? (number, null)
                : (null, $"expects {Expectation}"),
        _ when Type == typeof(bool) => bool.TryParse(text, out var yes) ? (yes, null) : (null, $"expects {Expectation}"),
        { IsEnum: true } => Names.FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? (Enum.Parse(Type, name, ignoreCase: true), null)
            : (null, $"expects {Expectation}"),
        _ => throw new NotSupportedException($"Settings of type {Type} cannot be read yet."),
    };

    private object Owner(ServerSettings settings) => _path.SkipLast(1).Aggregate((object)settings, (owner, p) => p.GetValue(owner)!);

    private static string Levels(string variable) =>
        variable.Replace("__", "\n", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyList<PropertyInfo>> Below(Type type, IReadOnlyList<PropertyInfo> path) =>
        type.GetProperties().Where(p => p.CanWrite).SelectMany(p =>
            SettingsCheck.IsSection(p.PropertyType) ? Below(p.PropertyType, [.. path, p]) : [[.. path, p]]);
}
