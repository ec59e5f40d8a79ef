using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>What is kept of a document to compare it with those of another generation: its address and hashes of its text.</summary>
/// <param name="Content">Of everything that is shown of it; the place in the file does not count.</param>
/// <param name="Answer">Of its answer; null where that is too short to tell one question from another.</param>
internal readonly record struct QuestionFingerprint(QuestionId Id, DocumentKind Kind, UInt128 Content, UInt128? Answer)
{
    /// <summary>"It depends." answers many questions. In UTF-16 units.</summary>
    private const int MinTellingLength = 20;

    public static QuestionFingerprint From(Question question) => new(
        question.Id,
        question.Kind,
        Hash($"{question.Prompt}\0{question.Section}\0{question.SectionTitle}\0{question.AnswerHtml}\0{question.Answer}"),
        question.Answer.Length >= MinTellingLength ? Hash(question.Answer) : null);

    private static UInt128 Hash(string text) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
