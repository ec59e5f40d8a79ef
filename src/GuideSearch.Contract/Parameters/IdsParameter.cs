using System.Diagnostics.CodeAnalysis;
using GuideSearch.Guides;

namespace GuideSearch.Contract.Parameters;

/// <summary>Questions by their ids, in the order in which they are given.</summary>
/// <param name="max">How many at most.</param>
public sealed class IdsParameter(string name, string description, int max)
    : Parameter<IReadOnlyList<QuestionId>>(name, description, fallback: [])
{
    /// <summary>Of an id: two slugs and the slash.</summary>
    private const int MaxLength = 601;

    public override bool Repeatable => true;

    public override ParameterSchema Schema => new(ParameterType.List)
    {
        MaxItems = max,
        Items = new(ParameterType.Text) { MinLength = 3, MaxLength = MaxLength, Pattern = "^[^/]+/[^/]+$" },
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var ids = texts.Select(text => (IsId: QuestionId.TryParse(text, null, out var id) && text.Length <= MaxLength, Id: id)).ToList();
        value = (IReadOnlyList<QuestionId>)[.. ids.Select(read => read.Id).Distinct()];
        fault = texts.Count > max ? Fault($"must have at most {max} values")
            : ids.Exists(read => !read.IsId) ? Fault("must be written guide/question")
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => ((IReadOnlyList<QuestionId>)value).Select(id => id.ToString());
}
