using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads front matter of any format as the map it must be, in which no key stands twice.</summary>
internal static class FrontMatterMap
{
    /// <returns>Null, with an error reported, where the text is not a map within the limits.</returns>
    public static YamlNode.Map? Read(FrontMatterBlock block, DiagnosticList diagnostics)
    {
        var value = block.Format switch
        {
            FrontMatterFormat.Yaml => FrontMatterYaml.Read(block, diagnostics),
            FrontMatterFormat.Toml => FrontMatterToml.Read(block, diagnostics),
            FrontMatterFormat.Json => FrontMatterJson.Read(block, diagnostics),
            _ => new YamlNode.Map([], block.FirstLine, 1),
        };
        switch (value)
        {
            case YamlNode.Map map:
                return DoubleKey(map) is { } key ? Refuse(key, diagnostics) : map;
            case YamlNode.Text { IsNull: true }:
                return new([], block.FirstLine, 1);
            case { } other:
                diagnostics.Error(
                    DiagnosticCodes.FrontMatterSyntax, other.Line, "The front matter is not a list of 'key: value' lines.", other.Column);
                return null;
            default:
                return null;
        }
    }

    /// <summary>The first key of a map, or of one inside it, that stands twice.</summary>
    private static (YamlNode.Text Key, int FirstLine)? DoubleKey(YamlNode node) => node switch
    {
        YamlNode.Map map => map.DoubleKey() ?? map.Entries.Select(entry => DoubleKey(entry.Value)).FirstOrDefault(key => key is not null),
        YamlNode.List list => list.Items.Select(DoubleKey).FirstOrDefault(key => key is not null),
        _ => null,
    };

    private static YamlNode.Map? Refuse((YamlNode.Text Key, int FirstLine) twice, DiagnosticList diagnostics)
    {
        var (key, first) = twice;
        diagnostics.Error(
            DiagnosticCodes.YamlDuplicateKey, key.Line,
            $"The key '{KeyNames.Shown(key.Value)}' stands on line {first} already; keep one of them.", key.Column);
        return null;
    }
}
