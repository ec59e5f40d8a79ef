using System.CommandLine;
using GuideSearch.Cli.Settings;

namespace GuideSearch.Cli.Options;

/// <summary>Flags and arguments that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Index() =>
        new("--index") { Description = "Folder of the index [default: index-data]", HelpName = "folder" };

    public static Option<string?> LogDirectory() =>
        new("--log-dir") { Description = "Folder of the query log [default: log in the folder of the index]", HelpName = "folder" };

    public static Option<string?> Urls() =>
        new("--urls") { Description = "Where the service listens [default: http://localhost:5080]", HelpName = "addresses" };

    /// <summary>How many generations stay.</summary>
    public static Option<int?> Keep() => Numbers.Whole(
        "--keep", "How many generations to keep, including the live one [default: 3]", SettingKey.Find("keep")!.Bounds);

    /// <summary>How the data is written; the first format is the default.</summary>
    public static Option<string> Format(params string[] formats) => new Option<string>("--format")
    {
        Description = $"Output format: {string.Join(", ", formats)}",
        HelpName = "format",
        DefaultValueFactory = _ => formats[0],
    }.OneOf(formats);
}
