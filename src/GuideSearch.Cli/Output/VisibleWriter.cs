using System.Text;

namespace GuideSearch.Cli.Output;

/// <summary>
/// What commands write to: names of files, titles, queries and messages come from outside, and none of them reaches a terminal raw.
/// </summary>
internal sealed class VisibleWriter(TextWriter raw) : TextWriter
{
    public override Encoding Encoding => raw.Encoding;

    /// <summary>Where sequences that colour or redraw go; whoever draws makes foreign text visible first.</summary>
    public static TextWriter RawOf(TextWriter writer) => writer is VisibleWriter visible ? visible.Raw : writer;

    private TextWriter Raw => raw;

    public override void Write(char value)
    {
        if (value == '\r')
            raw.Write(value);
        else
            raw.Write(VisibleText.Escape(value.ToString()));
    }

    /// <remarks>Tables for other programs end their lines with CR and LF.</remarks>
    public override void Write(string? value) =>
        raw.Write(string.Join("\r\n", (value ?? "").Split("\r\n").Select(VisibleText.Escape)));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value)
    {
        Write(value);
        raw.WriteLine();
    }

    public override void Flush() => raw.Flush();

    public override Task FlushAsync() => raw.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => raw.FlushAsync(cancellationToken);
}
