using System.Text;
using System.Text.RegularExpressions;

namespace GuideSearch.Server.Embedding;

/// <summary>Joins small modules into the one script that a page loads, so that one hash stands for all of it.</summary>
/// <remarks>
/// It knows no more of the language than these sources use: an import is one line that names another file of the folder, an export
/// stands before what it exports, and no name is used twice. What the last module exports, the script exports.
/// </remarks>
internal static partial class ModuleJoin
{
    /// <param name="entry">File name of the module that needs all others.</param>
    /// <param name="read">Text of a module, by its file name.</param>
    public static string Join(string entry, Func<string, string> read)
    {
        var script = new StringBuilder();
        Append(entry, read, script, []);
        return script.ToString();
    }

    /// <summary>A module stands behind those that it imports, and once.</summary>
    private static void Append(string module, Func<string, string> read, StringBuilder script, HashSet<string> joined)
    {
        if (!joined.Add(module))
            return;

        var text = read(module);
        foreach (Match import in Import().Matches(text))
            Append(import.Groups["file"].Value, read, script, joined);

        script.Append(Comment().Replace(Export().Replace(Import().Replace(text, ""), ""), "").Trim()).Append('\n');
    }

    [GeneratedRegex(@"^import \{[^}]+\} from '\./(?<file>[\w-]+\.js)';\n", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export (?=class|const|function)", RegexOptions.Multiline)]
    private static partial Regex Export();

    /// <summary>Comments on lines of their own, with the blank lines and the indentation around them.</summary>
    [GeneratedRegex(@"^\s*(?:/\*\*.*\*/\s*\n|//.*\n|\n)|^[ ]+", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
