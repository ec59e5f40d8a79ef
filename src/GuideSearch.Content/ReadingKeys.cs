using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using GuideSearch.Content.Defaults;
using GuideSearch.Facets;

namespace GuideSearch.Content;

/// <summary>Names everything that the reading of one file hangs on beside its path: equal keys, equal readings.</summary>
/// <param name="rootName">Name of the content root.</param>
/// <param name="publishFuture">Whether guides of a day to come are published.</param>
internal sealed class ReadingKeys(string rootName, IReadOnlyList<FacetDeclaration> facets, bool publishFuture)
{
    /// <summary>The code that reads, that of its libraries included: any other build of it may read otherwise.</summary>
    private static readonly Lazy<string> _program = new(() => $"{Environment.Version} {string.Join(' ', Libraries().Order())}");

    private readonly ConcurrentDictionary<FolderDefaults, byte[]> _contexts = new(ReferenceEqualityComparer.Instance);

    /// <param name="hash">Of the bytes of the file.</param>
    /// <returns>Hexadecimal.</returns>
    public string Of(byte[] hash, FolderDefaults defaults) =>
        Convert.ToHexStringLower(SHA256.HashData([.. _contexts.GetOrAdd(defaults, ContextOf), .. hash]));

    // Which files are left out was settled before one is read.
    private byte[] ContextOf(FolderDefaults defaults) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Program = _program.Value, rootName, facets, publishFuture, Defaults = defaults with { Ignore = [] } }));

    private static HashSet<Guid> Libraries()
    {
        var (open, found) = (new Queue<Assembly>([typeof(ReadingKeys).Assembly]), new HashSet<Guid>());
        while (open.TryDequeue(out var assembly))
        {
            if (!found.Add(assembly.ManifestModule.ModuleVersionId))
                continue;

            foreach (var name in assembly.GetReferencedAssemblies().Where(name => !IsOfRuntime(name.Name!)))
                open.Enqueue(Assembly.Load(name));
        }

        return found;
    }

    private static bool IsOfRuntime(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib";
}
