using GuideSearch.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GuideSearch.Content.Yaml;

/// <summary>
/// Reads YAML event by event: text, lists and maps, nothing else of it. No type is ever made from a file, every value keeps its line,
/// and depth and size are bounded before and while the parser runs.
/// </summary>
internal sealed class YamlTree
{
    private readonly Parser _events;
    private readonly YamlScope _scope;
    private int _count;

    private YamlTree(string yaml, YamlScope scope)
    {
        _events = new(new Scanner(new StringReader(yaml), skipComments: true));
        _scope = scope;
    }

    /// <returns>
    /// The value of the only document, an empty text where there is none; null, with an error reported, where it is refused.
    /// </returns>
    public static YamlNode? Read(string yaml, YamlScope scope, DiagnosticList diagnostics)
    {
        if (YamlDepth.FirstTooDeep(yaml, scope.FirstLine) is > 0 and var line)
            return Refuse(
                YamlFault.TooDeep, line,
                $"Brackets or lists are nested deeper than {ContentLimits.YamlDepth}; {scope.Subject} needs few levels.");

        try
        {
            return new YamlTree(yaml, scope).Document();
        }
        catch (Refused refused)
        {
            return Refuse(refused.Fault, LineOf(refused.Start, scope), refused.Message, (int)refused.Start.Column);
        }
        catch (YamlException exception)
        {
            var mistake = YamlMistake.From(exception, yaml);
            var message = $"The {scope.Subject} cannot be read as YAML here; {mistake.Hint}.";
            return Refuse(YamlFault.Syntax, scope.FirstLine - 1 + mistake.Line, message, mistake.Column);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser's own checks of odd documents and tags end in these, without a place.
            return Refuse(
                YamlFault.Syntax, scope.FirstLine,
                $"The {scope.Subject} cannot be read as YAML; keep to 'key: value' lines, and put special characters in quotes.");
        }

        YamlNode? Refuse(YamlFault fault, int line, string message, int column = 0)
        {
            diagnostics.Error(scope.CodeOf(fault), line, message, column);
            return null;
        }
    }

    private YamlNode Document()
    {
        Next();
        if (Next() is not DocumentStart)
            return new YamlNode.Text("", Plain: true, _scope.FirstLine, 1);

        var root = Node(Next(), depth: 1);
        Next();
        if (_events.MoveNext() && _events.Current is DocumentStart second)
            throw new Refused(YamlFault.Syntax, second, $"There is a second document in the {_scope.Subject}; keep one.");
        return root;
    }

    private YamlNode Node(ParsingEvent start, int depth)
    {
        if (depth > ContentLimits.YamlDepth)
            throw new Refused(
                YamlFault.TooDeep, start, $"Values are nested deeper than {ContentLimits.YamlDepth}; {_scope.Subject} needs few levels.");
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
            throw new Refused(
                YamlFault.Alias, start, "Anchors (&) and aliases (*) are not allowed; write the value out, or put it in quotes.");
        if (start is NodeEvent { Tag.IsEmpty: false, Tag: { IsNonSpecific: false } } tagged)
            throw new Refused(
                YamlFault.TypeTag, start, $"The type tag {tagged.Tag} is not allowed; write the value alone, or put it in quotes.");

        var (line, column) = (LineOf(start.Start, _scope), (int)start.Start.Column);
        return start switch
        {
            Scalar scalar => new YamlNode.Text(scalar.Value, scalar.Style is ScalarStyle.Plain, line, column),
            SequenceStart => new YamlNode.List(Items(depth), line, column),
            MappingStart => new YamlNode.Map(Entries(depth), line, column),
            _ => throw new Refused(YamlFault.Syntax, start, "A value is missing here."),
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
        for (var start = Next(); start is not MappingEnd; start = Next())
        {
            if (Node(start, depth + 1) is not YamlNode.Text key)
                throw new Refused(YamlFault.Syntax, start, "A key must be a single word.");
            if (key.Value == "<<")
                throw new Refused(YamlFault.Alias, start, "Merge keys (<<) are not allowed; write the values out.");
            entries.Add((key, Node(Next(), depth + 1)));
        }

        return entries;
    }

    private ParsingEvent Next()
    {
        if (!_events.MoveNext())
            throw new InvalidOperationException("it ends too early.");
        if (++_count > _scope.MaxValues)
            throw new Refused(
                YamlFault.TooLarge, _events.Current!,
                FormattableString.Invariant($"The {_scope.Subject} has more than {_scope.MaxValues:N0} values; shorten it."));
        return _events.Current!;
    }

    private static int LineOf(Mark mark, YamlScope scope) => scope.FirstLine - 1 + (int)mark.Line;

    private sealed class Refused(YamlFault fault, ParsingEvent at, string message) : YamlException(at.Start, at.End, message)
    {
        public YamlFault Fault => fault;
    }
}
