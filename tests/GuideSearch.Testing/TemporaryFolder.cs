namespace GuideSearch.Testing;

/// <summary>A folder of its own for a test, removed with everything in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const int MaxAttempts = 10;

    public string Path { get; } = Directory.CreateTempSubdirectory("guidesearch-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file; folders in its name are made.</summary>
    public string Write(string name, string text)
    {
        var file = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A service that is ending may write a last line of its log while the folder goes: then it goes once more.</summary>
    public void Dispose()
    {
        for (var attempt = 1; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
            }
        }
    }
}
