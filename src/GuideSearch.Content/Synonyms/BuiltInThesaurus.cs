using System.Security.Cryptography;
using GuideSearch.Synonyms;

namespace GuideSearch.Content.Synonyms;

/// <summary>
/// The thesaurus of interview language that comes with the program: what a content folder without <see cref="SynonymReader.FileName"/>
/// gets. An own file, were it empty, takes its place.
/// </summary>
internal static class BuiltInThesaurus
{
    private static readonly byte[] _bytes = Load();

    public static SynonymSet Synonyms { get; } = SynonymReader.Read(SynonymReader.FileName, _bytes).Synonyms;

    /// <summary>SHA-256 of the file: another thesaurus makes another index.</summary>
    public static byte[] Hash { get; } = SHA256.HashData(_bytes);

    private static byte[] Load()
    {
        using var stream = typeof(BuiltInThesaurus).Assembly.GetManifestResourceStream("GuideSearch.Content.synonyms.yml")
            ?? throw new InvalidOperationException("The program was built without its thesaurus.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
