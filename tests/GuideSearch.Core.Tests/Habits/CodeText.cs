using System.Text;
using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>C# without comments and without the text of literals; what stands in the holes of interpolated strings stays.</summary>
internal sealed partial class CodeText
{
    private readonly string _source;
    private readonly StringBuilder _code = new();
    private int _at;

    private CodeText(string source)
    {
        _source = source;
        Read(inHole: false);
    }

    public static string From(string source) => new CodeText(source)._code.ToString();

    private void Read(bool inHole)
    {
        for (var depth = 0; _at < _source.Length;)
        {
            if (Passed().Match(_source, _at) is { Length: > 0 } passed)
            {
                _at += passed.Length;
                _code.Append(' ');
            }
            else if (Opening().Match(_source, _at) is { Length: > 0 } opening)
            {
                ReadLiteral(opening.Groups["marks"].Value, opening.Groups["quotes"].Length, opening.Length);
            }
            else if (inHole && depth == 0 && _source[_at] == '}')
            {
                return;
            }
            else
            {
                depth += _source[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                _code.Append(_source[_at++]);
            }
        }
    }

    private void ReadLiteral(string marks, int quotes, int opening)
    {
        var (isRaw, braces) = (quotes >= 3, marks.Count(c => c == '$'));
        var escape = marks.Contains('@', StringComparison.Ordinal) ? '"' : '\\';
        for (_at += opening; _at < _source.Length;)
        {
            if (!isRaw && _source[_at] == escape && (escape == '\\' || RunOf('"') > 1))
            {
                _at += 2;
            }
            else if (RunOf('"') >= quotes)
            {
                _at += quotes;
                break;
            }
            else if (braces > 0 && RunOf('{') is > 0 and var run)
            {
                ReadHole(run, isHole: isRaw ? run >= braces : run % 2 == 1, isRaw ? braces : 1);
            }
            else
            {
                _at++;
            }
        }

        _code.Append(' ');
    }

    private void ReadHole(int opening, bool isHole, int closing)
    {
        _at += opening;
        if (!isHole)
            return;

        _code.Append(' ');
        Read(inHole: true);
        _at += closing;
    }

    private int RunOf(char c)
    {
        var end = _at;
        while (end < _source.Length && _source[end] == c)
            end++;
        return end - _at;
    }

    /// <summary>A comment or a character.</summary>
    [GeneratedRegex(@"\G(?://[^\n]*|/\*.*?\*/|'(?:\\.[^'\n]*|[^'\\\n])')", RegexOptions.Singleline)]
    private static partial Regex Passed();

    [GeneratedRegex("""\G(?<marks>[$@]*)(?<quotes>"{3,}|")""")]
    private static partial Regex Opening();
}
