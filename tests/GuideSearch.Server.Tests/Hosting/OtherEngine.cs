using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Search;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>The engine of the tests under another name, from another assembly.</summary>
internal sealed class OtherEngine(IEngine engine) : IEngine
{
    public IQuestionIndex Index => engine.Index;

    public IQuestionIndexer Indexer => engine.Indexer;

    public IGenerationArchive Archive => engine.Archive;

    public LazyEncoder Encoder => engine.Encoder;

    public IQuestionSearcher CreateSearcher(TimeSpan budget) => engine.CreateSearcher(budget);

    public void Dispose() => engine.Dispose();
}
