using System.Collections.Concurrent;
using System.Text;
using GuideSearch.Encoders;

namespace GuideSearch.Benchmarks.Words;

/// <summary>Vectors of texts, kept in a file: to encode the sentences of a dictionary takes half an hour, to learn from them a minute.</summary>
internal sealed class EncodedTexts : IDisposable
{
    private readonly ISentenceEncoder _encoder;
    private readonly ConcurrentDictionary<string, float[]> _known = new(StringComparer.Ordinal);
    private readonly BinaryWriter _file;

    /// <param name="path">Of the file; what it holds is of the same encoder. A beginning that was cut off is gone on with.</param>
    public EncodedTexts(ISentenceEncoder encoder, string path)
    {
        _encoder = encoder;
        var stream = new FileStream(path, FileMode.OpenOrCreate);
        stream.SetLength(Read(stream));
        _file = new(stream);
    }

    /// <summary>In the order of the texts.</summary>
    public List<float[]> EncodeAll(IReadOnlyList<string> texts)
    {
        var (vectors, done) = (new float[texts.Count][], 0);
        Parallel.For(0, texts.Count, i =>
        {
            vectors[i] = _known.TryGetValue(texts[i], out var known) ? known : Encode(texts[i]);
            if (Interlocked.Increment(ref done) % 5_000 == 0)
                Console.WriteLine($"{done} of {texts.Count}");
        });
        return [.. vectors];
    }

    public void Dispose() => _file.Dispose();

    private float[] Encode(string text)
    {
        var vector = _encoder.Encode(text);
        if (_known.TryAdd(text, vector))
        {
            lock (_file)
            {
                _file.Write(text);
                foreach (var component in vector)
                    _file.Write(component);
            }
        }

        return vector;
    }

    /// <returns>Where the last whole entry ends.</returns>
    private long Read(FileStream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var end = 0L;
        try
        {
            while (stream.Position < stream.Length)
            {
                var text = reader.ReadString();
                var vector = new float[_encoder.Dimensions];
                for (var i = 0; i < vector.Length; i++)
                    vector[i] = reader.ReadSingle();
                _known[text] = vector;
                end = stream.Position;
            }
        }
        catch (EndOfStreamException)
        {
            // A run was stopped while it wrote.
        }

        stream.Position = end;
        return end;
    }
}
