using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Content.Intake;

/// <param name="Path">Relative to the content root, with forward slashes.</param>
/// <param name="FullPath">Where it is read from.</param>
internal sealed record GuideFile(string Path, string FullPath);

/// <summary>Finds and reads the files of a content folder; hidden folders and linked folders are left alone.</summary>
internal static class GuideFiles
{
    /// <summary>Every <c>*.md</c> below the root, in ordinal order of its path.</summary>
    /// <exception cref="ContentFolderException">The folder is missing or cannot be listed.</exception>
    public static IReadOnlyList<GuideFile> In(string root)
    {
        if (!Directory.Exists(root))
            throw new ContentFolderException($"The content folder '{root}' does not exist; name the folder that holds the guides.");

        var files = new List<GuideFile>();
        var folders = new Stack<string>([root]);
        try
        {
            while (folders.TryPop(out var folder))
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                {
                    if (entry.Name.StartsWith('.'))
                        continue;
                    if (entry is DirectoryInfo { LinkTarget: null })
                        folders.Push(entry.FullName);
                    else if (entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                        files.Add(new(Path.GetRelativePath(root, entry.FullName).Replace('\\', '/'), entry.FullName));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ContentFolderException($"The content folder '{root}' cannot be read: {exception.Message}", exception);
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <returns>Null, with an error reported, where the file cannot be read or leads out of the content folder.</returns>
    public static byte[]? Bytes(GuideFile file, DiagnosticList diagnostics)
    {
        try
        {
            var info = new FileInfo(file.FullPath);
            if (!LeadsInside(file, info, diagnostics))
                return null;

            // A pipe has no length, and opening it would wait for somebody who writes: what is empty is not opened.
            var length = ((FileInfo?)info.ResolveLinkTarget(returnFinalTarget: true) ?? info).Length;
            if (length <= ContentLimits.FileBytes)
                return length == 0 ? [] : File.ReadAllBytes(file.FullPath);

            diagnostics.Error(DiagnosticCodes.FileTooLarge, 0,
                FormattableString.Invariant($"The file has more than {ContentLimits.FileBytes:N0} bytes; split it into several guides."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCodes.FileUnreadable, 0,
                $"The file cannot be read ({exception.GetType().Name}); check that it exists and its permissions.");
        }

        return null;
    }

    /// <summary>A link must end at a file of the content folder; it is not followed in a circle.</summary>
    private static bool LeadsInside(GuideFile file, FileInfo info, DiagnosticList diagnostics)
    {
        if (info.LinkTarget is null)
            return true;

        try
        {
            if (info.ResolveLinkTarget(returnFinalTarget: true) is not { } target || IsInside(file, target.FullName))
                return true;
            diagnostics.Error(DiagnosticCodes.LinkOutside, 0, "The link leads out of the content folder; copy the file into it.");
        }
        catch (IOException)
        {
            diagnostics.Error(DiagnosticCodes.FileUnreadable, 0,
                "The link cannot be followed: it leads in a circle, or over too many links; put the file in its place.");
        }

        return false;
    }

    private static bool IsInside(GuideFile file, string target)
    {
        var root = file.FullPath[..^file.Path.Length];
        return target.StartsWith(root, StringComparison.Ordinal);
    }
}
