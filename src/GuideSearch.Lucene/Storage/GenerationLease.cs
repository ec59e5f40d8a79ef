namespace GuideSearch.Lucene.Storage;

/// <summary>Keeps one generation open for the length of a search.</summary>
internal sealed class GenerationLease(OpenGeneration generation) : IDisposable
{
    private OpenGeneration? _generation = generation;

    public OpenGeneration Generation => _generation ?? throw new ObjectDisposedException(nameof(GenerationLease));

    public void Dispose() => Interlocked.Exchange(ref _generation, null)?.Release();
}
