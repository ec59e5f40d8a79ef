namespace GuideSearch.Benchmarks.Words;

/// <summary>The directions in which vectors differ most, and the vectors along these alone.</summary>
/// <remarks>Subspace iteration: exact enough after some rounds, and the same each time, for it starts from the first axes.</remarks>
internal sealed class PrincipalSpace
{
    private const int Rounds = 40;

    private readonly double[] _mean;
    private readonly double[][] _axes;

    private PrincipalSpace(double[] mean, double[][] axes, IReadOnlyList<float[]> vectors)
    {
        (_mean, _axes) = (mean, axes);
        Examples = [.. vectors.Select(Project)];
    }

    /// <summary>What the space was made of, projected.</summary>
    public IReadOnlyList<float[]> Examples { get; }

    public static PrincipalSpace Of(IReadOnlyList<float[]> vectors, int dimensions)
    {
        var size = vectors[0].Length;
        var mean = Enumerable.Range(0, size).Select(i => vectors.Average(vector => (double)vector[i])).ToArray();
        var covariance = CovarianceOf(vectors, mean);
        var axes = Enumerable.Range(0, dimensions).Select(i => Enumerable.Range(0, size).Select(j => i == j ? 1.0 : 0).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            axes = Array.ConvertAll(axes, axis => Array.ConvertAll(covariance, row => Dot(row, axis)));
            Orthonormalize(axes);
        }

        return new(mean, axes, vectors);
    }

    /// <summary>Less the mean, along the axes, made long 1.</summary>
    public float[] Project(float[] vector)
    {
        var centered = vector.Select((component, i) => component - _mean[i]).ToArray();
        var along = Array.ConvertAll(_axes, axis => Dot(axis, centered));
        var length = Math.Sqrt(Dot(along, along));
        return Array.ConvertAll(along, component => (float)(length > 0 ? component / length : 0));
    }

    private static double[][] CovarianceOf(IReadOnlyList<float[]> vectors, double[] mean)
    {
        var covariance = Array.ConvertAll(mean, _ => new double[mean.Length]);
        Parallel.For(0, mean.Length, i =>
        {
            foreach (var vector in vectors)
            {
                var component = vector[i] - mean[i];
                for (var j = 0; j < mean.Length; j++)
                    covariance[i][j] += component * (vector[j] - mean[j]);
            }
        });
        return covariance;
    }

    /// <summary>Gram and Schmidt, the first axis first.</summary>
    private static void Orthonormalize(double[][] axes)
    {
        for (var i = 0; i < axes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var share = Dot(axes[i], axes[j]);
                for (var k = 0; k < axes[i].Length; k++)
                    axes[i][k] -= share * axes[j][k];
            }

            var length = Math.Sqrt(Dot(axes[i], axes[i]));
            for (var k = 0; k < axes[i].Length && length > 0; k++)
                axes[i][k] /= length;
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
