using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GuideSearch.Cli.Options;

/// <summary>Options that hold a number between bounds; what is none, or lies outside, is a fault of the command line.</summary>
internal static class Numbers
{
    /// <summary>A whole number; null when it is not given.</summary>
    public static Option<int?> Whole(string name, string description, (double Least, double Most) bounds) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result => Read(result, name, bounds),
    };

    /// <summary>A whole number with a default, at least 1.</summary>
    public static Option<int> Whole(string name, string description, int fallback, int most) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => fallback,
        CustomParser = result => Read(result, name, (1, most)) ?? fallback,
    };

    /// <summary>A figure with a decimal point; null when it is not given.</summary>
    public static Option<double?> Figure(string name, string description, (double Least, double Most) bounds) => new(name)
    {
        Description = description,
        HelpName = "figure",
        CustomParser = result =>
        {
            const NumberStyles style = NumberStyles.AllowDecimalPoint;
            if (double.TryParse(TextOf(result), style, CultureInfo.InvariantCulture, out var value) && Fits(value, bounds))
                return value;

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} expects a number, {bounds.Least} to {bounds.Most}."));
            return null;
        },
    };

    private static int? Read(ArgumentResult result, string name, (double Least, double Most) bounds)
    {
        if (int.TryParse(TextOf(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Fits(value, bounds))
            return value;

        var within = bounds.Most >= int.MaxValue ? $"at least {bounds.Least:0}" : $"{bounds.Least:0} to {bounds.Most:0}";
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} expects a whole number, {within}."));
        return null;
    }

    private static bool Fits(double value, (double Least, double Most) bounds) => value >= bounds.Least && value <= bounds.Most;

    private static string TextOf(ArgumentResult result) => result.Tokens is [{ Value: var text }] ? text : "";
}
