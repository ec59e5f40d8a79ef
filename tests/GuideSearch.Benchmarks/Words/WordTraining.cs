using System.Globalization;

namespace GuideSearch.Benchmarks.Words;

/// <summary>
/// Turns the vectors of words so that their sum over a sentence, each by its inverse document frequency, points where the sentence does.
/// </summary>
/// <remarks>
/// Gradient ascent on the cosine by Adam (Kingma and Ba, 2015), held to the vector of the word alone. One thread and a fixed order: equal
/// sentences make equal vectors.
/// </remarks>
internal sealed class WordTraining
{
    private const int Rounds = 8;
    private const int BatchSize = 8_192;
    private const double Rate = 0.01;
    private const double HoldToStart = 0.04;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;

    /// <summary>Each twentieth sentence is not learned from, and tells how well it went.</summary>
    private const int HeldOut = 20;

    private readonly Dictionary<string, int> _places;
    private readonly List<float[]> _start;
    private readonly double[][] _vectors;
    private readonly double[][] _first;
    private readonly double[][] _second;
    private double[] _idf = [];
    private int _steps;

    /// <param name="start">The vector of each word alone, long 1.</param>
    public WordTraining(List<string> words, List<float[]> start)
    {
        _places = words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);
        _start = start;
        _vectors = [.. start.Select(vector => Array.ConvertAll(vector, component => (double)component))];
        _first = Array.ConvertAll(_vectors, vector => new double[vector.Length]);
        _second = Array.ConvertAll(_vectors, vector => new double[vector.Length]);
    }

    /// <param name="targets">Where each sentence points; long 1.</param>
    public List<float[]> Learn(IReadOnlyList<string> sentences, IReadOnlyList<float[]> targets, TextWriter log)
    {
        var read = sentences.Select(PlacesOf).ToList();
        _idf = IdfOf(read);
        Tell("before");
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var batch in Enumerable.Range(0, read.Count).Where(i => i % HeldOut != 0).Chunk(BatchSize))
                Step(batch, read, targets);
            Tell($"after round {round}");
        }

        return [.. _vectors.Select(vector => Array.ConvertAll(vector, component => (float)component))];

        void Tell(string when)
        {
            var cosines = Enumerable.Range(0, read.Count).Where(i => i % HeldOut == 0 && read[i].Length > 0)
                .Average(i => CosineOf(SumOf(read[i]), targets[i]));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean cosine of what is held out {cosines:0.000} {when}"));
        }
    }

    private int[] PlacesOf(string sentence) =>
        [.. Sentences.WordsOf(sentence).Select(word => _places.GetValueOrDefault(word, -1)).Where(place => place >= 0)];

    private double[] IdfOf(List<int[]> sentences)
    {
        var counts = new int[_vectors.Length];
        foreach (var place in sentences.SelectMany(sentence => sentence.Distinct()))
            counts[place]++;
        return Array.ConvertAll(counts, count => Math.Log(1 + (sentences.Count - count + 0.5) / (count + 0.5)));
    }

    private void Step(int[] batch, List<int[]> sentences, IReadOnlyList<float[]> targets)
    {
        var gradients = new SortedDictionary<int, double[]>();
        foreach (var sentence in batch.Where(i => sentences[i].Length > 0))
        {
            var pull = PullOf(SumOf(sentences[sentence]), targets[sentence]);
            foreach (var place in sentences[sentence])
            {
                if (!gradients.TryGetValue(place, out var gradient))
                    gradients[place] = gradient = new double[pull.Length];
                for (var i = 0; i < pull.Length; i++)
                    gradient[i] += _idf[place] * pull[i];
            }
        }

        _steps++;
        foreach (var (place, gradient) in gradients)
            Move(place, gradient);
    }

    private void Move(int place, double[] gradient)
    {
        var (vector, first, second, start) = (_vectors[place], _first[place], _second[place], _start[place]);
        for (var i = 0; i < vector.Length; i++)
        {
            var slope = gradient[i] - HoldToStart * (vector[i] - start[i]);
            first[i] = FirstDecay * first[i] + (1 - FirstDecay) * slope;
            second[i] = SecondDecay * second[i] + (1 - SecondDecay) * slope * slope;
            var (mean, spread) = (first[i] / (1 - Math.Pow(FirstDecay, _steps)), second[i] / (1 - Math.Pow(SecondDecay, _steps)));
            vector[i] += Rate * mean / (Math.Sqrt(spread) + 1e-8);
        }
    }

    private double[] SumOf(int[] sentence)
    {
        var sum = new double[_vectors[0].Length];
        foreach (var place in sentence)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += _idf[place] * _vectors[place][i];
        }

        return sum;
    }

    /// <summary>The gradient of the cosine by the sum.</summary>
    private static double[] PullOf(double[] sum, float[] target)
    {
        var length = LengthOf(sum);
        var cosine = CosineOf(sum, target);
        return length > 0 ? [.. sum.Select((component, i) => (target[i] - cosine * component / length) / length)] : new double[sum.Length];
    }

    private static double CosineOf(double[] sum, float[] target) =>
        LengthOf(sum) is > 0 and var length ? sum.Select((component, i) => component * target[i]).Sum() / length : 0;

    private static double LengthOf(double[] vector) => Math.Sqrt(vector.Sum(component => component * component));
}
