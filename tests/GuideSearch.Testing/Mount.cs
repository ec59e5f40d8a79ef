using System.Diagnostics;

namespace GuideSearch.Testing;

/// <summary>A file system of its own for a test, where the system lets this process mount one: on Linux, as root.</summary>
public sealed class Mount : IDisposable
{
    private readonly string _path;

    private Mount(string path) => _path = path;

    /// <summary>A small disk in memory.</summary>
    /// <returns>Null where it cannot be mounted.</returns>
    public static Mount? TryDisk(string path, int megabytes) => Try(path, ["-t", "tmpfs", "-o", $"size={megabytes}m", "none", path]);

    /// <summary>A folder at another place, where it can only be read.</summary>
    /// <returns>Null where it cannot be mounted.</returns>
    public static Mount? TryReadOnly(string folder, string path)
    {
        if (Try(path, ["--bind", folder, path]) is not { } mount)
            return null;
        if (Run("mount", ["-o", "remount,bind,ro", path]))
            return mount;

        mount.Dispose();
        return null;
    }

    public void Dispose() => Run("umount", ["-l", _path]);

    private static Mount? Try(string path, string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;

        Directory.CreateDirectory(path);
        return Run("mount", arguments) ? new(path) : null;
    }

    private static bool Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
