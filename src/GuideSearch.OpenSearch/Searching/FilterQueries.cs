using System.Text.Json.Nodes;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>The filters of a request as queries of the cluster, facet by facet, since each counts without its own.</summary>
internal sealed class FilterQueries
{
    private readonly List<(string? Facet, JsonNode Query)> _filters = [];

    /// <param name="hidden">Documents that no search may count.</param>
    public FilterQueries(SearchRequest request, FacetTable facets, IReadOnlyCollection<int> hidden)
    {
        foreach (var filter in request.Query.Filters.Concat(request.Filters).Where(filter => filter.Values.Count > 0))
        {
            var column = Array.Find(facets.Columns, c => c.Name == filter.Facet);
            if (column is not null)
                _filters.Add((filter.Facet, QueryOf(filter, column)));
            else if (filter.Mode is not FacetMode.Not)
                _filters.Add((null, ClauseQueries.Any([])));
        }

        if (request.Kind is not KindFilter.Any)
        {
            var kind = request.Kind is KindFilter.Question ? DocumentKind.Question : DocumentKind.Overview;
            _filters.Add((null, ClauseQueries.Terms(ClusterFields.Kind, [(int)kind])));
        }

        if (hidden.Count > 0)
            _filters.Add((null, Not(ClauseQueries.Numbered(hidden))));
    }

    public bool IsEmpty => _filters.Count == 0;

    /// <summary>All of them but those of one facet.</summary>
    /// <param name="facet">Null to leave none out.</param>
    public JsonNode Without(string? facet) => new JsonObject
    {
        ["bool"] = new JsonObject
        {
            ["filter"] = new JsonArray([.. _filters.Where(f => f.Facet is null || f.Facet != facet).Select(f => f.Query.DeepClone())]),
        },
    };

    private static JsonNode QueryOf(FacetFilter filter, FacetColumn column) => filter.Mode switch
    {
        FacetMode.Any => Having(column, filter.Values),
        FacetMode.All => new JsonObject
        {
            ["bool"] = new JsonObject { ["filter"] = new JsonArray([.. filter.Values.Select(value => Having(column, [value]))]) },
        },
        _ => Not(Having(column, filter.Values)),
    };

    /// <summary>Documents with any of some values, whatever their case.</summary>
    private static JsonNode Having(FacetColumn column, IEnumerable<string> values) => ClauseQueries.Terms(
        ClusterFields.FacetOf(column.Name), values.SelectMany(column.Find).Distinct().Select(ordinal => (JsonNode?)column.Values[ordinal]));

    private static JsonObject Not(JsonNode query) => new() { ["bool"] = new JsonObject { ["must_not"] = query } };
}
