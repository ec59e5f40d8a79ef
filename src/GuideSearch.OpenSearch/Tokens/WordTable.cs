using System.Text;
using GuideSearch.Analysis;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.OpenSearch.Tokens;

/// <summary>The words of a generation by number, their stems, and in how many documents each stands in each field.</summary>
internal sealed class WordTable
{
    public const string Name = "words.bin";

    private readonly string[] _words;
    private readonly Dictionary<string, int> _wordNumbers;
    private readonly Dictionary<string, int> _stemNumbers = new(StringComparer.Ordinal);
    private readonly int[] _stemOf;
    private readonly int[][] _wordsInField;
    private readonly int[][] _stemsInField;

    /// <param name="words">By their numbers.</param>
    /// <param name="wordsInField">By field and word.</param>
    /// <param name="stemsInField">By field and stem; stems are numbered in the order in which words have them.</param>
    public WordTable(IReadOnlyList<string> words, int[][] wordsInField, int[][] stemsInField)
    {
        (_words, _wordsInField, _stemsInField) = ([.. words], wordsInField, stemsInField);
        _wordNumbers = new(_words.Length, StringComparer.Ordinal);
        _stemOf = new int[_words.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            _wordNumbers.Add(_words[i], i);
            _stemOf[i] = NumberOf(_stemNumbers, TechnicalAnalyzer.StemOf(_words[i]));
        }
    }

    public string WordOf(int word) => _words[word];

    public int StemOf(int word) => _stemOf[word];

    /// <returns>-1 where no document has it.</returns>
    public int NumberOf(TermForm form, string term) =>
        (form is TermForm.Word ? _wordNumbers : _stemNumbers).GetValueOrDefault(term, -1);

    public int DocumentFrequency(TextField field, TermForm form, string term) => NumberOf(form, term) is >= 0 and var number
        ? (form is TermForm.Word ? _wordsInField : _stemsInField)[(int)field][number]
        : 0;

    /// <summary>The same words as the planning of queries wants them.</summary>
    public TermDictionary ToDictionary()
    {
        var prompts = _wordsInField[(int)TextField.Prompt];
        return new(
            _words.Index().ToDictionary(w => w.Item, w => _wordsInField.Max(field => field[w.Index]), StringComparer.Ordinal),
            _words.Index().Where(w => prompts[w.Index] > 0).ToDictionary(w => w.Item, w => prompts[w.Index], StringComparer.Ordinal));
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(_words.Length);
        writer.Write7BitEncodedInt(_stemNumbers.Count);
        foreach (var word in _words)
            writer.Write(word);
        foreach (var frequencies in _wordsInField.Concat(_stemsInField))
        {
            foreach (var frequency in frequencies)
                writer.Write7BitEncodedInt(frequency);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static WordTable Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var (words, stems) = (new string[reader.Read7BitEncodedInt()], reader.Read7BitEncodedInt());
        for (var i = 0; i < words.Length; i++)
            words[i] = reader.ReadString();
        return new(words, Fields(words.Length), Fields(stems));

        int[][] Fields(int count) => [.. TextFields.All.Select(_ => Numbers(count))];

        int[] Numbers(int count)
        {
            var numbers = new int[count];
            for (var i = 0; i < count; i++)
                numbers[i] = reader.Read7BitEncodedInt();
            return numbers;
        }
    }

    private static int NumberOf(Dictionary<string, int> numbers, string text)
    {
        if (!numbers.TryGetValue(text, out var number))
            numbers.Add(text, number = numbers.Count);
        return number;
    }
}
