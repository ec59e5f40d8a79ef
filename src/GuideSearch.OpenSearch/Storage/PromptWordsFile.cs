using System.Text;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Answering.Suggesting;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>The words of every prompt, kept beside the index: suggestions are found among them.</summary>
internal static class PromptWordsFile
{
    public const string Name = "prompts.bin";

    /// <param name="packed">Of each document.</param>
    public static byte[] Write(IReadOnlyList<byte[]> packed)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var document in packed)
        {
            var words = new List<(int Word, int Position)>();
            PackedText.Read(document, (field, word, position) =>
            {
                if (field is TextField.Prompt)
                    words.Add((word, position));
            });
            writer.Write7BitEncodedInt(words.Count);
            foreach (var (word, position) in words)
            {
                writer.Write7BitEncodedInt(word);
                writer.Write7BitEncodedInt(position);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <returns>By document, in the order of their positions.</returns>
    public static List<TitleWord>[] Read(byte[] bytes, int documents, WordTable words)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var prompts = new List<TitleWord>[documents];
        for (var document = 0; document < documents; document++)
        {
            var count = reader.Read7BitEncodedInt();
            var prompt = prompts[document] = new(count);
            for (var left = count; left > 0; left--)
                prompt.Add(new(words.WordOf(reader.Read7BitEncodedInt()), reader.Read7BitEncodedInt()));
            prompt.Sort((a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : string.CompareOrdinal(a.Word, b.Word));
        }

        return prompts;
    }
}
