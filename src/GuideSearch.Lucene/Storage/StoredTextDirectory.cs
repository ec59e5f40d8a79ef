using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GuideSearch.Lucene.Storage;

/// <summary>
/// Reads stored documents by whole blocks and their neighbors: a block has 16 kB, and Lucene fetches a kilobyte at a time. All else is
/// read as ever, since each walk through postings has a buffer of its own.
/// </summary>
internal sealed class StoredTextDirectory(LuceneDirectory inner) : FilterDirectory(inner)
{
    private const string StoredTexts = ".fdt";

    private const int BufferBytes = 32 * 1024;

    public override IndexInput OpenInput(string name, IOContext context)
    {
        var input = base.OpenInput(name, context);
        if (name.EndsWith(StoredTexts, StringComparison.Ordinal) && input is BufferedIndexInput buffered)
            buffered.SetBufferSize(BufferBytes);
        return input;
    }
}
