using System.Security.Cryptography;
using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content.Discovery;

/// <param name="Defaults">What holds for it by the folders above it.</param>
internal sealed record FoundGuide(GuideFile File, FolderDefaults Defaults);

/// <param name="Hash">Of the bytes that were read; empty where it cannot be read.</param>
internal sealed record FoundDefaults(GuideFile File, byte[] Hash);

/// <summary>What a content folder holds.</summary>
/// <param name="Guides">Files that may be guides, in ordinal order of their paths.</param>
/// <param name="Defaults">In the same order.</param>
/// <param name="Pictures">Paths of files that guides may show, in the same order.</param>
/// <param name="Diagnostics">Of defaults, and of links that are not followed.</param>
internal sealed record FoundContent(
    IReadOnlyList<FoundGuide> Guides, IReadOnlyList<FoundDefaults> Defaults, IReadOnlyList<string> Pictures,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Finds the files of a content folder with the defaults of their folders. Each file is found once: in its own place, or else by the first
/// link to it.
/// </summary>
internal sealed class ContentWalk
{
    /// <summary>Of listing a folder that changes meanwhile.</summary>
    private const int MaxTries = 5;

    private readonly string _realRoot;
    private readonly FolderDefaults _assigned;
    private readonly bool _followLinks;
    private readonly List<FoundGuide> _guides = [];
    private readonly List<FoundDefaults> _defaults = [];
    private readonly List<string> _pictures = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (FileSystemInfo Link, FolderDefaults Defaults)> _links = new(StringComparer.Ordinal);

    private ContentWalk(string realRoot, FolderDefaults assigned, bool followLinks) =>
        (_realRoot, _assigned, _followLinks) = (realRoot, assigned, followLinks);

    /// <param name="assigned">Outweighs the defaults of the root, not those of deeper folders.</param>
    /// <param name="followLinks">Whether links may lead out of the root.</param>
    /// <exception cref="ContentFolderException">The folder is missing or cannot be listed.</exception>
    public static FoundContent Read(string root, FolderDefaults assigned, bool followLinks)
    {
        if (File.Exists(root))
            throw new ContentFolderException($"'{root}' is a file; name the folder that holds it: '{Path.GetDirectoryName(root)}'.");
        if (RealPath.Resolve(root) is not { } real || !Directory.Exists(real))
            throw new ContentFolderException($"The content folder '{root}' does not exist; name the folder that holds the guides.");

        try
        {
            var walk = new ContentWalk(real, assigned, followLinks);
            walk.Walk("", real, FolderDefaults.Empty);
            walk.FollowAll();
            return new(
                [.. walk._guides.OrderBy(guide => guide.File.Path, StringComparer.Ordinal)],
                [.. walk._defaults.OrderBy(defaults => defaults.File.Path, StringComparer.Ordinal)],
                [.. walk._pictures.Order(StringComparer.Ordinal)], walk._diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = FileFault.ReasonToRead(exception, "");
            throw new ContentFolderException($"The content folder '{root}' cannot be read: {reason}", exception);
        }
    }

    /// <param name="path">Of the folder, relative to the content root; empty for the root.</param>
    /// <param name="real">Its path without links.</param>
    private void Walk(string path, string real, FolderDefaults outer)
    {
        var folders = new Stack<(string Path, string Real, FolderDefaults Outer)>([(path, real, outer)]);
        while (folders.TryPop(out var at))
        {
            if (!_seen.Add(at.Real))
                continue;

            var defaults = DefaultsOf(at.Real, at.Path, at.Outer);
            foreach (var entry in EntriesOf(at.Real, isRoot: at.Path.Length == 0))
            {
                var below = at.Path.Length == 0 ? entry.Name : $"{at.Path}/{entry.Name}";
                if (entry.LinkTarget is not null)
                    _links.TryAdd(below, (entry, defaults));
                else if (entry is DirectoryInfo && !defaults.IgnoresFolder(below))
                    folders.Push((below, entry.FullName, defaults));
                else if (entry is FileInfo && GuideFiles.HasName(entry.Name) && !defaults.IgnoresFile(below))
                    Add(entry, below, entry.FullName, defaults);
                else if (entry is FileInfo && FileType.From(below) is { IsPicture: true })
                    _pictures.Add(below);
            }
        }
    }

    /// <summary>
    /// A folder that goes away, or turns into something else, while the others are read is as if it had done so before; one that is a
    /// folder again by then is looked at again.
    /// </summary>
    private static FileSystemInfo[] EntriesOf(string real, bool isRoot)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new DirectoryInfo(real).GetFileSystemInfos();
            }
            catch (IOException e) when (!isRoot && tries < MaxTries)
            {
                if (e is DirectoryNotFoundException || !IsFolder(real))
                    return [];
            }
        }
    }

    private static bool IsFolder(string real) => new DirectoryInfo(real) is { Exists: true, LinkTarget: null };

    private FolderDefaults DefaultsOf(string real, string path, FolderDefaults outer)
    {
        const string name = DefaultsReader.FileName;
        var file = FileAt(Path.Join(real, name), path.Length == 0 ? name : $"{path}/{name}");
        var own = FolderDefaults.Empty;
        if (Path.Exists(file.FullPath) || new FileInfo(file.FullPath).LinkTarget is not null)
        {
            var diagnostics = new DiagnosticList(file.Path);
            var bytes = GuideFiles.Bytes(file, diagnostics);
            own = bytes is null ? own : DefaultsReader.Read(bytes, diagnostics);
            _defaults.Add(new(file, bytes is null ? [] : SHA256.HashData(bytes)));
            _diagnostics.AddRange(diagnostics.Items);
        }

        return path.Length == 0 ? _assigned.Over(own.Over(outer)) : own.Over(outer);
    }

    /// <summary>Folders that links lead to may hold links themselves.</summary>
    private void FollowAll()
    {
        while (_links.Count > 0)
        {
            var (path, (link, defaults)) = _links.First();
            _links.Remove(path);
            var target = RealPath.Resolve(link.FullName);
            var folder = target is not null && Directory.Exists(target);
            if (folder ? defaults.IgnoresFolder(path) : defaults.IgnoresFile(path))
                continue;
            if (folder)
                FollowFolder(path, target!, defaults);
            else if (GuideFiles.HasName(link.Name))
                FollowFile(link, path, target, defaults);
            else if (target is null && Path.GetExtension(link.Name).Length == 0)
                Tell(path, Severity.Hint, DiagnosticCodes.LinkReadElsewhere, "The link leads nowhere.");
        }
    }

    private void FollowFolder(string path, string target, FolderDefaults defaults)
    {
        if (!_followLinks && !RealPath.IsWithin(target, _realRoot))
            Tell(
                path, Severity.Warning, DiagnosticCodes.LinkOutside,
                "The link leads to a folder outside of the content folder, which is not read; read it with --follow-links.");
        else if (_seen.Contains(target))
            TellRead(path);
        else
            Walk(path, target, defaults);
    }

    private void FollowFile(FileSystemInfo link, string path, string? target, FolderDefaults defaults)
    {
        if (target is not null && _seen.Contains(target))
            TellRead(path);
        else
            Add(link, path, target ?? link.FullName, defaults);
    }

    private void Add(FileSystemInfo entry, string path, string real, FolderDefaults defaults)
    {
        _guides.Add(new(FileAt(entry.FullName, path), defaults));
        _seen.Add(real);
    }

    private GuideFile FileAt(string fullPath, string path) => new(path, fullPath, _followLinks ? null : _realRoot);

    private void TellRead(string path) => Tell(
        path, Severity.Hint, DiagnosticCodes.LinkReadElsewhere, "The link leads to what is read in its own place; it is read once.");

    private void Tell(string path, Severity severity, string code, string message) =>
        _diagnostics.Add(new(code, severity, new(path), message));
}
