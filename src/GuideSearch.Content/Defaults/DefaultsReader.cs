using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content.Defaults;

/// <summary>Reads <c>defaults.yml</c>: what the guides of its folder, and of the folders below it, have where they say nothing.</summary>
internal sealed class DefaultsReader
{
    public const string FileName = "defaults.yml";

    private static readonly string[] _keys = ["category", "vertical", "tags", "keys", "ignore", "question", "sections"];

    /// <summary>What asks nothing is an overview by itself; nothing becomes one by its title.</summary>
    private static readonly string[] _types = [.. SectionTypes.Names.Except([SectionTypes.NameOf(SectionType.Overview)])];

    private static readonly YamlScope _scope =
        new("defaults", FirstLine: 1, ContentLimits.RuleValues, CodeOf: _ => DiagnosticCodes.DefaultsNotYaml);

    private readonly DiagnosticList _diagnostics;
    private readonly string _folder;

    private DefaultsReader(DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        _folder = diagnostics.Path.Contains('/', StringComparison.Ordinal) ? diagnostics.Path[..diagnostics.Path.LastIndexOf('/')] : "";
    }

    /// <summary>
    /// Never throws for what the file holds: what cannot be read as it is meant is an error, and nothing of the file is used.
    /// </summary>
    /// <param name="diagnostics">Of the file's path, relative to the content root.</param>
    public static FolderDefaults Read(ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (ForeignFile.Is(bytes, _keys))
        {
            ForeignFile.Tell(diagnostics, _keys);
            return FolderDefaults.Empty;
        }

        var root = FileText.Read(bytes, diagnostics) is { } text ? YamlTree.Read(text, _scope, diagnostics) : null;
        var defaults = new DefaultsReader(diagnostics).Read(root);
        return diagnostics.HasErrors ? FolderDefaults.Empty : defaults;
    }

    private FolderDefaults Read(YamlNode? root)
    {
        if (root is null or YamlNode.Text { IsNull: true })
            return FolderDefaults.Empty;
        if (root is not YamlNode.Map map)
            return Refuse(root, "Defaults are lines of 'key: value'", FolderDefaults.Empty);
        if (map.DoubleKey() is var (twice, first))
            return Refuse(twice, $"The key '{twice.Value}' stands on line {first} already", FolderDefaults.Empty);

        foreach (var (key, _) in map.Entries.Where(entry => !_keys.Contains(entry.Key.Value)))
        {
            var advice = NearestName.Find(key.Value, _keys) is { } near ? $"; did you mean '{near}'?" : "";
            Refuse(key, $"The key '{key.Value}' is unknown{advice}", 0);
        }

        return new()
        {
            Category = Label(map, "category"),
            Vertical = Label(map, "vertical"),
            Tags = Texts(map, "tags", split: true),
            Keys = Names(map),
            Ignore = Texts(map, "ignore", split: false) is { Count: > 0 } globs ? [new(_folder, globs)] : [],
            OneQuestionPerFile = Question(map),
            Sections = Sections(map),
        };
    }

    private string? Label(YamlNode.Map map, string key) => map[key] switch
    {
        null => null,
        YamlNode.Text { IsNull: false } text
            when CleanText.From(text.Value) is { Length: > 0 and <= ContentLimits.LabelLength } label => label,
        var odd => Refuse<string?>(odd, $"'{key}' needs one text of at most {ContentLimits.LabelLength} characters", null),
    };

    private IReadOnlyList<string> Texts(YamlNode.Map map, string key, bool split)
    {
        switch (map[key])
        {
            case null or YamlNode.Text { IsNull: true }:
                return [];
            case YamlNode.Text text:
                return Clean(split ? text.Value.Split(',') : [text.Value]);
            case YamlNode.List list when list.Items.All(item => item is YamlNode.Text { IsNull: false }):
                return Clean(list.Items.Select(item => ((YamlNode.Text)item).Value));
            case { } odd:
                return Refuse<IReadOnlyList<string>>(odd, $"'{key}' needs a list of texts, [a, b]", []);
        }

        static IReadOnlyList<string> Clean(IEnumerable<string> texts) =>
            [.. texts.Select(CleanText.From).Where(text => text.Length is > 0 and <= ContentLimits.LabelLength)];
    }

    private Dictionary<string, string> Names(YamlNode.Map map) => Pairs(map, "keys", StringComparer.Ordinal).Where(pair =>
        GuideKeys.All.Contains(pair.Value.Value)
            || Refuse(pair.Value, $"'{pair.Value.Value}' is no key of a guide; there are {string.Join(", ", GuideKeys.All)}", false))
        .ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);

    private Dictionary<string, SectionType> Sections(YamlNode.Map map)
    {
        var sections = new Dictionary<string, SectionType>(StringComparer.OrdinalIgnoreCase);
        foreach (var (title, name) in Pairs(map, "sections", StringComparer.OrdinalIgnoreCase))
        {
            if (SectionTypes.TryParse(name.Value, out var type) && type is not SectionType.Overview)
                sections[title] = type;
            else
                Refuse(name, $"'{name.Value}' is no type of questions; there are {string.Join(", ", _types)}", 0);
        }

        return sections;
    }

    private bool? Question(YamlNode.Map map) => map["question"] switch
    {
        null => null,
        YamlNode.Text { Value: "file" } => true,
        YamlNode.Text { Value: "auto" } => false,
        var odd => Refuse<bool?>(odd, "'question' is 'file', where each file is one question, or 'auto'", null),
    };

    /// <param name="comparer">Tells which names are the same; invisible characters and blanks around them never tell them apart.</param>
    private IReadOnlyList<(string Key, YamlNode.Text Value)> Pairs(YamlNode.Map map, string key, StringComparer comparer)
    {
        if (map[key] is null or YamlNode.Text { IsNull: true })
            return [];
        if (map[key] is not YamlNode.Map pairs || pairs.Entries.Any(entry => entry.Value is not YamlNode.Text { IsNull: false }))
            return Refuse<IReadOnlyList<(string, YamlNode.Text)>>(map[key]!, $"'{key}' needs lines of 'name: value'", []);

        var (names, read) = (new HashSet<string>(comparer), new List<(string, YamlNode.Text)>());
        foreach (var (written, value) in pairs.Entries)
        {
            var name = CleanText.From(written.Value);
            if (name.Length > 0 && names.Add(name))
                read.Add((name, (YamlNode.Text)value));
            else
                Refuse(written, name.Length == 0 ? $"A name below '{key}' is empty" : $"'{name}' stands twice below '{key}'; keep one", 0);
        }

        return read;
    }

    private T Refuse<T>(YamlNode at, string message, T instead)
    {
        _diagnostics.Error(DiagnosticCodes.DefaultsShape, at.Line, $"{message}. The file is left out.", at.Column);
        return instead;
    }
}
