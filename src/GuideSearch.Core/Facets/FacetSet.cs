using GuideSearch.Guides;

namespace GuideSearch.Facets;

/// <summary>The facets of a generation: those that every index has, and those that its operator declared.</summary>
public sealed class FacetSet : IEquatable<FacetSet>
{
    /// <summary>Where pages list declared facets: behind fields and categories, before tags.</summary>
    private const int DeclaredPlace = 35;

    /// <summary>Length of the longest slug of a guide.</summary>
    private const int MaxSlugLength = 300;

    private static readonly FacetDefinition[] _builtIn =
    [
        new()
        {
            Name = FacetNames.Tag,
            Label = "Topic",
            Place = 40,
            Example = "Python",
            ValueName = "tag",
            IsMultiValued = true,
            IsBrowsed = true,
            OfGuide = guide => guide.Tags,
        },
        new()
        {
            Name = FacetNames.Category,
            Label = "Category",
            Place = 30,
            Example = "Technical",
            ValueName = "name",
            IsMultiValued = false,
            IsBrowsed = true,
            OfGuide = guide => [guide.Category],
        },
        new()
        {
            Name = FacetNames.Vertical,
            Label = "Field",
            Place = 20,
            Example = "Data Science",
            ValueName = "name",
            IsMultiValued = false,
            IsBrowsed = true,
            OfGuide = guide => [guide.Vertical],
        },
        new()
        {
            Name = FacetNames.Section,
            Label = "Question type",
            Place = 10,
            Example = "behavioral",
            ValueName = "type",
            IsMultiValued = false,
            IsBrowsed = true,
            Choices = [.. Enum.GetValues<SectionType>().Select(t => new FacetChoice(SectionTypes.NameOf(t), SectionTypes.LabelOf(t)))],
            OfQuestion = question => [SectionTypes.NameOf(question.Section)],
        },
        new()
        {
            Name = FacetNames.Guide,
            Label = "Guide",
            Place = 60,
            Example = "ai-research-scientist-interview-guide",
            ValueName = "slug",
            MaxLength = MaxSlugLength,
            IsMultiValued = false,
            IsBrowsed = false,
            OfGuide = guide => [guide.Slug],
        },
        new()
        {
            Name = FacetNames.Has,
            Label = "Answer contains",
            Place = 50,
            Example = "code",
            ValueName = "what",
            IsMultiValued = true,
            IsBrowsed = false,
            Choices = [.. AnswerFeatureNames.All.Select(f => new FacetChoice(f.Name, f.Label))],
            OfQuestion = question => AnswerFeatureNames.NamesOf(question.Features),
        },
    ];

    private FacetSet(IReadOnlyList<FacetDeclaration> declared)
    {
        Declared = declared;
        All = [.. _builtIn, .. declared.Select(d => FacetDefinition.FromFrontMatter(d.Name, d.Label, DeclaredPlace, d.Order))];
        Names = [.. All.Select(facet => facet.Name)];
    }

    /// <summary>The facets of every index.</summary>
    public static FacetSet BuiltIn { get; } = new([]);

    /// <summary>In the order in which answers list them.</summary>
    public IReadOnlyList<FacetDefinition> All { get; }

    /// <summary>In the order of <see cref="All"/>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Those of the operator, the last of <see cref="All"/>.</summary>
    public IReadOnlyList<FacetDeclaration> Declared { get; }

    /// <param name="declared">Null and none are the same.</param>
    public static FacetSet Create(IReadOnlyList<FacetDeclaration>? declared) => declared is null or [] ? BuiltIn : new(declared);

    /// <summary>Finds a facet by its name, whatever its case; null where there is none.</summary>
    public FacetDefinition? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where <see cref="All"/> has a facet; behind all others what is no facet here.</summary>
    public int IndexOf(string name) => Names.Index().FirstOrDefault(n => n.Item == name, (Index: Names.Count, Item: name)).Index;

    public bool Equals(FacetSet? other) => other is not null && Declared.SequenceEqual(other.Declared);

    public override bool Equals(object? obj) => Equals(obj as FacetSet);

    public override int GetHashCode() => Declared.Aggregate(Declared.Count, HashCode.Combine);
}
