using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using Tomlyn;
using Tomlyn.Parsing;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads front matter that is written in TOML, as the values that YAML would make of it.</summary>
internal sealed class FrontMatterToml
{
    private static readonly TomlSerializerOptions _options = new() { MaxDepth = ContentLimits.YamlDepth };

    private readonly TomlParser _events;
    private readonly string[] _lines;
    private readonly int _firstLine;

    private FrontMatterToml(FrontMatterBlock block)
    {
        _events = TomlParser.Create(block.Text, _options);
        (_lines, _firstLine) = (block.Text.Split('\n'), block.FirstLine);
    }

    /// <returns>The map of the document; null, with an error reported, where the text cannot be read.</returns>
    public static YamlNode? Read(FrontMatterBlock block, DiagnosticList diagnostics)
    {
        try
        {
            var reader = new FrontMatterToml(block);
            while (reader._events.MoveNext())
            {
                if (reader._events.Current.Kind is TomlParseEventKind.StartTable)
                    return reader.Map();
            }

            return new YamlNode.Map([], block.FirstLine, 1);
        }
        catch (TomlException fault)
        {
            diagnostics.Error(
                DiagnosticCodes.FrontMatterSyntax, block.FirstLine - 1 + Math.Max(fault.Line ?? 1, 1),
                "The front matter cannot be read as TOML here; write 'key = \"value\"', with few levels of tables.", fault.Column ?? 0);
            return null;
        }
    }

    private YamlNode.Map Map()
    {
        var (line, column) = Place();
        var entries = new List<(YamlNode.Text, YamlNode)>();
        while (_events.MoveNext() && _events.Current.Kind is not TomlParseEventKind.EndTable)
        {
            var (keyLine, keyColumn) = Place();
            var key = new YamlNode.Text(_events.GetPropertyName(), Plain: false, keyLine, keyColumn);
            _events.MoveNext();
            Add(entries, key, Node());
        }

        return new(entries, line, column);
    }

    /// <summary>A table may be written in several places: they are one.</summary>
    private static void Add(List<(YamlNode.Text Key, YamlNode Value)> entries, YamlNode.Text key, YamlNode value)
    {
        var at = entries.FindIndex(entry => entry.Key.Value == key.Value);
        if (at < 0 || entries[at].Value is not YamlNode.Map earlier || value is not YamlNode.Map more)
        {
            entries.Add((key, value));
            return;
        }

        var all = earlier.Entries.ToList();
        foreach (var (name, each) in more.Entries)
            Add(all, name, each);
        entries[at] = (entries[at].Key, earlier with { Entries = all });
    }

    private YamlNode Node()
    {
        var (line, column) = Place();
        return _events.Current.Kind switch
        {
            TomlParseEventKind.StartTable => Map(),
            TomlParseEventKind.StartArray => List(line, column),
            TomlParseEventKind.String => new YamlNode.Text(_events.GetString(), Plain: false, line, column),
            TomlParseEventKind.Boolean => new YamlNode.Text(_events.Current.GetBoolean() ? "true" : "false", Plain: false, line, column),
            _ => new YamlNode.Text(Written(line, column), Plain: false, line, column),
        };
    }

    private YamlNode.List List(int line, int column)
    {
        var items = new List<YamlNode>();
        while (_events.MoveNext() && _events.Current.Kind is not TomlParseEventKind.EndArray)
            items.Add(Node());
        return new(items, line, column);
    }

    /// <summary>Numbers and dates as their author wrote them: no zone moves a day.</summary>
    private string Written(int line, int column)
    {
        var end = _events.Current.Span?.End.Column + 1 ?? column;
        var text = _lines[line - _firstLine];
        return text[Math.Min(column - 1, text.Length)..Math.Min(end, text.Length)].Trim();
    }

    /// <summary>Tables that only a dotted key names have no place of their own.</summary>
    private (int Line, int Column) Place() => _events.Current.Line is > 0 and var line
        ? (_firstLine - 1 + line, Math.Max(_events.Current.Column, 1))
        : (_firstLine, 1);
}
