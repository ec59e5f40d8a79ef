using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Analysis;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.OpenSearch.Schema;

/// <summary>Names fields and analysis: what makes an index of the cluster readable for this program.</summary>
internal static class ClusterSchemaStamp
{
    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Current { get; } = Create();

    private static string Create()
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"cluster {ClusterFields.Version} tokenizer {TechnicalTokenizer.Version} ")
            .Append(CultureInfo.InvariantCulture, $"gap {TechnicalTokenizer.LineGap} ")
            .Append(CultureInfo.InvariantCulture, $"vectors {WordVectors.Version} {MeaningVectors.Version}\n");
        foreach (var field in ClusterFields.All)
            text.Append(CultureInfo.InvariantCulture, $"{field.Name} {field.Kind}\n");
        text.Append(Stemmer.SettledText.ReplaceLineEndings("\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
