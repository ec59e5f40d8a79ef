using System.Diagnostics;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads front matter as the map it must be, in which no key stands twice.</summary>
internal static class FrontMatterYaml
{
    private static readonly YamlScope _scope = new("front matter", FrontMatterBlock.FirstLine, ContentLimits.YamlEvents, CodeOf);

    /// <returns>Null, with an error reported, where the text is not a map within the limits.</returns>
    public static YamlNode.Map? Read(string yaml, DiagnosticList diagnostics)
    {
        switch (YamlTree.Read(yaml, _scope, diagnostics))
        {
            case YamlNode.Map map:
                return DoubleKey(map) is { } key ? Refuse(key, diagnostics) : map;
            case YamlNode.Text { IsNull: true }:
                return new([], FrontMatterBlock.FirstLine, 1);
            case { } other:
                diagnostics.Error(
                    DiagnosticCodes.YamlSyntax, other.Line, "The front matter is not a list of 'key: value' lines.", other.Column);
                return null;
            default:
                return null;
        }
    }

    private static string CodeOf(YamlFault fault) => fault switch
    {
        YamlFault.Syntax => DiagnosticCodes.YamlSyntax,
        YamlFault.TooDeep => DiagnosticCodes.YamlTooDeep,
        YamlFault.TooLarge => DiagnosticCodes.FrontMatterTooLarge,
        YamlFault.Alias => DiagnosticCodes.YamlAliasNotAllowed,
        YamlFault.TypeTag => DiagnosticCodes.YamlTagNotAllowed,
        _ => throw new UnreachableException(),
    };

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
