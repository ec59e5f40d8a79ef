using System.Globalization;
using GuideSearch.Cli.Output;
using GuideSearch.Search;
using Spectre.Console;

namespace GuideSearch.Cli.Searching;

/// <summary>A score as an indented tree: value, then what it is made of.</summary>
internal sealed class ScoreText(IAnsiConsole console)
{
    public void Write(ScoreTree tree, string indent)
    {
        var description = VisibleText.Line(tree.Description);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent}{tree.Value:0.0000}  {description}"));
        foreach (var part in tree.Parts)
            Write(part, indent + "  ");
    }
}
