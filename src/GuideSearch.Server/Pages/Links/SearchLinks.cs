using System.Globalization;
using GuideSearch.Facets;
using Microsoft.AspNetCore.WebUtilities;

namespace GuideSearch.Server.Pages.Links;

/// <summary>
/// The parameters of the search at hand and the addresses of searches next to it: a link changes one thing and keeps the rest.
/// </summary>
/// <remarks>Every change but that of the page begins at the first page again.</remarks>
public sealed class SearchLinks
{
    private static readonly string[] _places = ["page", "after"];

    private readonly string _path;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    /// <param name="path">Where the form leads, path base included; already escaped.</param>
    /// <param name="parameters">Names and values as they came, decoded; empty values say nothing and are left out.</param>
    public SearchLinks(string path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        _path = path;
        _parameters = [.. parameters.Where(p => p.Value.Length > 0)];
    }

    /// <summary>The search that an address asks for.</summary>
    /// <param name="queryString">With or without the question mark.</param>
    /// <param name="facets">Those that it may be narrowed by; null for those of every index.</param>
    public static SearchLinks Read(string path, string? queryString, FacetSet? facets = null)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(queryString))
            parameters.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return new(path, parameters) { Facets = facets ?? FacetSet.BuiltIn };
    }

    /// <summary>The facets that the search may be narrowed by.</summary>
    public FacetSet Facets { get; private init; } = FacetSet.BuiltIn;

    /// <summary>This very search.</summary>
    public string Here => Build(_parameters);

    /// <summary>The text searched for; empty where there is none.</summary>
    public string Text => ValueOf("q") ?? "";

    /// <summary>The search without any filter of a facet, in whatever mode.</summary>
    public string WithoutFilters => Build(Kept().Where(p => !IsFilter(p.Key)));

    /// <summary>What a form must carry on when only the text changes.</summary>
    public IEnumerable<KeyValuePair<string, string>> BesideText => Kept().Where(p => p.Key != "q");

    public string? ValueOf(string name) => _parameters.FirstOrDefault(p => p.Key == name).Value;

    /// <summary>Whether a parameter has this value; values compare without case, as the search compares them.</summary>
    public bool Has(string name, string value) => _parameters.Any(p => Matches(p, name, value));

    /// <summary>How many values a parameter has.</summary>
    public int CountOf(string name) => _parameters.Count(p => p.Key == name);

    public string Add(string name, string value) => Build([.. Kept(), new(name, value)]);

    public string Remove(string name, string value) => Build(Kept().Where(p => !Matches(p, name, value)));

    /// <summary>Puts another value in place of one that a parameter has.</summary>
    public string Replace(string name, string value, string other) =>
        Build(Kept().Select(p => Matches(p, name, value) ? new(name, other) : p));

    /// <summary>Sets a parameter that has one value, in its place or else behind the others; null takes it away.</summary>
    public string Set(string name, string? value)
    {
        var changed = Kept().ToList();
        var place = changed.FindIndex(p => p.Key == name);
        changed.RemoveAll(p => p.Key == name);
        if (value is not null)
            changed.Insert(place < 0 ? changed.Count : place, new(name, value));
        return Build(changed);
    }

    /// <summary>Sets a parameter, and leads to another page.</summary>
    /// <param name="path">Where it stands, path base included; already escaped.</param>
    public string Set(string name, string value, string path) => new SearchLinks(path, _parameters).Set(name, value);

    /// <summary>The same search with all values of one parameter taken away.</summary>
    public string Drop(string name) => Set(name, null);

    /// <summary>The same search on another page, with those of the parameters that it takes.</summary>
    /// <param name="path">Where it stands, path base included; already escaped.</param>
    /// <param name="takes">Whether it takes a parameter, by its name.</param>
    public string At(string path, Func<string, bool> takes) => new SearchLinks(path, _parameters.Where(p => takes(p.Key))).Here;

    /// <summary>The same search with some of its parameters.</summary>
    /// <param name="keeps">Whether a parameter stays, by its name.</param>
    public SearchLinks Only(Func<string, bool> keeps) => new(_path, _parameters.Where(p => keeps(p.Key))) { Facets = Facets };

    public string ToPage(int number) => Set("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture));

    private IEnumerable<KeyValuePair<string, string>> Kept() => _parameters.Where(p => !_places.Contains(p.Key));

    /// <summary>Whether a parameter filters by a facet: <c>tag</c>, <c>tag.all</c>, <c>tag.not</c>.</summary>
    private bool IsFilter(string name) => Facets.Names.Contains(name.Split('.')[0]);

    private static bool Matches(KeyValuePair<string, string> parameter, string name, string value) =>
        parameter.Key == name && parameter.Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    private string Build(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var query = string.Join('&', parameters.Select(p => $"{Escape(p.Key)}={Escape(p.Value)}"));
        return query.Length == 0 ? _path : $"{_path}?{query}";
    }

    /// <summary>Escapes as forms do, so that a link and the form lead to one address.</summary>
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
