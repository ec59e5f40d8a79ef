using System.Text;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Serving.Companions;

/// <summary>
/// The words of a generation with their stems, kept beside their index: they are read in a tenth of the time that it takes to gather them.
/// </summary>
/// <remarks>The number of words; then each with its stem, where the two begin alike and what follows, and its two counts.</remarks>
internal static class WordFile
{
    public const string Name = "words.bin";

    public static byte[] Write(TermDictionary dictionary)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(dictionary.Words.Count);
        foreach (var entry in dictionary.Entries)
        {
            var shared = entry.Word.AsSpan().CommonPrefixLength(entry.Stem);
            writer.Write(entry.Word);
            writer.Write7BitEncodedInt(shared);
            writer.Write(entry.Stem[shared..]);
            writer.Write7BitEncodedInt(entry.Documents);
            writer.Write7BitEncodedInt(entry.Prompts);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    public static TermDictionary Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            var entries = new TermEntry[reader.Read7BitEncodedInt()];
            for (var i = 0; i < entries.Length; i++)
            {
                var word = reader.ReadString();
                var (shared, rest) = (reader.Read7BitEncodedInt(), reader.ReadString());
                var stem = shared == word.Length && rest.Length == 0 ? word : string.Concat(word.AsSpan(0, shared), rest);
                entries[i] = new(word, stem, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            }

            return new(entries);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new DamagedGenerationException($"{Name} is not what was written.", e);
        }
    }
}
