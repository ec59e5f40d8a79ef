using GuideSearch.Contract.Parameters;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>How many related questions are wanted.</summary>
public static class RelatedParameters
{
    public static readonly NumberParameter SimilarSize = new("size", "How many questions at most.", 10, 1, SearchRequest.MaxSize)
    {
        OtherNames = NamesElsewhere.Size,
    };

    public static readonly NumberParameter NextSize = new("size", "How many questions at most.", 5, 1, 10)
    {
        OtherNames = NamesElsewhere.Size,
    };
}
