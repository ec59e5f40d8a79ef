using GuideSearch.Content.Intake;
using GuideSearch.Guides;

namespace GuideSearch.Content.Files;

/// <summary>Files of a content folder that are not read as guides, but that readers may open.</summary>
/// <param name="root">The content folder.</param>
public sealed class ContentFiles(string root)
{
    /// <summary>Larger files are not handed out, in bytes: a page's pictures and papers are far below.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <param name="path">Relative to the content root, with forward slashes.</param>
    /// <returns>
    /// Where it really is, links followed; null where nothing is there, where it or what it leads to is nothing for readers by its name,
    /// where it is outside of the folder, and where it is no file or too large.
    /// </returns>
    public FileInfo? Find(string path)
    {
        try
        {
            if (FileType.From(path) is null || RealPath.Resolve(root) is not { } folder
                || RealPath.Resolve(Path.Join(folder, path)) is not { } real || !RealPath.IsWithin(real, folder))
                return null;

            var below = Path.GetRelativePath(folder, real).Replace(Path.DirectorySeparatorChar, '/');
            var file = new FileInfo(real);
            return FileType.From(below) is not null && file is { Exists: true, Length: <= MaxBytes } ? file : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It went between two looks, or its name is none on this system: nothing that could be shown.
            return null;
        }
    }

    /// <returns>The bytes as they are now; null where they cannot be read any more.</returns>
    /// <remarks>A pipe has no length, and opening it would wait for somebody who writes: what is empty is not opened.</remarks>
    public static Stream? Open(FileInfo file)
    {
        try
        {
            return file.Length == 0
                ? Stream.Null
                : new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
