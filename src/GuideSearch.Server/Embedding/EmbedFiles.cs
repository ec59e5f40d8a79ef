using System.Text;

namespace GuideSearch.Server.Embedding;

/// <summary>The files of the widget: the script of this version, its types, and the scripts of earlier releases.</summary>
internal sealed class EmbedFiles
{
    public const string ScriptName = "guide-search.js";

    /// <summary>The types: of element and client, and of the client alone.</summary>
    private static readonly string[] _typesNames = ["guide-search.d.ts", "client.d.ts"];

    /// <summary>The address that always holds the newest script.</summary>
    public const string Newest = "v1";

    private const string Folder = "wwwroot/embed/";
    private const string ScriptType = "text/javascript; charset=utf-8";

    private readonly Dictionary<string, EmbedFile> _scripts;

    /// <param name="released">Scripts of earlier releases, as they were served.</param>
    public EmbedFiles(IEnumerable<string> released)
    {
        _scripts = released.Select(text => new EmbedFile(text, ScriptType)).ToDictionary(script => script.Hash, StringComparer.Ordinal);
        _scripts[Script.Hash] = Script;
    }

    /// <summary>The script of this version.</summary>
    public EmbedFile Script { get; } = new(ModuleJoin.Join(ScriptName, name => Read(Folder + name)), ScriptType);

    /// <summary>What makes the page about the widget a place to try it.</summary>
    private EmbedFile Playground { get; } = new(Read(Folder + "page/playground.js"), ScriptType);

    private Dictionary<string, EmbedFile> Types { get; } =
        _typesNames.ToDictionary(
            name => name, name => new EmbedFile(Read(Folder + name), "text/plain; charset=utf-8"), StringComparer.Ordinal);

    /// <summary>The files that stand in the program, with every script under <c>wwwroot/embed/released</c>.</summary>
    public static EmbedFiles FromProgram() => new(
        typeof(EmbedFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "released/", StringComparison.Ordinal))
            .Select(Read));

    /// <param name="version"><see cref="Newest"/> or the hash of a script.</param>
    /// <returns>Null where there is none.</returns>
    public EmbedFile? Find(string version, string name) => (version, name) switch
    {
        (Newest, ScriptName) => Script,
        (Newest, "playground.js") => Playground,
        (Newest, _) => Types.GetValueOrDefault(name),
        (_, ScriptName) => _scripts.GetValueOrDefault(version),
        _ => null,
    };

    private static string Read(string resource)
    {
        using var stream = typeof(EmbedFiles).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
