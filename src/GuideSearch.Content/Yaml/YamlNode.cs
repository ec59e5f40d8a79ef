namespace GuideSearch.Content.Yaml;

/// <summary>A value of YAML: text, a list or a map, with the place where it stands.</summary>
/// <param name="Line">One-based, in the file.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <param name="Plain">
    /// Written without quotes: <c>~</c> and <c>null</c> mean nothing, and a <c> #</c> behind it begins a comment.
    /// </param>
    public sealed record Text(string Value, bool Plain, int Line, int Column) : YamlNode(Line, Column)
    {
        public bool IsNull => Plain && Value is ("" or "~" or "null" or "Null" or "NULL");
    }

    public sealed record List(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

    public sealed record Map(IReadOnlyList<(Text Key, YamlNode Value)> Entries, int Line, int Column) : YamlNode(Line, Column)
    {
        public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

        /// <summary>The first key that stands a second time, and the line of its first.</summary>
        public (Text Key, int FirstLine)? DoubleKey()
        {
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (key, _) in Entries)
            {
                if (!lines.TryAdd(key.Value, key.Line))
                    return (key, lines[key.Value]);
            }

            return null;
        }
    }
}
