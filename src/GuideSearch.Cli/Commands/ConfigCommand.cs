using System.CommandLine;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch config show</c>: every setting in force and where it comes from.</summary>
internal static class ConfigCommand
{
    public static Command Create(CommandContext context)
    {
        var format = CommonOptions.Format("text", "json");
        var show = new Verb(
            "show", "Show every setting in force and where it comes from",
            "guidesearch config show                 # value and origin of each setting",
            "GUIDESEARCH_INDEX=/var/lib/guidesearch guidesearch config show --format json")
        {
            format,
        }.Does((parsed, _) => Show(context, parsed.GetValue(format) == "json"));
        return new Verb("config", "Show settings") { show };
    }

    private static ExitCode Show(CommandContext context, bool json)
    {
        var values = SettingsReading.Create(context).Values;
        if (json)
            JsonText.Write(context.Out, values.Select(v => new { Key = v.Key.Name, v.Value, v.Origin, v.Key.Variable }));
        else
            TextTable.Write(context.Out, ["setting", "value", "origin"], values.Select(v => new[] { v.Key.Name, v.Value, v.Origin }));

        return ExitCode.Done;
    }
}
