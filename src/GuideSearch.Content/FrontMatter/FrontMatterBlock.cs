using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>How front matter is written.</summary>
internal enum FrontMatterFormat
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Between lines of <c>---</c>.</summary>
    Yaml,

    /// <summary>Between lines of <c>+++</c>.</summary>
    Toml,

    /// <summary>One object in braces.</summary>
    Json,
}

/// <summary>Front matter and body of a file, apart.</summary>
/// <param name="Text">The lines between the marks; of JSON the object with its braces.</param>
/// <param name="FirstLine">One-based line of the file on which <paramref name="Text"/> begins.</param>
/// <param name="Body">The rest, with a blank line for each line before it, so that its lines are those of the file.</param>
internal sealed partial record FrontMatterBlock(FrontMatterFormat Format, string Text, int FirstLine, string Body)
{
    /// <summary>
    /// Cuts a file. Blank lines and comments may stand before the front matter; then it must look like it, for there <c>---</c> may be a
    /// rule. On the first line it may be one too, where nothing behind it is a key; in doubt it is none, and what is broken is told.
    /// </summary>
    /// <returns>Null, with an error, where front matter does not end within the limits.</returns>
    public static FrontMatterBlock? Cut(string text, DiagnosticList diagnostics)
    {
        var start = Lead().Match(text).Length;
        var opening = text[start..LineEnd(text, start)].TrimEnd();
        var certain = start == 0;
        return opening switch
        {
            "---" when (certain ? IsMeant(text, start) : LooksLike(YamlKey(), text, start)) =>
                Between(text, start, FrontMatterFormat.Yaml, diagnostics),
            "+++" when certain || LooksLike(TomlKey(), text, start) => Between(text, start, FrontMatterFormat.Toml, diagnostics),
            ['{', ..] when JsonKey().IsMatch(text[start..]) => Braced(text, start, diagnostics),
            _ => new(FrontMatterFormat.None, "", 1, text),
        };
    }

    /// <summary>
    /// Whether the first line opens front matter, whole or broken: a key follows it, be it in brackets or a list; or, where a mark closes
    /// it, a key behind comments, keys of several words, or nothing at all.
    /// </summary>
    private static bool IsMeant(string text, int opening)
    {
        if (LooksLike(AnyKey(), text, opening))
            return true;
        if (EndOf(text, opening, FrontMatterFormat.Yaml) is not { Closed: true } end)
            return false;

        var start = LineEnd(text, opening) + 1;
        return start == end.At || LooksLike(YamlKey(), text[..end.At], opening) || WordyKeys().IsMatch(text[start..end.At]);
    }

    private static FrontMatterBlock? Between(string text, int opening, FrontMatterFormat format, DiagnosticList diagnostics)
    {
        var (start, first) = (LineEnd(text, opening) + 1, text.AsSpan(0, opening).Count('\n') + 2);
        if (EndOf(text, opening, format) is { Closed: true, At: var end })
            return Within(new(format, text[start..end], first, Rest(text, LineEnd(text, end))), diagnostics);

        diagnostics.Error(
            DiagnosticCodes.FrontMatterUnterminated, first - 1,
            $"The front matter is not closed within {ContentLimits.FrontMatterLines} lines; end it with a line of three "
            + (format is FrontMatterFormat.Toml ? "plus signs." : "hyphens."));
        return null;
    }

    /// <summary>Where the line begins that closes front matter, if one does within the limit.</summary>
    private static (bool Closed, int At) EndOf(string text, int opening, FrontMatterFormat format)
    {
        var at = LineEnd(text, opening) + 1;
        for (var line = 0; at < text.Length && line < ContentLimits.FrontMatterLines; line++)
        {
            var end = LineEnd(text, at);
            if (Closes(text.AsSpan(at, end - at).TrimEnd(), format))
                return (true, at);
            at = end + 1;
        }

        return (false, at);
    }

    private static bool Closes(ReadOnlySpan<char> line, FrontMatterFormat format) =>
        format is FrontMatterFormat.Toml ? line is "+++" : line is "---" or "...";

    /// <summary>The object ends where its braces do, whatever stands in its texts.</summary>
    private static FrontMatterBlock? Braced(string text, int start, DiagnosticList diagnostics)
    {
        var line = text.AsSpan(0, start).Count('\n') + 1;
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text[start..]);
            var reader = new Utf8JsonReader(
                bytes, new() { MaxDepth = ContentLimits.YamlDepth, CommentHandling = JsonCommentHandling.Skip });
            reader.Read();
            reader.Skip();
            var end = start + Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
            return Within(new(FrontMatterFormat.Json, text[start..end], line, Rest(text, end)), diagnostics);
        }
        catch (JsonException fault)
        {
            diagnostics.Error(
                DiagnosticCodes.FrontMatterSyntax, line + (int)(fault.LineNumber ?? 0),
                "The front matter cannot be read as JSON here; close quotes and braces, and put a comma between two keys.");
            return null;
        }
    }

    private static FrontMatterBlock? Within(FrontMatterBlock block, DiagnosticList diagnostics)
    {
        if (block.Text.Length <= ContentLimits.FrontMatterLength)
            return block;

        diagnostics.Error(
            DiagnosticCodes.FrontMatterTooLarge, 1,
            $"The front matter has more than {ContentLimits.FrontMatterLength} characters; move text into the body.");
        return null;
    }

    private static string Rest(string text, int end) => new string('\n', text.AsSpan(0, end).Count('\n')) + text[end..];

    private static bool LooksLike(Regex key, string text, int opening) =>
        LineEnd(text, opening) is var end && end < text.Length && key.IsMatch(text[(end + 1)..]);

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    /// <summary>Blank lines and whole comments.</summary>
    [GeneratedRegex(@"\A(?:[ \t]*\n|[ \t]*<!--(?>[^-]|-(?!->))*-->[ \t]*\n)*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\A\s*(?:#.*\n\s*)*[""']?[\w-]+[""']?[ \t]*:(?:\s|\z)")]
    private static partial Regex YamlKey();

    /// <summary>Also one without a blank behind it, or one that only a bracket or hyphen keeps from being a key; no address.</summary>
    [GeneratedRegex(@"\A\s*(?:\{|(?:-[ \t]+)?[""']?[\w-]+[""']?[ \t]*:(?!//))")]
    private static partial Regex AnyKey();

    /// <summary>Lines without a blank one among them, each with a key of whatever words, or with more of a value.</summary>
    [GeneratedRegex(@"\A(?=.)(?!#)(?:(?:[^\s:#-][^:\n]*:(?:[ \t].*)?|[ \t]+\S.*|[#\]}].*|-(?:[ \t].*)?)\n)+\z")]
    private static partial Regex WordyKeys();

    [GeneratedRegex(@"\A\s*(?:#.*\n\s*)*(?:\[[\w.-]+\]|[""']?[\w.-]+[""']?[ \t]*=)")]
    private static partial Regex TomlKey();

    [GeneratedRegex(@"\A\{\s*""[^""\n]*""\s*:")]
    private static partial Regex JsonKey();
}
