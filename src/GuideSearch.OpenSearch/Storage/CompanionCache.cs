using System.Security.Cryptography;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>Keeps large companions in a folder, each named by its hash, so that a restart does not fetch them again.</summary>
/// <param name="folder">Made when it is missing; where it cannot be written, nothing is kept.</param>
internal sealed class CompanionCache(string folder)
{
    /// <summary>Smaller ones are fetched as quickly.</summary>
    private const long MinBytes = 256 << 10;

    public async Task<byte[]> GetAsync(
        CompanionEntry companion, Func<CancellationToken, Task<byte[]>> fetch, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, companion.Sha256);
        if (companion.Length < MinBytes)
            return await fetch(cancellationToken).ConfigureAwait(false);
        if (await ReadAsync(path, companion, cancellationToken).ConfigureAwait(false) is { } kept)
            return kept;

        var fetched = await fetch(cancellationToken).ConfigureAwait(false);
        await KeepAsync(path, fetched, cancellationToken).ConfigureAwait(false);
        return fetched;
    }

    /// <summary>Removes what these generations do not have.</summary>
    public void Trim(IEnumerable<ClusterManifest> manifests)
    {
        var wanted = manifests.SelectMany(manifest => manifest.Companions).Select(companion => companion.Sha256).ToHashSet();
        Try(() =>
        {
            foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [])
            {
                if (!wanted.Contains(Path.GetFileName(file)))
                    File.Delete(file);
            }
        });
    }

    private static async Task<byte[]?> ReadAsync(string path, CompanionEntry companion, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path))
                return null;

            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == companion.Sha256 ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task KeepAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        var staged = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(staged, bytes, cancellationToken).ConfigureAwait(false);
            File.Move(staged, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Try(() => File.Delete(staged));
        }
    }

    private static void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is a cache: the next start fetches again.
        }
    }
}
