using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Answers;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>Makes the page of a route for parameters that have no fault.</summary>
internal delegate ValueTask<PageView> PageMaker(ParameterReading reading, HttpContext context);

/// <summary>Where the pages of one route come from.</summary>
/// <param name="Table">
/// What the page reads of its address; null for nothing. What else stands there is passed over, since links gather such things.
/// </param>
internal sealed record PageSource(ParameterTable? Table, PageMaker Make)
{
    public static ResponseWriter Html { get; } = new("text/html; charset=utf-8", PageStyle.Policy);

    public ResponseWriter Writer { get; init; } = Html;
}
