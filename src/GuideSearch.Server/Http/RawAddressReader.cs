using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace GuideSearch.Server.Http;

/// <summary>
/// Reads a connection for Kestrel, which refuses a request line with other bytes than ASCII, without a header or a word. People paste
/// and type addresses as they read them, and clients pass them on: such bytes are escaped here, as a browser would have.
/// </summary>
/// <remarks>
/// Where requests begin, Kestrel alone decides: unless a body is read, a buffer begins with a request line or with one of its headers.
/// With the first body of a connection this ends for good, so that no byte of a body is ever changed.
/// </remarks>
internal sealed class RawAddressReader(PipeReader inner) : PipeReader
{
    private static readonly byte[] _hex = "0123456789ABCDEF"u8.ToArray();

    /// <summary>What was taken over from the connection, escaped where it had to be, and is not consumed yet.</summary>
    private ReadOnlyMemory<byte> _own;

    private bool _isExamined;
    private bool _isCompleted;

    /// <summary>Whether everything passes as it comes from now on.</summary>
    public bool IsPassedBy { get; set; }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        HasMore ? Hand(new(_own), isCanceled: false) : Take(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        if (HasMore)
            result = Hand(new(_own), isCanceled: false);
        else if (inner.TryRead(out result))
            result = Take(result);
        else
            return false;
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (_own.IsEmpty)
        {
            inner.AdvanceTo(consumed, examined);
            return;
        }

        var given = new ReadOnlySequence<byte>(_own);
        _isExamined = given.GetOffset(examined) == given.GetOffset(given.End);
        _own = _own[(int)given.Slice(0, consumed).Length..];
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    private bool HasMore => !_own.IsEmpty && (!_isExamined || _isCompleted);

    private ReadResult Take(ReadResult read)
    {
        if (_own.IsEmpty && (IsPassedBy || !IsRaw(FirstLine(read.Buffer))))
            return read;

        var all = new byte[_own.Length + read.Buffer.Length];
        _own.CopyTo(all);
        read.Buffer.CopyTo(all.AsSpan(_own.Length));
        inner.AdvanceTo(read.Buffer.End);
        _isCompleted = read.IsCompleted;
        return Hand(new(all), read.IsCanceled);
    }

    private ReadResult Hand(ReadOnlySequence<byte> buffer, bool isCanceled)
    {
        var line = IsPassedBy ? default : FirstLine(buffer);
        _own = IsRaw(line) ? (byte[])[.. Escaped(line), .. buffer.Slice(line.Length).ToArray()] : buffer.First;
        return new(new(_own), isCanceled, _isCompleted);
    }

    /// <returns>With its end; empty where that is not there yet.</returns>
    private static ReadOnlySpan<byte> FirstLine(ReadOnlySequence<byte> buffer)
    {
        if (buffer.FirstSpan.IndexOf((byte)'\n') is >= 0 and var end)
            return buffer.FirstSpan[..(end + 1)];

        return buffer.PositionOf((byte)'\n') is { } position ? buffer.Slice(0, buffer.GetPosition(1, position)).ToArray() : default;
    }

    /// <summary>Whether a line begins a request and has to be escaped; a header has a colon behind its name.</summary>
    private static bool IsRaw(ReadOnlySpan<byte> line) =>
        !Ascii.IsValid(line)
        && line.IndexOf((byte)' ') is > 0 and var name && !line[..name].ContainsAnyExceptInRange((byte)'A', (byte)'Z')
        && line.TrimEnd("\r\n"u8) is var request && (request.EndsWith(" HTTP/1.1"u8) || request.EndsWith(" HTTP/1.0"u8));

    private static byte[] Escaped(ReadOnlySpan<byte> line)
    {
        var escaped = new ArrayBufferWriter<byte>(3 * line.Length);
        foreach (var unit in line)
            escaped.Write(Ascii.IsValid(unit) ? [unit] : [(byte)'%', _hex[unit >> 4], _hex[unit & 15]]);
        return escaped.WrittenSpan.ToArray();
    }
}
