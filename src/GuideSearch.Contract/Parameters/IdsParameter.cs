using System.Diagnostics.CodeAnalysis;
using GuideSearch.Guides;

namespace GuideSearch.Contract.Parameters;

/// <summary>Ids of questions, <c>guide/question</c> each, in the order given and each once.</summary>
public sealed class IdsParameter(string name, string description) : Parameter<IReadOnlyList<QuestionId>>(name, description, fallback: [])
{
    public const int MaxIds = 20;

    /// <summary>In UTF-16 units of one id.</summary>
    private const int MaxLength = 600;

    public override bool Repeatable => true;

    public override ParameterSchema Schema => new(ParameterType.List)
    {
        MaxItems = MaxIds,
        Items = new(ParameterType.Text) { MinLength = 1, MaxLength = MaxLength },
    };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var ids = new List<QuestionId>();
        var allRead = texts.All(text => text.Length <= MaxLength && Add(WithoutControls(text), ids));
        value = ids;
        fault = !allRead ? Fault("must be ids of questions, guide/question each")
            : ids.Count > MaxIds ? Fault($"must have at most {MaxIds} ids")
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => ((IReadOnlyList<QuestionId>)value).Select(id => id.ToString());

    private static bool Add(string text, List<QuestionId> ids)
    {
        if (!QuestionId.TryParse(text, provider: null, out var id))
            return false;
        if (!ids.Contains(id))
            ids.Add(id);
        return true;
    }
}
