namespace GuideSearch.Diagnostics;

/// <summary>Why a file or folder cannot be used, in words of our own: the runtime's name what it tried, not what is wrong.</summary>
public static class FileFault
{
    /// <summary>Whether an exception tells of a file or folder.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether another process has opened the file for itself.</summary>
    /// <remarks>EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.</remarks>
    public static bool IsInUse(IOException exception) =>
        exception.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    /// <summary>Why a file cannot be read, to be put behind its name and a colon.</summary>
    public static string ReasonToRead(Exception exception, string path) => exception switch
    {
        _ when Directory.Exists(path) => "it is a folder, not a file.",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "this user may not read it.",
        _ => exception.Message,
    };

    /// <summary>Why a folder, or a file in it, cannot be written.</summary>
    public static string ReasonToWrite(Exception exception, string folder) => exception switch
    {
        _ when FileAbove(folder) is { } file => file == folder ? "it is a file, not a folder." : $"'{file}' is a file, not a folder.",
        FileNotFoundException or DirectoryNotFoundException => "no folder can be made there.",
        UnauthorizedAccessException => "this user may not write there.",
        _ => exception.Message,
    };

    /// <summary>The path itself or the nearest one above it, if that is a file.</summary>
    private static string? FileAbove(string path)
    {
        for (var at = path; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(at))
                return Directory.Exists(at) ? null : at;
        }

        return null;
    }
}
