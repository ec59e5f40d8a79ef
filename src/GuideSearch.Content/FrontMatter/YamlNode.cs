namespace GuideSearch.Content.FrontMatter;

/// <summary>A value of front matter: text, a list or a map, with the place where it stands.</summary>
/// <param name="Line">One-based, in the file.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <param name="Plain">Written without quotes: <c>~</c> and <c>null</c> mean nothing, and a <c> #</c> behind it begins a comment.</param>
    public sealed record Text(string Value, bool Plain, int Line, int Column) : YamlNode(Line, Column)
    {
        public bool IsNull => Plain && Value is ("" or "~" or "null" or "Null" or "NULL");
    }

    public sealed record List(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

    public sealed record Map(IReadOnlyList<(Text Key, YamlNode Value)> Entries, int Line, int Column) : YamlNode(Line, Column)
    {
        public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
    }
}
