using GuideSearch.Content.Intake;
using GuideSearch.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GuideSearch.Content.FrontMatter;

/// <summary>
/// Reads front matter event by event: text, lists and maps, nothing else of YAML. No type is ever made from a file, every value
/// keeps its line, and depth and size are bounded before and while the parser runs.
/// </summary>
internal sealed class FrontMatterYaml
{
    private readonly Parser _events;
    private readonly DiagnosticList _diagnostics;
    private int _count;

    private FrontMatterYaml(string yaml, DiagnosticList diagnostics)
    {
        _events = new(new Scanner(new StringReader(yaml), skipComments: true));
        _diagnostics = diagnostics;
    }

    /// <returns>Null, with an error reported, where the text is not a map within the limits.</returns>
    public static YamlNode.Map? Read(string yaml, DiagnosticList diagnostics)
    {
        if (DeepLine(yaml) is > 0 and var line)
        {
            diagnostics.Error(DiagnosticCodes.YamlTooDeep, line, $"Brackets or lists are nested deeper than {ContentLimits.YamlDepth}; front matter needs two levels.");
            return null;
        }

        try
        {
            return new FrontMatterYaml(yaml, diagnostics).Document();
        }
        catch (YamlException exception)
        {
            if (exception is Refused refused)
                diagnostics.Error(refused.Code, LineOf(exception.Start), refused.Message, (int)exception.Start.Column);
            else
                Report(exception, yaml.Split('\n'), diagnostics);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser's own checks of odd documents and tags end in these, without a place.
            diagnostics.Error(DiagnosticCodes.YamlSyntax, FrontMatterBlock.FirstLine, "The front matter is not YAML that can be read; keep to 'key: value' lines, and put values with special characters in quotes.");
            return null;
        }
    }

    /// <summary>The first line that opens too many brackets or list marks, before the scanner sees it: its cost grows with their square.</summary>
    private static int DeepLine(string yaml)
    {
        var (line, depth) = (FrontMatterBlock.FirstLine, 0);
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            var text = yaml.AsSpan()[range];
            foreach (var c in text)
            {
                depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(depth - 1, 0) : depth;
                if (depth > ContentLimits.YamlDepth)
                    return line;
            }

            var rest = text.TrimStart(' ');
            for (var marks = 0; rest is ['-' or '?', ' ', ..]; rest = rest[1..].TrimStart(' '))
            {
                if (++marks > ContentLimits.YamlDepth)
                    return line;
            }

            line++;
        }

        return 0;
    }

    private YamlNode.Map? Document()
    {
        Next();
        if (Next() is not DocumentStart)
            return new([], FrontMatterBlock.FirstLine, 1);

        var root = Node(Next(), depth: 1);
        Next();
        if (_events.MoveNext() && _events.Current is DocumentStart second)
            throw new Refused(DiagnosticCodes.YamlSyntax, second, "There is a second document in the front matter; keep one.");
        if (root is YamlNode.Map map)
            return map;
        if (root is YamlNode.Text { IsNull: true })
            return new([], FrontMatterBlock.FirstLine, 1);

        _diagnostics.Error(DiagnosticCodes.YamlSyntax, root.Line, "The front matter is not a list of 'key: value' lines.", root.Column);
        return null;
    }

    private YamlNode Node(ParsingEvent start, int depth)
    {
        if (depth > ContentLimits.YamlDepth)
            throw new Refused(DiagnosticCodes.YamlTooDeep, start, $"Values are nested deeper than {ContentLimits.YamlDepth}; front matter needs two levels.");
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
            throw new Refused(DiagnosticCodes.YamlAliasNotAllowed, start, "Anchors (&) and aliases (*) are not allowed; write the value out, or put it in quotes.");
        if (start is NodeEvent { Tag.IsEmpty: false, Tag: { IsNonSpecific: false } } tagged)
            throw new Refused(DiagnosticCodes.YamlTagNotAllowed, start, $"The type tag {tagged.Tag} is not allowed; write the value alone, or put it in quotes.");

        var (line, column) = (LineOf(start.Start), (int)start.Start.Column);
        return start switch
        {
            Scalar scalar => new YamlNode.Text(scalar.Value, scalar.Style is ScalarStyle.Plain, line, column),
            SequenceStart => new YamlNode.List(Items(depth), line, column),
            MappingStart => new YamlNode.Map(Entries(depth), line, column),
            _ => throw new Refused(DiagnosticCodes.YamlSyntax, start, "A value is missing here."),
        };
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        for (var item = Next(); item is not SequenceEnd; item = Next())
            items.Add(Node(item, depth + 1));
        return items;
    }

    private List<(YamlNode.Text, YamlNode)> Entries(int depth)
    {
        var entries = new List<(YamlNode.Text, YamlNode)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = Next(); start is not MappingEnd; start = Next())
        {
            if (Node(start, depth + 1) is not YamlNode.Text key)
                throw new Refused(DiagnosticCodes.YamlSyntax, start, "A key must be a single word.");
            if (key.Value == "<<")
                throw new Refused(DiagnosticCodes.YamlAliasNotAllowed, start, "Merge keys (<<) are not allowed; write the values out.");
            if (!lines.TryAdd(key.Value, key.Line))
                throw new Refused(DiagnosticCodes.YamlDuplicateKey, start, $"The key '{Short(key.Value)}' stands on line {lines[key.Value]} already; keep one of them.");
            entries.Add((key, Node(Next(), depth + 1)));
        }

        return entries;
    }

    private ParsingEvent Next()
    {
        if (!_events.MoveNext())
            throw new InvalidOperationException("it ends too early.");
        if (++_count > ContentLimits.YamlEvents)
            throw new Refused(DiagnosticCodes.FrontMatterTooLarge, _events.Current!, $"The front matter has more than {ContentLimits.YamlEvents} values; move text into the body.");
        return _events.Current!;
    }

    private static void Report(YamlException exception, string[] lines, DiagnosticList diagnostics)
    {
        var tab = Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t'));
        if (tab >= 0)
        {
            diagnostics.Error(DiagnosticCodes.YamlSyntax, tab + FrontMatterBlock.FirstLine, "The line is indented with a tab; YAML wants spaces.", 1);
            return;
        }

        var colons = lines.ElementAtOrDefault((int)exception.Start.Line - 1)?.Count(c => c == ':') > 1;
        var hint = colons ? "put a value that holds a colon in quotes" : "close quotes and brackets, and put a value with special characters in quotes";
        diagnostics.Error(DiagnosticCodes.YamlSyntax, LineOf(exception.Start), $"The front matter is not valid YAML here; {hint}.", (int)exception.Start.Column);
    }

    private static int LineOf(Mark mark) => (int)mark.Line + FrontMatterBlock.FirstLine - 1;

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private sealed class Refused(string code, ParsingEvent at, string message) : YamlException(at.Start, at.End, message)
    {
        public string Code => code;
    }
}
