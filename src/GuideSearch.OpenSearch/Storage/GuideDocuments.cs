using System.Globalization;
using System.Text.Json;
using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Companions;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>One question on its way into the cluster.</summary>
/// <param name="Fields">Tokens by field.</param>
/// <param name="Lengths">In words, by field.</param>
internal sealed record PreparedDocument(
    Question Question,
    IReadOnlyList<IReadOnlyList<TextToken>> Fields,
    int[] Lengths,
    IReadOnlyList<(string Facet, string Value)> Facets,
    int Date,
    byte[] Stored)
{
    /// <exception cref="ArgumentException">An id or facet value is longer than the index may hold.</exception>
    public static PreparedDocument Create(Guide guide, Question question)
    {
        ValueLimits.Require(question.Id.ToString(), ValueLimits.MaxIdBytes);
        var texts = TextFields.All.Select(field => TechnicalAnalyzer.Read(TextOf(field, guide, question))).ToList();
        return new(
            question,
            [.. texts.Select(text => text.Tokens)],
            [.. texts.Select(text => text.Words)],
            [.. FacetValues.From(guide, question).Select(f => (f.Facet, ValueLimits.Require(f.Value, ValueLimits.MaxFacetBytes)))],
            (guide.Modified ?? guide.Published)?.DayNumber ?? DocumentNumbers.NoDate,
            StoredQuestion.From(question, texts[(int)TextField.Answer].Words).ToBytes());
    }

    private static string TextOf(TextField field, Guide guide, Question question) => field switch
    {
        TextField.Prompt => question.Prompt,
        TextField.Tags => string.Join('\n', guide.Tags),
        TextField.Guide => guide.Title,
        TextField.Answer => question.Answer,
        _ => $"{question.SectionTitle}\n{SectionTypes.NameOf(question.Section)}",
    };
}

/// <summary>The documents of a build so far: what the cluster gets of each, and what the build keeps until it is sealed.</summary>
/// <remarks>Kept are some 500 bytes a question, for what is worked out over all of them at the end.</remarks>
/// <param name="ranking">What documents are weighed by for the cluster's order of candidates.</param>
internal sealed class GuideDocuments(RankingOptions ranking) : IDisposable
{
    private readonly WordCounter _words = new();
    private readonly List<byte[]> _packed = [];
    private readonly List<PreparedNumbers> _numbers = [];
    private int _guides;

    public int Count => _packed.Count;

    /// <summary>The hash over all documents; final once all are added.</summary>
    public DocumentHash Hash { get; } = new();

    /// <summary>Adds the documents of one guide to the build and to what is sent.</summary>
    public void Add(IReadOnlyList<PreparedDocument> documents, BulkWriter bulk)
    {
        foreach (var document in documents)
        {
            var packed = PackedText.Write(document.Fields, _words.NumberOf);
            _words.Add(packed);
            Hash.Add(packed, document.Stored);
            bulk.Add(DocumentReader.IdOf(Count), json => Write(json, document, packed));
            _packed.Add(packed);
            _numbers.Add(new(
                document.Question.Kind, document.Date, WordingHash.From(document.Question.Prompt), document.Lengths, document.Facets));
        }

        _guides++;
    }

    /// <summary>Words, and tokens of everything: what is worked out over the whole generation reads them.</summary>
    public (WordTable Words, TokenTable Tokens) ToTables()
    {
        var words = _words.ToTable();
        int[][] lengths = [.. TextFields.All.Select(field => _numbers.Select(n => n.Lengths[(int)field]).ToArray())];
        return (words, new(words, lengths, [.. _packed.Select((packed, i) => (i, (ReadOnlyMemory<byte>)packed))]));
    }

    /// <param name="tokens">Of the same documents.</param>
    public GenerationColumns ToColumns(TokenTable tokens) => new(
        new([.. _numbers.Select(n => n.Kind)], [.. _numbers.Select(n => n.Date)], [.. _numbers.Select(n => n.Wording)]),
        TurnedQuestions.Read(tokens),
        [.. TextFields.All.Select(tokens.LengthsOf)],
        [
            .. FacetSet.BuiltIn.Names.Concat(_numbers.SelectMany(n => n.Facets, (_, facet) => facet.Facet)).Distinct()
                .Select(name => FacetOrdinals.Create(name, [.. _numbers.Select(n => n.ValuesOf(name))])),
        ]);

    /// <summary>The words of the prompts, for suggestions.</summary>
    public byte[] ToPrompts() => PromptWordsFile.Write(_packed);

    public void Dispose() => Hash.Dispose();

    private void Write(Utf8JsonWriter json, PreparedDocument document, byte[] packed)
    {
        json.WriteNumber(ClusterFields.Number, Count);
        json.WriteString(ClusterFields.Id, document.Question.Id.ToString());
        json.WriteNumber(ClusterFields.Kind, (int)document.Question.Kind);
        json.WriteNumber(ClusterFields.Guide, _guides);
        foreach (var field in TextFields.All)
        {
            WriteTerms(json, ClusterFields.TermsOf(field, TermForm.Stem), document.Fields[(int)field], TermForm.Stem);
            WriteTerms(json, ClusterFields.TermsOf(field, TermForm.Word), document.Fields[(int)field], TermForm.Word);
        }

        json.WriteStartObject(ClusterFields.Occurrences);
        foreach (var (stem, occurrences) in WeightedOccurrences.Create(packed, document.Lengths, _words.StemOf, ranking))
            json.WriteNumber(stem.ToString(CultureInfo.InvariantCulture), occurrences);
        json.WriteEndObject();

        foreach (var facet in document.Facets.GroupBy(f => f.Facet))
        {
            json.WriteStartArray(ClusterFields.FacetOf(facet.Key));
            foreach (var (_, value) in facet)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteBase64String(ClusterFields.Packed, packed);
        json.WriteBase64String(ClusterFields.Stored, document.Stored);
    }

    private static void WriteTerms(Utf8JsonWriter json, string name, IReadOnlyList<TextToken> tokens, TermForm form)
    {
        json.WriteStartArray(name);
        foreach (var value in TermsText.Write(tokens, form))
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>What is kept of a document beside its tokens.</summary>
    private sealed record PreparedNumbers(
        DocumentKind Kind, int Date, long Wording, int[] Lengths, IReadOnlyList<(string Facet, string Value)> Facets)
    {
        public IReadOnlyList<string> ValuesOf(string facet) => [.. Facets.Where(f => f.Facet == facet).Select(f => f.Value)];
    }
}
