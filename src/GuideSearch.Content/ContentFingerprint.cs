using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Content.Defaults;
using GuideSearch.Content.Discovery;
using GuideSearch.Content.Intake;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>
/// A look at a content folder that reads no guide: it differs when a file was written, renamed, added or removed. Only defaults are read,
/// for they say which files are left out.
/// </summary>
public static class ContentFingerprint
{
    /// <summary>Of the names, sizes and times of everything that a build reads, and of the names of pictures.</summary>
    /// <param name="followLinks">Whether links may lead out of the folder.</param>
    /// <returns>That of an empty folder where the folder cannot be listed: a checkout may be replacing it.</returns>
    public static string Create(string folder, bool followLinks = false)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var found = ContentWalk.Read(folder, FolderDefaults.Empty, followLinks);
            var files = found.Guides.Select(guide => guide.File).Concat(found.Defaults.Select(defaults => defaults.File));
            foreach (var file in files.Concat(new CompanionFiles(folder, followLinks).All))
                hash.AppendData(Encoding.UTF8.GetBytes(LineOf(file)));
            foreach (var picture in found.Pictures)
                hash.AppendData(Encoding.UTF8.GetBytes($"{picture}\n"));
        }
        catch (ContentFolderException)
        {
            // Whoever builds then is told.
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A link is what it leads to: mounted folders of orchestrators change by turning links.</summary>
    private static string LineOf(GuideFile file)
    {
        try
        {
            var target = new FileInfo(file.FullPath);
            if (target.LinkTarget is not null)
                target = new(RealPath.Resolve(file.FullPath) ?? file.FullPath);
            return target.Exists
                ? string.Create(CultureInfo.InvariantCulture, $"{file.Path}\0{target.Length}\0{target.LastWriteTimeUtc.Ticks}\n")
                : $"{file.Path}\0gone\n";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A link in a circle, or a file that went between two looks: whoever builds then is told.
            return $"{file.Path}\0unreadable\n";
        }
    }
}
