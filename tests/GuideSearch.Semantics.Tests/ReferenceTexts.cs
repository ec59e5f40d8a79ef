using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuideSearch.Semantics.Tests;

/// <summary>A text with what the model's makers got for it.</summary>
public sealed record ReferenceText(string Text, long[] Ids, float[] Vector);

/// <summary>The cosine of two reference texts, by their places.</summary>
public sealed record ReferenceCosine(int A, int B, [property: JsonPropertyName("int8")] double Cosine);

/// <summary>What came with the model, to test a port against.</summary>
public sealed record ReferenceTexts(IReadOnlyList<ReferenceText> Texts, IReadOnlyList<ReferenceCosine> Cosines)
{
    public static string ModelFolder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    public static ReferenceTexts Shared { get; } = JsonSerializer.Deserialize<ReferenceTexts>(
        File.ReadAllBytes(Path.Combine(ModelFolder, "reference.json")), JsonSerializerOptions.Web)!;
}
