using Lucene.Net.Analysis;

namespace GuideSearch.Lucene.Storage;

/// <summary>Stands where Lucene wants an analyzer: every field brings its own tokens, so asking this one is a mistake.</summary>
internal sealed class NoAnalyzer : Analyzer
{
    public static NoAnalyzer Instance { get; } = new();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        throw new InvalidOperationException($"The field '{fieldName}' came without tokens.");
}
