using System.CommandLine;

namespace GuideSearch.Cli.Commands;

/// <summary>Flags and arguments that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>A folder of guides as argument; the setting <c>content</c> where it is left out.</summary>
    public static Argument<string?> Content() => new("content")
    {
        Description = "Folder of the guides; the setting 'content' when left out [default: content]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Index() =>
        new("--index") { Description = "Folder of the index [default: index-data]", HelpName = "folder" };

    public static Option<string?> LogDirectory() =>
        new("--log-dir") { Description = "Folder of the query log [default: log in the folder of the index]", HelpName = "folder" };

    public static Option<string?> Urls() =>
        new("--urls") { Description = "Where the service listens [default: http://localhost:5080]", HelpName = "addresses" };

    /// <summary>How many generations stay.</summary>
    public static Option<int?> Keep()
    {
        var keep = new Option<int?>("--keep")
        {
            Description = "Generations that stay, the live one included [default: 3]",
            HelpName = "number",
        };
        keep.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int?>() < 1)
                result.AddError("--keep expects a whole number, at least 1.");
        });
        return keep;
    }

    /// <summary>A whole number, at least 1.</summary>
    public static Option<int> Number(string name, string description, int fallback, int most = int.MaxValue)
    {
        var number = new Option<int>(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => fallback };
        number.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() is var value && (value < 1 || value > most))
                result.AddError($"{name} expects a whole number, {(most == int.MaxValue ? "at least 1" : $"1 to {most}")}.");
        });
        return number;
    }

    /// <summary>How the data is written; the first format is the default.</summary>
    public static Option<string> Format(params string[] formats) => new Option<string>("--format")
    {
        Description = $"How the result is written: {string.Join(", ", formats)}",
        HelpName = "format",
        DefaultValueFactory = _ => formats[0],
    }.AcceptOnlyFromAmong(formats);
}
