using System.Text;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Intake;

/// <summary>Turns the bytes of a file into text: strict UTF-8, one kind of line end, no byte order mark, within the limits.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null, with an error reported, where the bytes are not text that can be read.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (bytes.Length > ContentLimits.FileBytes)
            return Refuse(diagnostics, DiagnosticCodes.FileTooLarge, 0,
                $"The file has more than {ContentLimits.FileBytes:N0} bytes; split it into several guides.");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse(diagnostics, DiagnosticCodes.WrongEncoding, 1, $"The file is UTF-16; save it as UTF-8.");

        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var skipped = bytes.Length - body.Length;
        if (body.IndexOf((byte)0) is >= 0 and var nul)
            return Refuse(diagnostics, DiagnosticCodes.NulCharacter, LineOf(body, nul),
                $"There is a NUL character at byte {nul + skipped}; remove it, or save the file as text.");

        try
        {
            return Within(_strict.GetString(body).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), diagnostics);
        }
        catch (DecoderFallbackException exception)
        {
            var offset = Math.Max(exception.Index, 0);
            return Refuse(diagnostics, DiagnosticCodes.InvalidUtf8, LineOf(body, offset),
                $"The byte at offset {offset + skipped} is not UTF-8; save the file as UTF-8.");
        }
    }

    private static string? Within(string text, DiagnosticList diagnostics)
    {
        if (text.AsSpan().Count('\n') >= ContentLimits.Lines)
            return Refuse(diagnostics, DiagnosticCodes.TooManyLines, ContentLimits.Lines + 1,
                $"The file has more than {ContentLimits.Lines:N0} lines; split it into several guides.");
        return text;
    }

    private static string? Refuse(DiagnosticList diagnostics, string code, int line, FormattableString message)
    {
        diagnostics.Error(code, line, FormattableString.Invariant(message));
        return null;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => bytes[..Math.Min(offset, bytes.Length)].Count((byte)'\n') + 1;
}
