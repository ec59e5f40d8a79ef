using System.Security.Cryptography;
using System.Text;
using GuideSearch.Encoders;

namespace GuideSearch.Semantics;

/// <summary>The files of a model folder, read whole: what is hashed is what is used.</summary>
internal sealed record ModelFiles(byte[] Model, byte[] Vocabulary, byte[] Settings)
{
    public const string ModelName = "encoder.onnx";
    public const string VocabularyName = "vocab.txt";
    public const string SettingsName = "tokenizer.settings.json";

    /// <exception cref="EncoderException">A file is missing or cannot be read.</exception>
    public static ModelFiles Read(string folder)
    {
        try
        {
            return new(BytesOf(ModelName), BytesOf(VocabularyName), BytesOf(SettingsName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EncoderException($"The sentence model in '{folder}' cannot be read: {e.Message}", e);
        }

        byte[] BytesOf(string name) => File.ReadAllBytes(Path.Combine(folder, name));
    }

    /// <summary>One piece a line; the number of the line is its id.</summary>
    public IReadOnlyList<string> ReadVocabulary() =>
        Encoding.UTF8.GetString(Vocabulary).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')).ToList();

    /// <summary>SHA-256 over the SHA-256 of each file, as lower-case hex.</summary>
    public string Hash() => Convert.ToHexStringLower(
        SHA256.HashData([.. SHA256.HashData(Model), .. SHA256.HashData(Vocabulary), .. SHA256.HashData(Settings)]));
}
