using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GuideSearch.Lucene.Segments;

/// <summary>Some documents of a segment in a row, as if it held no others: what a merge takes of it.</summary>
/// <param name="first">The first of them.</param>
/// <param name="end">Behind the last of them.</param>
internal sealed class DocumentRun(AtomicReader segment, int first, int end) : FilterAtomicReader(segment)
{
    private readonly Span _span = new(first, end);

    public override IBits LiveDocs { get; } = new SpanBits(new(first, end), segment.MaxDoc);

    public override int NumDocs => _span.End - _span.First;

    public override Fields Fields => new RunFields(base.Fields, _span);

    private readonly record struct Span(int First, int End)
    {
        /// <summary>The next document of the span; postings before it are skipped, not read.</summary>
        public int Next(DocIdSetIterator postings)
        {
            var document = postings.DocID < First ? postings.Advance(First) : postings.NextDoc();
            return document < End ? document : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    private sealed class SpanBits(Span span, int length) : IBits
    {
        public int Length => length;

        public bool Get(int index) => index >= span.First && index < span.End;
    }

    private sealed class RunFields(Fields fields, Span span) : FilterFields(fields)
    {
        public override Terms? GetTerms(string field) => base.GetTerms(field) is { } terms ? new RunTerms(terms, span) : null;
    }

    private sealed class RunTerms(Terms terms, Span span) : FilterTerms(terms)
    {
        public override TermsEnum GetEnumerator() => new RunTermsEnum(m_input.GetEnumerator(), span);

        public override TermsEnum GetEnumerator(TermsEnum? reuse) => GetEnumerator();
    }

    private sealed class RunTermsEnum(TermsEnum terms, Span span) : FilterTermsEnum(terms)
    {
        public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) =>
            new RunDocs(m_input.Docs(null, (reuse as RunDocs)?.Postings, flags), span);

        public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
            m_input.DocsAndPositions(null, (reuse as RunPositions)?.Postings, flags) is { } postings
                ? new RunPositions(postings, span)
                : null;
    }

    private sealed class RunDocs(DocsEnum postings, Span span) : FilterDocsEnum(postings)
    {
        public DocsEnum Postings => m_input;

        public override int NextDoc() => span.Next(m_input);
    }

    private sealed class RunPositions(DocsAndPositionsEnum postings, Span span) : FilterDocsAndPositionsEnum(postings)
    {
        public DocsAndPositionsEnum Postings => m_input;

        public override int NextDoc() => span.Next(m_input);
    }
}
