using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GuideSearch.Testing.Corpora;

/// <summary>What a corpus amounts to, counted guide by guide; of words and prompts only hashes are kept.</summary>
public sealed class CorpusFacts
{
    private readonly HashSet<ulong> _words = [];
    private readonly Dictionary<UInt128, int> _prompts = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Guides { get; private set; }

    public int Questions { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Words of the files, and of them the distinct ones, whatever their case.</summary>
    public long Words { get; private set; }

    public int DistinctWords => _words.Count;

    /// <summary>Share of the questions whose prompt, to the letter, another question has too; from 0 to 1.</summary>
    public double EqualPrompts => (double)_prompts.Values.Where(count => count > 1).Sum() / Questions;

    /// <summary>SHA-256 of all names and bytes so far, in hexadecimal: equal for equal corpora.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    internal void Add(SyntheticGuide guide, byte[] bytes)
    {
        Guides++;
        Questions += guide.Prompts.Count;
        Bytes += bytes.Length;
        _hash.AppendData(Encoding.UTF8.GetBytes(guide.FileName));
        _hash.AppendData(bytes);
        foreach (var prompt in guide.Prompts)
        {
            var key = HashOf(prompt);
            _prompts[key] = _prompts.GetValueOrDefault(key) + 1;
        }

        CountWords(guide.Text);
    }

    private void CountWords(string text)
    {
        for (var (at, end) = (0, 0); at < text.Length; at = end + 1)
        {
            var hash = 14695981039346656037; // FNV-1a, which is the same in every process
            for (end = at; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
                hash = (hash ^ char.ToLowerInvariant(text[end])) * 1099511628211;
            if (end == at)
                continue;

            Words++;
            _words.Add(hash);
        }
    }

    private static UInt128 HashOf(string prompt) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(prompt)));
}
