using System.Text.Json.Serialization;

namespace GuideSearch.Encoders;

/// <summary>Whether the documents of a generation have the vectors of a sentence encoder.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VectorState>))]
public enum VectorState
{
    /// <summary>It was built without a sentence encoder.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>It was published at once, for there was nothing to serve; one with vectors follows.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Each document whose guide the encoder can read has one.</summary>
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>It has more of them than this program holds, and nothing else finds the nearest.</summary>
    [JsonStringEnumMemberName("too-many")]
    TooMany,
}
