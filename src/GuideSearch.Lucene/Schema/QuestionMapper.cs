using GuideSearch.Analysis;
using GuideSearch.Guides;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Serving.Companions;
using GuideSearch.Serving.Postings;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GuideSearch.Lucene.Schema;

/// <summary>
/// Makes a document of the index of each question. Streams are used again: one mapper per writer, one document at a time.
/// </summary>
internal sealed class QuestionMapper
{
    private static readonly FieldType _stems = Postings(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static readonly FieldType _words = Postings(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private readonly Dictionary<string, TokenListStream> _streams = [];

    /// <exception cref="ArgumentException">An id or facet value is longer than the index may hold.</exception>
    public Document Map(Guide guide, Question question)
    {
        var id = ValueLimits.Require(question.Id.ToString(), ValueLimits.MaxIdBytes);
        var document = new Document { new StringField(IndexFields.Id, id, Field.Store.NO) };
        AddText(document, IndexFields.Prompt, question.Prompt);
        AddText(document, IndexFields.Tags, string.Join('\n', guide.Tags));
        AddText(document, IndexFields.Guide, guide.Title);
        AddText(document, IndexFields.Section, $"{question.SectionTitle}\n{SectionTypes.NameOf(question.Section)}");
        var answerWords = AddText(document, IndexFields.Answer, question.Answer);

        foreach (var (facet, value) in FacetValues.From(guide, question))
        {
            var held = ValueLimits.Require(value, ValueLimits.MaxFacetBytes);
            document.Add(new SortedSetDocValuesField(IndexFields.FacetOf(facet), new BytesRef(held)));
        }

        document.Add(new NumericDocValuesField(IndexFields.Kind, (int)question.Kind));
        document.Add(new NumericDocValuesField(IndexFields.Date, (guide.Modified ?? guide.Published)?.DayNumber ?? DocumentNumbers.NoDate));
        document.Add(new NumericDocValuesField(IndexFields.Wording, WordingHash.From(question.Prompt)));
        document.Add(new StoredField(IndexFields.Stored, StoredQuestion.From(question, answerWords).ToBytes()));
        return document;
    }

    /// <returns>The length of the text in words.</returns>
    private int AddText(Document document, SearchedText field, string text)
    {
        var (tokens, words) = TechnicalAnalyzer.Read(text);
        document.Add(new Field(field.Stems, Stream(field.Stems, tokens, stems: true), _stems));
        document.Add(new Field(field.Words, Stream(field.Words, tokens, stems: false), _words));
        document.Add(new NumericDocValuesField(field.Length, words));
        return words;
    }

    private TokenListStream Stream(string field, IReadOnlyList<TextToken> tokens, bool stems)
    {
        if (!_streams.TryGetValue(field, out var stream))
            _streams[field] = stream = new();
        stream.Load(tokens, stems);
        return stream;
    }

    private static FieldType Postings(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
