using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Analysis;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Meaning;
using Lucene.Net.Util;

namespace GuideSearch.Lucene.Schema;

/// <summary>
/// Names fields, analyzers and file format: what makes an index readable for this program, and for no program that means other
/// things.
/// </summary>
internal static class SchemaStamp
{
    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Current { get; } = Create(
        IndexFields.All, IndexFields.Version, TechnicalTokenizer.Version, [WordVectors.Version, MeaningVectors.Version],
        Stemmer.SettledText);

    public static string Create(
        IEnumerable<IndexField> fields, int fieldsVersion, int tokenizerVersion, IEnumerable<int> vectorsVersions, string settledStems)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"fields {fieldsVersion} tokenizer {tokenizerVersion} gap {TechnicalTokenizer.LineGap} ")
            .Append(CultureInfo.InvariantCulture, $"vectors {string.Join(' ', vectorsVersions)} lucene {Constants.LUCENE_MAIN_VERSION}\n");
        foreach (var field in fields)
            text.Append(CultureInfo.InvariantCulture, $"{field.Name} {field.Kind}\n");
        text.Append(settledStems.ReplaceLineEndings("\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
