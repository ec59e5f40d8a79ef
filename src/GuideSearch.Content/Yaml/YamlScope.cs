namespace GuideSearch.Content.Yaml;

/// <summary>Why YAML is refused as a whole.</summary>
internal enum YamlFault
{
    Syntax,
    TooDeep,
    TooLarge,
    Alias,
    TypeTag,
}

/// <summary>What one use of YAML calls itself and allows.</summary>
/// <param name="Subject">What messages call the text: "front matter".</param>
/// <param name="FirstLine">One-based line of the file on which the text begins.</param>
/// <param name="MaxValues">Values, brackets and ends counted.</param>
/// <param name="CodeOf">The diagnostic code of each fault.</param>
internal sealed record YamlScope(string Subject, int FirstLine, int MaxValues, Func<YamlFault, string> CodeOf);
