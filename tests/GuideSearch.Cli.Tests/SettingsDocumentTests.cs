using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuideSearch.Cli.Settings;
using GuideSearch.Server.Settings;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>The page of all settings is written from the settings themselves: <c>APPROVE=1</c> writes it anew.</summary>
public sealed partial class SettingsDocumentTests
{
    private const string Head = """
        # Settings

        Every setting of the program, from the table that it reads them by. A value comes from a flag, else from the environment, else from
        `guidesearch.json` in the folder where the program runs, else it is the default; `guidesearch config show` prints each in force and where it
        comes from. All are read once, at the start. An unknown key in the file stops the start; an unknown variable is a warning.

        In the file a setting has an object for each level: `{ "limits": { "queue": 8 } }`. In the environment levels are joined by `__` and words by `_`:
        `GUIDESEARCH_LIMITS__QUEUE=8`, `GUIDESEARCH_QUERY_LOG__KEEP_DAYS=30`. A list is separated by commas, or has a variable for each value:
        `GUIDESEARCH_CORS__ORIGINS__0`, `GUIDESEARCH_CORS__ORIGINS__1`. An object, such as `facets`, is JSON.

        """;

    [Fact]
    public void The_page_of_settings_lists_each_with_meaning_bounds_and_default()
    {
        var page = $"{Head}\n{string.Join('\n', SettingKey.All.GroupBy(SectionOf).Select(Section))}";
        var file = RepositoryFolder.Find("src/docs/settings.md");
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
            File.WriteAllText(file, page);

        Assert.Equal(page, File.ReadAllText(file));
    }

    [Fact]
    public void Each_setting_says_what_it_means() =>
        Assert.Empty(SettingKey.All.Where(key => MeaningOf(key).Length == 0).Select(key => key.Name));

    private static string SectionOf(SettingKey key) => key.Name.Contains('.', StringComparison.Ordinal) ? key.Name.Split('.')[0] : "";

    private static string Section(IGrouping<string, SettingKey> keys)
    {
        var title = keys.Key.Length == 0 ? "" : $"## {keys.Key}\n\n";
        var rows = keys.Select(key => $"| `{key.Name}` | {MeaningOf(key)} | {TakesOf(key)} | {DefaultOf(key)} |\n");
        return $"{title}| Setting | Meaning | Takes | Default |\n| --- | --- | --- | --- |\n{string.Concat(rows)}";
    }

    private static string TakesOf(SettingKey key) => key.IsObject ? "an object" : key.Expectation;

    private static string DefaultOf(SettingKey key) => key.Get(new ServerSettings()) is { Length: > 0 } value ? $"`{value}`" : "none";

    /// <summary>The summary of its property, without the default that a column of its own tells.</summary>
    private static string MeaningOf(SettingKey key)
    {
        var name = $"P:{key.Property.DeclaringType!.FullName}.{key.Property.Name}";
        var summary = Documentation(key.Property.DeclaringType.Assembly).FirstOrDefault(m => (string?)m.Attribute("name") == name)?.Element("summary");
        return summary is null ? "" : PlainDefault().Replace(Spaces().Replace(string.Concat(summary.Nodes().Select(TextOf)), " ").Trim(), "").Trim();
    }

    private static string TextOf(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => $"`{NameOf((string)see.Attribute("cref")!)}`",
        XElement element => $"`{element.Value}`",
        _ => ((XText)node).Value,
    };

    /// <summary>A reference as operators know it: the setting, where it is one.</summary>
    private static string NameOf(string reference) =>
        SettingKey.All.FirstOrDefault(key => reference == $"P:{key.Property.DeclaringType!.FullName}.{key.Property.Name}")?.Name
        ?? reference[(reference.LastIndexOf('.') + 1)..];

    private static IEnumerable<XElement> Documentation(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A default that says no more than the column does.</summary>
    [GeneratedRegex(@"\s*Default:? (?:none|empty|true|false|`[^`]*`|[\d,.]*\d)(?: \w+)?\.$")]
    private static partial Regex PlainDefault();
}
