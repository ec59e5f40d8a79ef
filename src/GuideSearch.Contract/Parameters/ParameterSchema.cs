namespace GuideSearch.Contract.Parameters;

/// <summary>The type of a parameter's value, as JSON Schema names them.</summary>
public enum ParameterType
{
    Text,
    Number,
    Boolean,

    /// <summary>Several values, each of which is described by <see cref="ParameterSchema.Items"/>.</summary>
    List,
}

/// <summary>What a parameter admits, for documents and help texts; null where nothing is said.</summary>
public sealed record ParameterSchema(ParameterType Type)
{
    /// <summary>The only values of a text.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>A regular expression that a text matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>In UTF-16 units.</summary>
    public int? MinLength { get; init; }

    /// <summary>In UTF-16 units.</summary>
    public int? MaxLength { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    /// <summary>How many values a list may have.</summary>
    public int? MaxItems { get; init; }

    public ParameterSchema? Items { get; init; }

    /// <summary>The value where none is given, as it would be written.</summary>
    public string? Default { get; init; }
}
