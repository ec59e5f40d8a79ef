using System.Text;
using System.Text.RegularExpressions;

namespace GuideSearch.Server.Embedding;

/// <summary>Joins small modules into the one script that a page loads, so that one hash stands for all of it.</summary>
/// <remarks>
/// It knows no more of the language than these sources use: an import is one line that names another file of the folder, an export
/// stands before what it exports, and no name is used twice. What the last module exports, the script exports. Private names are
/// shortened; blanks and line breaks that mean nothing fall away, so that no text may hold an operator between blanks; a template over
/// several lines is a style sheet.
/// </remarks>
internal static partial class ModuleJoin
{
    /// <param name="entry">File name of the module that needs all others.</param>
    /// <param name="read">Text of a module, by its file name.</param>
    public static string Join(string entry, Func<string, string> read)
    {
        var script = new StringBuilder();
        Append(entry, read, script, []);
        var text = Style().Replace(
            script.ToString(), style => Blank().Replace(style.Value, "$1").Replace(";}", "}", StringComparison.Ordinal));
        text = Operator().Replace(string.Concat(Class().Split(text).Select(WithShortNames)), "$1");
        return Break().Replace(text, "");
    }

    /// <summary>Private names count within their class alone: in each they begin with the first letter again.</summary>
    private static string WithShortNames(string module)
    {
        var names = new List<string>();
        return PrivateName().Replace(module, name =>
        {
            if (!names.Contains(name.Value))
                names.Add(name.Value);
            return $"#{(char)('a' + names.IndexOf(name.Value))}";
        });
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

    [GeneratedRegex(@"`\n[^`]*`")]
    private static partial Regex Style();

    [GeneratedRegex(@"\s*([{};,>])\s*|(?<=:) ")]
    private static partial Regex Blank();

    [GeneratedRegex("^(?=class )", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<=\.|^|^async |^get )#[a-z]\w*", RegexOptions.Multiline)]
    private static partial Regex PrivateName();

    [GeneratedRegex(@" (=>|===|=|\?\?|&&|\|\|) |(?<=\)) (?=\{)")]
    private static partial Regex Operator();

    [GeneratedRegex(@"(?<=[{\[(,;])\n|\n(?=[}\])])")]
    private static partial Regex Break();

    /// <summary>Comments on lines of their own, with the blank lines and the indentation around them.</summary>
    [GeneratedRegex(@"^\s*(?:/\*\*.*\*/\s*\n|//.*\n|\n)|^[ ]+", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
