using System.Text.Json;
using System.Text.Json.Serialization;
using GuideSearch.Guides;

namespace GuideSearch.Serving.Companions;

/// <summary>A document as it is kept for display: UTF-8 JSON with short names, everything a <see cref="Question"/> has.</summary>
/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="AnswerWords">Length of the answer in words, as the tokenizer counts.</param>
internal sealed record StoredQuestion(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("k")] DocumentKind Kind,
    [property: JsonPropertyName("p")] string Prompt,
    [property: JsonPropertyName("n")] int? Number,
    [property: JsonPropertyName("s")] SectionType Section,
    [property: JsonPropertyName("t")] string SectionTitle,
    [property: JsonPropertyName("a")] string Answer,
    [property: JsonPropertyName("h")] string AnswerHtml,
    [property: JsonPropertyName("f")] AnswerFeatures Features,
    [property: JsonPropertyName("c")] string? Anchor,
    [property: JsonPropertyName("l")] StoredLocation Source,
    [property: JsonPropertyName("e")] int EndLine,
    [property: JsonPropertyName("w")] int AnswerWords)
{
    public static StoredQuestion From(Question question, int answerWords) => new(
        question.Id.ToString(), question.Kind, question.Prompt, question.Number, question.Section, question.SectionTitle,
        question.Answer, question.AnswerHtml, question.Features, question.Anchor,
        new(question.Source.Path, question.Source.Line, question.Source.Column), question.EndLine, answerWords);

    public Question ToQuestion() => new()
    {
        Id = QuestionId.Parse(Id, null),
        Kind = Kind,
        Prompt = Prompt,
        Number = Number,
        Section = Section,
        SectionTitle = SectionTitle,
        Answer = Answer,
        AnswerHtml = AnswerHtml,
        Features = Features,
        Anchor = Anchor,
        Source = new(Source.Path, Source.Line, Source.Column),
        EndLine = EndLine,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Compact.StoredQuestion);

    public static StoredQuestion FromBytes(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, StoredJson.Compact.StoredQuestion)
            ?? throw new InvalidDataException("A stored document is empty.");
}

internal sealed record StoredLocation(
    [property: JsonPropertyName("p")] string Path,
    [property: JsonPropertyName("l")] int Line,
    [property: JsonPropertyName("c")] int Column);
