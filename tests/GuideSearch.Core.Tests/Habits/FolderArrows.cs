using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>
/// Which folders of a project know which. An arrow goes from A to B where a file of A names a type that only B declares and can see it: by a
/// using, by its own namespace, or by writing the end of the type's namespace before it. A using of a namespace that only B declares is an
/// arrow too: the compiler lets none stand idle, and extensions are used without a name.
/// </summary>
internal sealed partial class FolderArrows
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> _arrows = [];

    private FolderArrows(IReadOnlyList<Source> sources)
    {
        Folders = [.. sources.Select(s => s.Folder).Distinct().Order(StringComparer.Ordinal)];
        var declared = sources
            .SelectMany(s => Declaration().Matches(s.Code).Select(m => (Type: m.Groups["type"].Value, s.Folder, s.Space)))
            .GroupBy(d => d.Type)
            .Where(group => group.Select(d => d.Folder).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First());
        var spaces = sources.ToLookup(s => s.Space, s => s.Folder);
        foreach (var source in sources)
        {
            foreach (var space in source.Usings)
            {
                if (spaces[space].Distinct().ToArray() is [var only] && only != source.Folder)
                    TypesOf(source.Folder, only).Add($"using {space}");
            }

            foreach (Match name in Name().Matches(source.Code))
            {
                var before = name.Groups["space"];
                if (declared.TryGetValue(name.Value, out var owner) && owner.Folder != source.Folder
                    && (before.Success ? EndsWith(owner.Space, before.Value) : source.Sees(owner.Space)))
                    TypesOf(source.Folder, owner.Folder).Add(owner.Type);
            }
        }
    }

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <param name="files">First folder below the project and text of each file.</param>
    public static FolderArrows Between(IEnumerable<(string Folder, string Text)> files) =>
        new([.. files.Select(f => Source.From(f.Folder, CodeText.From(f.Text)))]);

    /// <summary>Of a project below <c>src</c>. Files at its root put the parts together and may know all of them: they are left out.</summary>
    public static FolderArrows From(string project) => Between(
        from file in SourceTree.Files($"src/{project}")
        let path = file.Path.Split('/')
        where path.Length > 3
        select (path[2], string.Join('\n', file.Lines)));

    /// <summary>Every arrow as <c>A -> B (types)</c>, or with the using where it serves extensions only.</summary>
    public IEnumerable<string> Where(Func<string, string, bool> matches) => _arrows
        .Where(arrow => matches(arrow.Key.From, arrow.Key.To))
        .Select(arrow => $"{arrow.Key.From} -> {arrow.Key.To} ({string.Join(", ", Causes(arrow.Value))})")
        .Order(StringComparer.Ordinal);

    /// <summary>The arrows by which folders know themselves, if by way of others.</summary>
    public IReadOnlyList<string> Circles()
    {
        var reached = Folders.ToDictionary(folder => folder, ReachedFrom);
        return [.. Where((from, to) => reached[to].Contains(from))];
    }

    private SortedSet<string> TypesOf(string from, string to) =>
        _arrows.TryGetValue((from, to), out var types) ? types : _arrows[(from, to)] = new(StringComparer.Ordinal);

    /// <summary>A using says less than the types that it is for.</summary>
    private static IEnumerable<string> Causes(SortedSet<string> named) =>
        named.Where(cause => !cause.StartsWith("using ", StringComparison.Ordinal)).DefaultIfEmpty(named.Last());

    private HashSet<string> ReachedFrom(string folder)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>([folder]);
        while (next.TryPop(out var from))
        {
            foreach (var to in _arrows.Keys.Where(arrow => arrow.From == from).Select(arrow => arrow.To).Where(reached.Add))
                next.Push(to);
        }

        return reached;
    }

    private static bool EndsWith(string space, string end) => $".{space}".EndsWith($".{end}", StringComparison.Ordinal);

    private sealed record Source(string Folder, string Code, string Space, HashSet<string> Usings)
    {
        public static Source From(string folder, string code) => new(
            folder, code, Namespace().Match(code).Groups["space"].Value, [.. Using().Matches(code).Select(m => m.Groups["space"].Value)]);

        public bool Sees(string space) => Usings.Contains(space) || $"{Space}.".StartsWith($"{space}.", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^namespace (?<space>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:global )?using (?<space>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    /// <summary>Types of a file, not those within others: namespaces have no braces here, so what is not indented is no member.</summary>
    [GeneratedRegex(
        @"^(?:[a-z]+ )*(?:class|record struct|record class|record|struct|interface|enum|delegate\s+[\w<>\[\],?. ]+?)\s+(?<type>[A-Z]\w*)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    /// <summary>A name, with what stands before its dot.</summary>
    [GeneratedRegex(@"(?:(?<![\w.])|(?<=\b(?<space>\w+)\.))[A-Z]\w*")]
    private static partial Regex Name();
}
