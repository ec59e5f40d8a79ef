using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GuideSearch.Contract.Wire;
using GuideSearch.Engines;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Answers;

/// <summary>
/// What every answer of this process depends on beside the request and the generation: the program that makes it and the settings that
/// shape it. Two processes of one edition answer alike.
/// </summary>
internal sealed class Edition
{
    /// <param name="program">Names the build of the program.</param>
    /// <param name="model">Hash of the sentence model; null where there is none.</param>
    public Edition(string program, ServerSettings settings, Addresses addresses, string? model = null)
    {
        string?[] parts =
        [
            program, addresses.Root, addresses.Absolute(""), settings.PathBase, settings.GuideAddress,
            JsonSerializer.Serialize(settings.Ranking), model, ClusterOf(settings),
        ];
        Name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    public string Name { get; }

    /// <summary>The edition of this process.</summary>
    public static Edition Create(ServerSettings settings, Addresses addresses, IEngine engine) =>
        new(ProgramWith(engine), settings, addresses, engine.Encoder.Encoder?.ModelHash);

    /// <summary>How much of a cluster's answer is ranked, and what is found by its graph.</summary>
    private static string? ClusterOf(ServerSettings settings) =>
        settings.Engine is EngineKind.OpenSearch ? $"{settings.Cluster.Window} {settings.Cluster.VectorMegabytes}" : null;

    /// <summary>Compilers give each module an id that differs when its code, or what is embedded in it, does.</summary>
    private static string ProgramWith(IEngine engine) => string.Join(
        '\n',
        ModulesBelow(engine.GetType().Assembly, ModulesBelow(typeof(Edition).Assembly, []))
            .Select(module => module.ModuleVersionId.ToString("N")).Order(StringComparer.Ordinal));

    /// <summary>The modules of the program: an assembly and those of ours that it refers to.</summary>
    private static HashSet<Module> ModulesBelow(Assembly assembly, HashSet<Module> found)
    {
        if (!found.Add(assembly.ManifestModule))
            return found;

        foreach (var name in assembly.GetReferencedAssemblies())
        {
            if (name.Name!.StartsWith(nameof(GuideSearch), StringComparison.Ordinal))
                ModulesBelow(Assembly.Load(name), found);
        }

        return found;
    }
}
