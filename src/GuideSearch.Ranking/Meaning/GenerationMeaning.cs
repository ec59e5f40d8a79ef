using System.Text;
using System.Text.Unicode;
using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Querying;

namespace GuideSearch.Ranking.Meaning;

/// <summary>What a generation knows by meaning, and the encoder that reads queries for it.</summary>
public sealed class GenerationMeaning
{
    private readonly QueryEncoder _encoder;
    private readonly MeaningIndex _index;

    private GenerationMeaning(QueryEncoder encoder, MeaningIndex index) => (_encoder, _index) = (encoder, index);

    /// <param name="vectors">Null where the generation has none.</param>
    /// <param name="model">The hash of the model that made them.</param>
    /// <param name="encoder">Null where the program has none.</param>
    /// <returns>Null without vectors, without an encoder, or where it is another than theirs.</returns>
    public static GenerationMeaning? Create(INearestVectors? vectors, string? model, ISentenceEncoder? encoder, RankingOptions options) =>
        vectors is not null && encoder is not null && encoder.ModelHash == model ? new(new(encoder), new(vectors, options)) : null;

    /// <summary>The documents that are nearest to what a query asks.</summary>
    /// <param name="asked">The text of the query without filters and exclusions.</param>
    /// <param name="corrections">Better spellings of its words; one that the model has whole stands as it is.</param>
    /// <returns>
    /// Null where words alone must decide: most letters of the query are of another script than Latin, or no document has a vector, as in
    /// guides that are not in English. <see cref="MeaningMatches.Failed"/> where the model fails on it.
    /// </returns>
    public MeaningMatches? Find(string asked, IReadOnlyDictionary<string, string> corrections)
    {
        if (!IsLatin(asked))
            return null;

        var better = corrections.Where(word => _encoder.Encoder.Count(word.Key) is not { Words: 1, Pieces: 1 })
            .ToDictionary(StringComparer.Ordinal);
        return Find(() => _index.Search(_encoder.Encode(QueryCorrection.Apply(asked, better, better))));
    }

    /// <summary>The documents nearest to what the passages of a text say together; those in another script are passed over.</summary>
    /// <returns>Null where words alone must decide, as above.</returns>
    public MeaningMatches? Find(IReadOnlyList<string> passages) => passages.Where(IsLatin).ToList() is { Count: > 0 } read
        ? Find(() => _index.Search(read.ConvertAll(_encoder.Encode)))
        : null;

    private static MeaningMatches? Find(Func<MeaningMatches> search)
    {
        try
        {
            return search() is { Nearest.Count: > 0 } matches ? matches : null;
        }
        catch (EncoderException)
        {
            return MeaningMatches.Failed;
        }
    }

    private static bool IsLatin(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            if (rune.Value < UnicodeRanges.LatinExtendedB.FirstCodePoint + UnicodeRanges.LatinExtendedB.Length)
                latin++;
            else
                other++;
        }

        return latin > 0 && latin >= other;
    }
}
