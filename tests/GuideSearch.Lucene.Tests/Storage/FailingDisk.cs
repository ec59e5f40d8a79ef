using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>A disk whose n-th operation, and every later one, fails.</summary>
/// <param name="failAt">One-based; operations before it succeed.</param>
internal sealed class FailingDisk(int failAt, int hResult)
{
    /// <summary>Operations so far.</summary>
    public int Operations { get; private set; }

    public void Step()
    {
        if (++Operations >= failAt)
            throw new IOException($"Operation {Operations} fails.", hResult);
    }

    /// <summary>A directory on this disk.</summary>
    public LuceneDirectory Wrap(LuceneDirectory directory) => new FailingDirectory(directory, this);

    private sealed class FailingDirectory(LuceneDirectory inner, FailingDisk disk) : FilterDirectory(inner)
    {
        public override IndexOutput CreateOutput(string name, IOContext context)
        {
            disk.Step();
            return new FailingOutput(m_input.CreateOutput(name, context), disk);
        }

        public override IndexInput OpenInput(string name, IOContext context)
        {
            disk.Step();
            return m_input.OpenInput(name, context);
        }

        public override void Sync(ICollection<string> names)
        {
            disk.Step();
            m_input.Sync(names);
        }

        public override string[] ListAll()
        {
            disk.Step();
            return m_input.ListAll();
        }

    }

    /// <summary>Counts blocks of 1 KB, flushes and closing.</summary>
    private sealed class FailingOutput(IndexOutput inner, FailingDisk disk) : IndexOutput
    {
        private const int Block = 1024;
        private int _sinceStep;

        public override long Position => inner.Position;

        public override long Checksum => inner.Checksum;

        public override long Length
        {
            get => inner.Length;
            set => inner.Length = value;
        }

        public override void WriteByte(byte b)
        {
            Count(1);
            inner.WriteByte(b);
        }

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            Count(length);
            inner.WriteBytes(b, offset, length);
        }

        public override void Flush()
        {
            disk.Step();
            inner.Flush();
        }

        [Obsolete("Lucene marks it so; the base class wants it.")]
        public override void Seek(long pos) => inner.Seek(pos);

        protected override void Dispose(bool disposing)
        {
            if (!disposing)
                return;

            inner.Dispose();
            disk.Step();
        }

        private void Count(int bytes)
        {
            _sinceStep += bytes;
            if (_sinceStep < Block)
                return;

            _sinceStep = 0;
            disk.Step();
        }
    }
}
