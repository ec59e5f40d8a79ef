using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
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
        Hash(question.Prompt, question.Section.ToString(), question.SectionTitle, question.AnswerHtml, question.Answer),
        question.Answer.Length >= MinTellingLength ? Hash(question.Answer) : null);

    /// <summary>Of texts and where each ends.</summary>
    private static UInt128 Hash(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData([0, 0]);
        }

        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
