using System.Globalization;
using System.Text;

namespace GuideSearch.Cli.Tests;

/// <summary>Writes content folders that no author would: every place of a guide where text may stand holds what hardly is text.</summary>
internal sealed class OddFolder(int seed)
{
    private static readonly string[] _odd =
    [
        "???", "…", "—", "!", "🎉", "👩🏽‍💻 🚀", "\u0001", "\u200b", "\u202e", "\ufffe", "\uffff", "\u0301\u0302", "e\u0301\u0301\u0301", "\u3000",
        "שלום", "مرحبا بالعالم", "你好", "ｆｕｌｌ ｗｉｄｔｈ", "ﬁ", "İI", "𝔘𝔫𝔦", "\ud83c\udf89", "\U000e0041", "\ufdfa", "١٢٣", "Ⅷ", "²³",
        "a", "the", "Why?", "What does this print?", "Tell me about a time", "how did you handle it", "C++", "-", "--", "\"", "\"quoted\"",
        "tag:x", "guide:y z", "-not", "a/b", "../..", "<b>", "`", "``", "**", "*", "_", "[", "](", "\\", "&amp;", "&#0;", "&#xD800;", "|", "#", "1.",
        ":", "null", "~", "'", "{", "}", "%", "@", "!!str", "- ", "> ", "\t",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Writes guides, some of them again and again; often rules, a thesaurus and defaults beside them.</summary>
    public void Fill(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = _random.Next(1, 7); i > 0; i--)
            File.WriteAllText(Path.Combine(folder, $"{Pick("guide", "émigré", "a b", "…", "x")}{_random.Next(4)}.md"), Guide());
        if (_random.Next(4) == 0)
            File.WriteAllText(Path.Combine(folder, "rules.yml"), string.Concat(Enumerable.Range(0, 3).Select(_ => Rule())));
        if (_random.Next(4) == 0)
            File.WriteAllText(Path.Combine(folder, "synonyms.yml"), $"- words: [{Quoted()}, {Quoted()}]\n- from: [{Quoted()}]\n  to: [{Quoted()}]\n");
        if (_random.Next(4) == 0)
            File.WriteAllText(Path.Combine(folder, "defaults.yml"), Defaults());
    }

    private string Guide()
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"term: {Value()}\ncategory: {Value()}\nvertical: {Value()}\ntags: [{Quoted()}, {Quoted()}]\n");
        text.Append(CultureInfo.InvariantCulture, $"description: {Quoted()}\nmodDate: 2026-01-0{_random.Next(10)}\naliases: [{Quoted()}]\n---\n");
        var (layout, same) = (_random.Next(4), _random.Next(5) == 0 ? Words() : null);
        for (var section = _random.Next(1, 4); section > 0; section--)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Pick("Technical Questions", "Behavioral Questions", "Overview", Words())}\n\n");
            for (var question = _random.Next(0, same is null ? 6 : 40); question > 0; question--)
                text.Append(Question(layout, question, same ?? Words()));
        }

        return text.ToString();
    }

    private string Question(int layout, int number, string prompt) => layout switch
    {
        0 => $"#### {number}. {prompt}\n\n{Answer()}\n\n",
        1 => $"**{number}. {prompt}**\n\n{Answer()}\n\n",
        2 => $"{number}. **{prompt}**\n   - {Answer()}\n",
        _ => $"- {prompt}\n",
    };

    private string Answer() => Pick("", Words(), $"{Words()}\n\n```\n{Words()}\n```", $"| {Words()} |\n|---|\n| {Words()} |", $"Follow-up: {Words()}");

    private string Rule() => $"- {Pick("pin", "hide", "boost")}: {Pick("guide0/question", "guide1/why", "x2/a")}\n  {Pick("query", "contains")}: {Quoted()}\n";

    private string Defaults() =>
        $"category: {Value()}\nvertical: {Value()}\ntags: [{Quoted()}, {Quoted()}]\nignore: [{Quoted()}]\n"
        + $"sections:\n  {Quoted()}: {Pick("technical", "behavioral", "overview", "x")}\n{Pick("", "question: heading\n", "keys:\n  tags: label\n", "[")}";

    private string Value() => _random.Next(3) == 0 ? Words().Trim() : Quoted();

    private string Quoted() => $"\"{Words().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}{Pick("", "", "\\uD800", "\\0")}\"";

    private string Words() => string.Join(Pick(" ", "", "\u00a0"), Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Word()));

    private string Word() => _random.Next(12) switch
    {
        0 => new string(Pick("x", "é", "汉", "9", "\u0301")[0], _random.Next(1, 3_000)),
        1 => string.Concat(Enumerable.Range(0, 5).Select(_ => new Rune(_random.Next(0xe000, 0x10ffff)))),
        2 => string.Concat(Enumerable.Range(0, 5).Select(_ => (char)_random.Next(0x20, 0xd7ff))),
        _ => Pick(_odd),
    };

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
