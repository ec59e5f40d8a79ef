import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene for Java costs at the same work: every word of the query, ten hits with marked passages, and five facets, over HTTP.
 * Arguments: a table of questions (id, title, category, vertical, section, tags, question, answer; tabs between them), a folder for the index.
 */
public final class LuceneService {
    private static final String[] FACETS = {"tag", "category", "vertical", "section", "guide"};
    private static final String[] FIELDS = {"question", "answer", "title"};
    private static final float[] WEIGHTS = {4f, 1f, 1f};

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final FacetsConfig facets = new FacetsConfig();
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;
    private final UnifiedHighlighter highlighter;

    private LuceneService(Path table, Path index) throws IOException {
        facets.setMultiValued("tag", true);
        Directory directory = FSDirectory.open(index);
        if (!DirectoryReader.indexExists(directory)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                 var lines = Files.lines(table)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    writer.addDocument(facets.build(documentOf(line.split("\t", -1))));
                }
                writer.forceMerge(1);
            }
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        state = new DefaultSortedSetDocValuesReaderState(reader);
        highlighter = new UnifiedHighlighter(searcher, analyzer);
    }

    public static void main(String[] arguments) throws IOException {
        LuceneService service = new LuceneService(Path.of(arguments[0]), Path.of(arguments[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 64);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/search", service::answer);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private Document documentOf(String[] row) {
        FieldType marked = new FieldType(TextField.TYPE_STORED);
        marked.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        Document document = new Document();
        document.add(new StoredField("id", row[0]));
        document.add(new Field("title", row[1], marked));
        document.add(new Field("question", row[6], marked));
        document.add(new Field("answer", row[7], marked));
        document.add(new StringField("is", "section=" + row[4], Field.Store.NO));
        document.add(new SortedSetDocValuesFacetField("category", row[2]));
        document.add(new SortedSetDocValuesFacetField("vertical", row[3]));
        document.add(new SortedSetDocValuesFacetField("section", row[4]));
        document.add(new SortedSetDocValuesFacetField("guide", row[0].split("/")[0]));
        for (String tag : row[5].split("\\|")) {
            document.add(new SortedSetDocValuesFacetField("tag", tag));
        }
        return document;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String words = "";
            String filter = null;
            for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                if (parts[0].equals("q")) {
                    words = value;
                } else if (parts[0].equals("section")) {
                    filter = "section=" + value;
                }
            }
            byte[] body = search(queryOf(words, filter)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException | RuntimeException fault) {
            fault.printStackTrace();
            throw fault;
        }
    }

    private Query queryOf(String words, String filter) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("question", words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                List<Query> fields = new ArrayList<>();
                for (int i = 0; i < FIELDS.length; i++) {
                    fields.add(new BoostQuery(new TermQuery(new Term(FIELDS[i], term.toString())), WEIGHTS[i]));
                }
                all.add(new DisjunctionMaxQuery(fields, 0.1f), BooleanClause.Occur.MUST);
            }
            tokens.end();
        }
        if (filter != null) {
            all.add(new TermQuery(new Term("is", filter)), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private String search(Query query) throws IOException {
        FacetsCollector collector = new FacetsCollector();
        TopDocs top = FacetsCollector.search(searcher, query, 10, collector);
        StringBuilder json = new StringBuilder(8192).append("{\"total\":").append(top.totalHits.value).append(",\"hits\":[");
        if (top.scoreDocs.length > 0) {
            String[] questions = highlighter.highlight("question", query, top, 1);
            String[] answers = highlighter.highlight("answer", query, top, 1);
            for (int i = 0; i < top.scoreDocs.length; i++) {
                ScoreDoc hit = top.scoreDocs[i];
                Document document = searcher.doc(hit.doc);
                json.append(i == 0 ? "{" : ",{");
                member(json, "id", document.get("id")).append(',');
                member(json, "title", document.get("title")).append(',');
                member(json, "question", questions[i] == null ? document.get("question") : questions[i]).append(',');
                member(json, "snippet", answers[i] == null ? "" : answers[i]).append(",\"score\":").append(hit.score).append('}');
            }
        }
        json.append("],\"facets\":{");
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
        for (int i = 0; i < FACETS.length; i++) {
            json.append(i == 0 ? "\"" : ",\"").append(FACETS[i]).append("\":[");
            FacetResult result = counts.getTopChildren(20, FACETS[i]);
            for (int j = 0; result != null && j < result.labelValues.length; j++) {
                LabelAndValue value = result.labelValues[j];
                member(json.append(j == 0 ? "{" : ",{"), "value", value.label).append(",\"count\":").append(value.value).append('}');
            }
            json.append(']');
        }
        return json.append("}}").toString();
    }

    private static StringBuilder member(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(' ');
            } else {
                json.append(c);
            }
        }
        return json.append('"');
    }
}
