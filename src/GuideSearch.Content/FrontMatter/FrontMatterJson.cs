using System.Text;
using System.Text.Json;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads front matter that is written in JSON, as the values that YAML would make of it.</summary>
internal static class FrontMatterJson
{
    /// <param name="block">Holds one whole object, within the depth that is read.</param>
    /// <returns>Null, with an error reported, where a text holds half a character.</returns>
    public static YamlNode? Read(FrontMatterBlock block, DiagnosticList diagnostics)
    {
        try
        {
            return Read(block);
        }
        catch (HalfCharacter half)
        {
            diagnostics.Error(
                DiagnosticCodes.FrontMatterSyntax, half.Line,
                "The front matter cannot be read as JSON here; write characters beyond \\uffff as they are, or with both of their halves.",
                half.Column);
            return null;
        }
    }

    private static YamlNode Read(FrontMatterBlock block)
    {
        var bytes = Encoding.UTF8.GetBytes(block.Text);
        var reader = new Utf8JsonReader(bytes, new() { MaxDepth = ContentLimits.YamlDepth, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        return Node(ref reader, bytes, block.FirstLine);
    }

    private static YamlNode Node(ref Utf8JsonReader reader, byte[] bytes, int firstLine)
    {
        var (line, column) = Place(reader, bytes, firstLine);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new YamlNode.Map(Entries(ref reader, bytes, firstLine), line, column),
            JsonTokenType.StartArray => new YamlNode.List(Items(ref reader, bytes, firstLine), line, column),
            JsonTokenType.String => new YamlNode.Text(TextOf(reader, line, column), Plain: false, line, column),
            JsonTokenType.Null => new YamlNode.Text("null", Plain: true, line, column),
            _ => new YamlNode.Text(Encoding.UTF8.GetString(reader.ValueSpan), Plain: false, line, column),
        };
    }

    private static List<(YamlNode.Text, YamlNode)> Entries(ref Utf8JsonReader reader, byte[] bytes, int firstLine)
    {
        var entries = new List<(YamlNode.Text, YamlNode)>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var (line, column) = Place(reader, bytes, firstLine);
            var key = new YamlNode.Text(TextOf(reader, line, column), Plain: false, line, column);
            reader.Read();
            entries.Add((key, Node(ref reader, bytes, firstLine)));
        }

        return entries;
    }

    private static List<YamlNode> Items(ref Utf8JsonReader reader, byte[] bytes, int firstLine)
    {
        var items = new List<YamlNode>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            items.Add(Node(ref reader, bytes, firstLine));
        return items;
    }

    private static string TextOf(Utf8JsonReader reader, int line, int column)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw new HalfCharacter(line, column, fault);
        }
    }

    private static (int Line, int Column) Place(Utf8JsonReader reader, byte[] bytes, int firstLine)
    {
        var before = bytes.AsSpan(0, (int)reader.TokenStartIndex);
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (firstLine + before.Count((byte)'\n'), Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    private sealed class HalfCharacter(int line, int column, Exception inner) : Exception(inner.Message, inner)
    {
        public int Line => line;

        public int Column => column;
    }
}
