namespace GuideSearch.Analysis;

/// <summary>A word, or one part of a compound such as <c>CI/CD</c>.</summary>
/// <param name="Term">Folded; never empty.</param>
/// <param name="Readings">Further terms that find the same part, each with the number of UTF-16 units of the text it covers.</param>
/// <param name="Symbolic">Whether signs belong to its name (<c>c++</c>), so that it joins with nothing.</param>
/// <param name="Connector">The plain sign that ties it to the part before; NUL for the first.</param>
public readonly record struct WordPart(
    string Term, int Start, int End, bool Symbolic = false, (string Term, int Units)[]? Readings = null, char Connector = '\0');
