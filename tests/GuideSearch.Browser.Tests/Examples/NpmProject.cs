using System.Security.Cryptography;
using System.Text;
using GuideSearch.Browser.Tests.Hosting;
using GuideSearch.Testing;

namespace GuideSearch.Browser.Tests.Examples;

/// <summary>A project of TypeScript that holds the examples and has the package installed; beside it, a service to ask.</summary>
public sealed class NpmProject : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<string>> _ready;

    public NpmProject() => _ready = new(PrepareAsync);

    public RunningService Service { get; private set; } = null!;

    /// <summary>Address of the service, without a slash at its end.</summary>
    public string Address => Service.Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>The package as <c>npm pack</c> makes it.</summary>
    public string Package { get; private set; } = "";

    /// <returns>The folder of the project; prepared when it is first asked for.</returns>
    public Task<string> ReadyAsync() => _ready.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Service is not null)
            await Service.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<string> PrepareAsync()
    {
        Service = await RunningService.StartAsync(settings => settings.AdminKeySha256 = KeyHash);
        Service.Client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");
        var source = Repository.File("src/clients/npm");
        var folder = _folder["project"];
        Directory.CreateDirectory(folder);
        var name = (await CommandLine.RunAsync(source, "npm", "pack", "--silent", "--pack-destination", folder)).Trim();
        Package = Path.Combine(folder, name);
        foreach (var file in ExampleFiles())
            _folder.Write(Path.Combine("project", Path.GetRelativePath(Repository.File("tests/examples"), file)), await File.ReadAllTextAsync(file));
        await CommandLine.RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund");
        await CommandLine.RunAsync(folder, "npm", "install", "--no-save", "--no-audit", "--no-fund", Package);
        return folder;
    }

    /// <summary>Without what somebody installed or built beside them.</summary>
    private static IEnumerable<string> ExampleFiles() =>
        Directory.EnumerateFileSystemEntries(Repository.File("tests/examples"))
            .Where(entry => Path.GetFileName(entry) is not ("node_modules" or "built"))
            .SelectMany(entry => File.Exists(entry) ? [entry] : Directory.GetFiles(entry, "*", SearchOption.AllDirectories));

    private const string Key = "the-key-of-the-operator-of-the-examples";

    private static string KeyHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
}
