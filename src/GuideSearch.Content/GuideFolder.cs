using System.Security.Cryptography;
using System.Text;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Synonyms;

namespace GuideSearch.Content;

/// <summary>The guides of a folder and its subfolders: every <c>*.md</c> file, in ordinal order of its path.</summary>
/// <param name="folder">The content root; <c>synonyms.yml</c> and <c>rules.yml</c> beside the guides count towards the hash.</param>
/// <param name="maxGuides">Files beyond this number are rejected. Default 200,000.</param>
public sealed class GuideFolder(string folder, int maxGuides = 200_000) : IGuideSource
{
    private static readonly string[] _companions = ["rules.yml", SynonymReader.FileName];

    private readonly string _root = Path.GetFullPath(folder);

    public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var files = GuideFiles.In(_root);
        var read = new (ParsedGuide Parsed, byte[] Hash)[files.Count];
        var done = 0;
        Parallel.For(0, files.Count, new() { CancellationToken = cancellationToken }, i =>
        {
            read[i] = i < maxGuides ? ReadOne(files[i]) : (Beyond(files[i]), []);
            progress?.Report((Interlocked.Increment(ref done), files.Count));
        });

        var parsed = CorpusChecks.WithoutDoubles([.. read.Select(r => r.Parsed)], [.. files.Select(f => f.Path)]);
        var accounts = files.Select((file, i) => new FileAccount(file.Path, parsed[i].Outcome)).ToList();
        var synonyms = ReadSynonyms();
        var guides = parsed.Select(p => p.Guide).OfType<Guide>().OrderBy(g => g.Slug, StringComparer.Ordinal).ToList();
        return new(
            guides, accounts,
            [
                .. parsed.SelectMany(p => p.Diagnostics).Concat(CorpusChecks.RareTags(guides)).Concat(synonyms.Diagnostics)
                    .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column)
                        .ThenBy(d => d.Code, StringComparer.Ordinal),
            ],
            HashOf(files, read))
        {
            Synonyms = synonyms.Synonyms,
        };
    }

    private SynonymReading ReadSynonyms()
    {
        var file = new GuideFile(SynonymReader.FileName, Path.Combine(_root, SynonymReader.FileName));
        if (!File.Exists(file.FullPath))
            return new(BuiltInThesaurus.Synonyms, []);

        var diagnostics = new DiagnosticList(file.Path);
        return GuideFiles.Bytes(file, diagnostics) is { } bytes
            ? SynonymReader.Read(file.Path, bytes)
            : new(SynonymSet.Empty, diagnostics.Items);
    }

    private static (ParsedGuide, byte[]) ReadOne(GuideFile file)
    {
        var diagnostics = new DiagnosticList(file.Path);
        if (GuideFiles.Bytes(file, diagnostics) is not { } bytes)
            return (new(null, FileOutcome.Rejected, diagnostics.Items), []);
        return (GuideParser.Parse(file.Path, bytes), SHA256.HashData(bytes));
    }

    private ParsedGuide Beyond(GuideFile file)
    {
        var diagnostics = new DiagnosticList(file.Path);
        diagnostics.Error(DiagnosticCodes.TooManyGuides, 0,
            $"There are more than {maxGuides} guides; raise the limit or split the folder.");
        return new(null, FileOutcome.Rejected, diagnostics.Items);
    }

    private string HashOf(IReadOnlyList<GuideFile> files, (ParsedGuide, byte[] Hash)[] read)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Count; i++)
            Append(files[i].Path, read[i].Hash);

        foreach (var name in _companions)
        {
            var bytes = GuideFiles.Bytes(new(name, Path.Combine(_root, name)), new(name));
            if (bytes is not null)
                Append(name, SHA256.HashData(bytes));
            else if (name == SynonymReader.FileName)
                Append("", BuiltInThesaurus.Hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string name, byte[] contentHash)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
            hash.AppendData(contentHash);
        }
    }
}
