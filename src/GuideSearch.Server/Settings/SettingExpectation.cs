using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace GuideSearch.Server.Settings;

/// <summary>What a setting may hold, in words: for messages and for the table of all settings.</summary>
public static class SettingExpectation
{
    /// <returns>Such as <c>a whole number, 1 to 1000</c>.</returns>
    public static string Of(PropertyInfo property) => (property.PropertyType, property.GetCustomAttribute<RangeAttribute>()) switch
    {
        (var type, { } range) when type == typeof(int) => $"a whole number, {Bounds(range)}",
        (var type, null) when type == typeof(int) => "a whole number",
        (var type, { } range) when type == typeof(double) => $"a number, {Bounds(range)}",
        (var type, null) when type == typeof(double) => "a number",
        (var type, _) when type == typeof(bool) => "true or false",
        _ when property.GetCustomAttribute<RegularExpressionAttribute>() is { ErrorMessage: { } pattern } => pattern,
        _ => property.GetCustomAttribute<RequiredAttribute>() is null ? "a text" : "a text that is not empty",
    };

    private static string Bounds(RangeAttribute range) =>
        string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}");
}
