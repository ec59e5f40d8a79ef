using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Intake;

/// <param name="Path">Relative to the content root, with forward slashes.</param>
/// <param name="FullPath">Where it is read from.</param>
/// <param name="RealRoot">The content root, without links on the way; null where a link may lead anywhere.</param>
internal sealed record GuideFile(string Path, string FullPath, string? RealRoot);

/// <summary>Reads the files of a content folder.</summary>
internal static class GuideFiles
{
    private static readonly string[] _extensions = [".md", ".markdown", ".mdx", ".mdown", ".mkd"];

    /// <summary>Whether a file of this name is read: Markdown in any of its spellings.</summary>
    public static bool HasName(string name) => _extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <returns>Null, with an error reported, where the file cannot be read or leads out of the content folder.</returns>
    public static byte[]? Bytes(GuideFile file, DiagnosticList diagnostics)
    {
        try
        {
            if (RealPathOf(file, diagnostics) is not { } path)
                return null;

            // A pipe has no length, and opening it would wait for somebody who writes: what is empty is not opened.
            var length = new FileInfo(path).Length;
            if (length <= ContentLimits.FileBytes)
                return length == 0 ? [] : File.ReadAllBytes(path);

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

    /// <summary>
    /// What is opened is the path that was looked at, link by link from the root: any folder on the way may be a link, and may have become
    /// one since it was listed. It must end in the content folder, unless links may lead anywhere.
    /// </summary>
    private static string? RealPathOf(GuideFile file, DiagnosticList diagnostics)
    {
        var path = RealPath.Resolve(file.FullPath);
        if (path is null)
            diagnostics.Error(DiagnosticCodes.FileUnreadable, 0, new FileInfo(file.FullPath).LinkTarget is null
                ? "The file cannot be read: it is gone, or its folder is; check that it exists."
                : "The link cannot be followed: it leads nowhere, in a circle, or over too many links; put the file in its place.");
        else if (file.RealRoot is { } root && !RealPath.IsWithin(path, root))
            diagnostics.Error(
                DiagnosticCodes.LinkOutside, 0,
                "The link leads out of the content folder; copy the file into it, or read such links with --follow-links.");
        else
            return path;
        return null;
    }
}
