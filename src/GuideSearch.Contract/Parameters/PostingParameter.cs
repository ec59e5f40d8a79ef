using System.Diagnostics.CodeAnalysis;
using GuideSearch.Preparing;

namespace GuideSearch.Contract.Parameters;

/// <summary>A posting, read as it comes. No address, cache or log ever gets it: it has no spelling.</summary>
public sealed class PostingParameter(string name, string description) : Parameter<Posting>(name, description, fallback: new([]))
{
    public override ParameterSchema Schema => new(ParameterType.Text) { MinLength = 1, MaxLength = Posting.MaxCharacters };

    public override bool TryRead(IReadOnlyList<string> texts, out object value, [NotNullWhen(false)] out ParameterFault? fault)
    {
        var posting = PostingReader.Read(texts[0]);
        value = posting;
        fault = posting.IsTooLong ? Fault($"must have at most {Posting.MaxCharacters} characters")
            : string.IsNullOrWhiteSpace(texts[0]) ? Fault("must not be empty")
            : null;
        return fault is null;
    }

    public override IEnumerable<string> Spell(object value) => [];
}
