using System.Diagnostics.CodeAnalysis;
using GuideSearch.Facets;

namespace GuideSearch.Contract.Parameters;

/// <summary>
/// What one parameter means and admits. The reader of requests, the OpenAPI document and the command line all go by it, so that they cannot
/// drift.
/// </summary>
/// <param name="description">Sentences for users of the API.</param>
public abstract class Parameter(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Whether it stands in the path of the route, as <c>{name}</c>, instead of behind the question mark.</summary>
    public bool InPath { get; init; }

    public bool Required { get; init; }

    /// <summary>A value as one would write it; null where the default says enough.</summary>
    public string? Example { get; init; }

    /// <summary>Names under which it was known before, or is elsewhere: whoever writes one of them is told this one.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether it may be given more than once.</summary>
    public virtual bool Repeatable => false;

    /// <summary>The same parameter over an index with these facets.</summary>
    public virtual Parameter WithFacets(FacetSet facets) => this;

    /// <summary>Bounds, default and values, for the OpenAPI document and the help of the command line.</summary>
    public abstract ParameterSchema Schema { get; }

    /// <summary>Reads what was given, one text unless <see cref="Repeatable"/>.</summary>
    /// <param name="fault">Why it cannot be used; it never repeats the value.</param>
    public abstract bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault);

    /// <summary>The value as texts, spelled in one way only; none for the default.</summary>
    public abstract IEnumerable<string> Spell(object value);

    /// <summary>Control characters become blanks: content has none either, and HTML cannot hold them.</summary>
    protected static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim() : text;

    protected ParameterFault Fault(string reason, string? suggestion = null) => new(Name, reason, suggestion);
}

/// <summary>A parameter of a known type.</summary>
/// <param name="fallback">The value where it is not given.</param>
public abstract class Parameter<T>(string name, string description, T fallback) : Parameter(name, description)
    where T : notnull
{
    public T Fallback { get; } = fallback;
}
