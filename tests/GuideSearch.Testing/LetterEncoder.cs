using System.Collections.Concurrent;
using GuideSearch.Encoders;

namespace GuideSearch.Testing;

/// <summary>The smallest encoder: counts letters, so that texts of the same letters mean the same. Words with <c>ü</c> are foreign.</summary>
public sealed class LetterEncoder(string modelHash = LetterEncoder.Model) : ISentenceEncoder
{
    public const string Model = "1e77e51e77e51e77e51e77e51e77e51e77e51e77e51e77e51e77e51e77e51e77";

    public string ModelHash => modelHash;

    public int Dimensions => 64;

    /// <summary>What was encoded.</summary>
    public ConcurrentBag<string> Texts { get; } = [];

    /// <summary>What was counted.</summary>
    public ConcurrentBag<string> Counted { get; } = [];

    /// <summary>Called for each text; what it throws fails the text.</summary>
    public Action Encoded { get; set; } = () => { };

    public float[] Encode(string text)
    {
        Texts.Add(text);
        Encoded();
        var vector = new float[Dimensions];
        vector[^1] = 0.1F;
        foreach (var letter in text.ToLowerInvariant())
            vector[letter % 63]++;
        var length = MathF.Sqrt(vector.Sum(component => component * component));
        return [.. vector.Select(component => component / length)];
    }

    public PieceCount Count(string text)
    {
        Counted.Add(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words.Length, words.Sum(word => word.Contains('ü', StringComparison.Ordinal) ? 6 : 1));
    }
}
