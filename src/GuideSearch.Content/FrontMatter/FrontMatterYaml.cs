using System.Diagnostics;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads front matter that is written in YAML.</summary>
internal static class FrontMatterYaml
{
    /// <returns>The value, whatever it is; null, with an error reported, where the text cannot be read.</returns>
    public static YamlNode? Read(FrontMatterBlock block, DiagnosticList diagnostics) =>
        YamlTree.Read(block.Text, new("front matter", block.FirstLine, ContentLimits.YamlEvents, CodeOf), diagnostics);

    private static string CodeOf(YamlFault fault) => fault switch
    {
        YamlFault.Syntax => DiagnosticCodes.FrontMatterSyntax,
        YamlFault.TooDeep => DiagnosticCodes.YamlTooDeep,
        YamlFault.TooLarge => DiagnosticCodes.FrontMatterTooLarge,
        YamlFault.Alias => DiagnosticCodes.YamlAliasNotAllowed,
        YamlFault.TypeTag => DiagnosticCodes.YamlTagNotAllowed,
        _ => throw new UnreachableException(),
    };
}
