using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuideSearch.Semantics;

/// <summary>How the texts that the model was trained on were cut into pieces: <c>tokenizer.settings.json</c>.</summary>
internal sealed record TokenizerSettings
{
    private const string ReadableKind = "bert-wordpiece";

    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string Kind { get; init; }

    public required bool Lowercase { get; init; }

    public required bool StripAccents { get; init; }

    public required bool CleanText { get; init; }

    public required bool SplitCjk { get; init; }

    /// <summary>Of a text, with its start and end.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>A longer word is unknown.</summary>
    public required int MaxCharactersPerWord { get; init; }

    /// <summary>What a piece begins with in the vocabulary when it goes on with a word.</summary>
    public required string ContinuingPrefix { get; init; }

    public required string Unknown { get; init; }

    public required int UnknownId { get; init; }

    public required string Start { get; init; }

    public required int StartId { get; init; }

    public required string End { get; init; }

    public required int EndId { get; init; }

    public required string Padding { get; init; }

    public required int PaddingId { get; init; }

    /// <exception cref="JsonException">It is not what this program reads.</exception>
    public static TokenizerSettings Parse(ReadOnlySpan<byte> json)
    {
        var settings = JsonSerializer.Deserialize<TokenizerSettings>(json, _json) ?? throw new JsonException("It is empty.");
        return settings is { Kind: ReadableKind, Lowercase: true, StripAccents: true, CleanText: true, SplitCjk: true, MaxTokens: > 2 }
            ? settings
            : throw new JsonException($"Only a tokenizer of the kind '{ReadableKind}' that folds case and accents can be read.");
    }
}
