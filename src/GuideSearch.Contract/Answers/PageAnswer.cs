using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Where in the results this answer stands.</summary>
/// <param name="Number">One-based.</param>
/// <param name="Pages">How many pages of this size can be reached by number.</param>
/// <param name="Next">
/// Address of the next page; absent when nothing follows, or when the address would be too long to be read: After goes on there.
/// </param>
/// <param name="After">Cursor behind the last hit, tied to the generation; absent when nothing follows.</param>
public sealed record PageAnswer(int Number, int Size, int Pages, string? Next, string? After)
{
    public static PageAnswer From(PagePosition page, ParameterReading reading, Addresses addresses) =>
        new(
            page.Number,
            page.Size,
            page.Pages,
            NextOf(page, reading) is { } query && addresses.Of($"/api/v1/search{query}") is { Length: <= Addresses.MaxLength } next
                ? next
                : null,
            page.After);

    private static string? NextOf(PagePosition page, ParameterReading reading)
    {
        if (page.Number < page.Pages && !reading.Has(SearchParameters.After))
            return reading.SpellWith(SearchParameters.Page, page.Number + 1);

        return page.After is null ? null : reading.SpellWith(SearchParameters.After, page.After, without: SearchParameters.Page);
    }
}
