using System.Runtime.InteropServices;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S08: an index folder that may only be read serves, and a build there fails by name.</summary>
[Trait("Fault", "S08")]
public sealed class ReadOnlyFolderTests : IDisposable
{
    private const uint Nobody = 65534;

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SetModes(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Dispose();
    }

    [UnixFact]
    public void A_read_only_folder_serves_and_refuses_a_build()
    {
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("old"));
        SetModes(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories);

        var mark = "";
        Exception? refusal = null;
        AsNobody(() =>
        {
            var finding = GenerationFinder.Find(new(_folder.Path), mayFallBack: true);
            mark = Marked.MarkOf(finding.Opened!);
            finding.Opened!.Release();
            refusal = Record.Exception(new LuceneIndexer(_folder.Path, TimeProvider.System).Begin);
        });

        Assert.Equal("old", mark);
        Assert.False(Assert.IsType<IndexStorageException>(refusal).DiskFull);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    /// <summary>Root may write everywhere; on Linux a thread of its own can look at files with another user's eyes.</summary>
    private static void AsNobody(Action act)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            if (Environment.IsPrivilegedProcess)
                _ = (SetFsGid(Nobody), SetFsUid(Nobody));
            failure = Record.Exception(act);
        });
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private static void SetModes(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var entry in Directory.GetFileSystemEntries(path, "*", SearchOption.AllDirectories).Append(path))
            File.SetUnixFileMode(entry, mode);
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFsUid(uint user);

    [DllImport("libc", EntryPoint = "setfsgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFsGid(uint group);

    /// <summary>Runs where permission bits bind this process, or can be made to.</summary>
    private sealed class UnixFactAttribute : FactAttribute
    {
        public UnixFactAttribute()
        {
            if (OperatingSystem.IsWindows() || (Environment.IsPrivilegedProcess && !OperatingSystem.IsLinux()))
                Skip = "Permission bits do not bind this process, and only Linux lets a thread give its rights up.";
        }
    }
}
