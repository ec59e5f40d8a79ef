using GuideSearch.Contract.Parameters;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Reading;

/// <summary><c>/</c>: the search field, and what there is to search.</summary>
internal sealed class HomePages(IQuestionSearcher searcher)
{
    /// <summary>Everything, and one question each of the guides that changed last.</summary>
    private static readonly SearchRequest _everything = new()
    {
        Query = QueryReader.Read(""),
        Size = 6,
        PerGuide = 1,
        Sort = SortOrder.Newest,
        Snippets = 0,
        Highlight = false,
    };

    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var everything = await searcher.SearchAsync(_everything, context.RequestAborted);
        return PageView.Create<HomePage>(nameof(HomePage.Start), everything, storable: everything.IsRepeatable);
    }
}
