using System.Security.Cryptography;

namespace GuideSearch.Lucene.Storage;

/// <param name="Name">Relative to the generation, with forward slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
internal sealed record ManifestFile(string Name, long Length, string Sha256)
{
    public static ManifestFile Create(string generationPath, string name)
    {
        using var file = File.OpenRead(Path.Combine(generationPath, name));
        return new(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <summary>All files of a generation but its manifest, in ordinal order.</summary>
    public static IReadOnlyList<string> NamesIn(string generationPath) =>
    [
        .. Directory.EnumerateFiles(generationPath, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(generationPath, file).Replace('\\', '/'))
            .Where(name => name != Manifest.FileName)
            .Order(StringComparer.Ordinal),
    ];
}
