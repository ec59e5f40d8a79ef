using GuideSearch.Querying;

namespace GuideSearch.Preparing;

/// <summary>Tells from a heading of a posting what stands under it.</summary>
internal static class PostingHeadings
{
    private const int MaxWords = 8;

    /// <summary>"About Us", "About Northwind Foods": a name behind it is short.</summary>
    private const int MaxNameWords = 3;

    private static readonly (PostingPart Part, string[] Words)[] _openings =
    [
        .. Lines(PostingPart.Asks, """
            about the role
            about the position
            about the job
            about this role
            about this position
            about this job
            about you
            role
            position
            job
            your mission
            what awaits you
            your role
            your profile
            your tasks
            your skills
            your impact
            your responsibilities
            job description
            purpose of
            duties
            tasks
            functions
            essential functions
            responsibilities
            key responsibilities
            main responsibilities
            accountabilities
            key accountabilities
            requirements
            qualifications
            minimum qualifications
            preferred qualifications
            skills
            experience
            must have
            nice to have
            bonus
            day to day
            what you will
            what you'll
            what you'll get up to
            what you will get up to
            what you bring
            what you need
            what we expect
            what we are looking for
            what we're looking for
            what we look for
            who you are
            who we are looking for
            who we're looking for
            you will
            you should
            you have
            you bring
            technologies
            tech stack
            stack
            """),
        .. Lines(PostingPart.Company, """
            about us
            about the company
            about the firm
            company overview
            company profile
            company description
            who we are
            our mission
            our values
            our story
            why work
            why join
            why us
            """),
        .. Lines(PostingPart.Offer, """
            benefits
            perks
            total rewards
            what we offer
            we offer
            what we will give
            what we'll give
            we will give you
            we'll give you
            what you get
            what you will get
            what you'll get
            what is in it for
            what's in it for
            compensation
            salary
            pay range
            equal opportunity
            equal employment opportunity
            our commitment
            diversity
            how to apply
            how it works
            to apply
            apply now
            application process
            hiring process
            interview process
            recruitment process
            selection process
            contact
            location
            """),
    ];

    /// <param name="line">A sentence, a line or an item of a list.</param>
    /// <param name="words">Its words, folded.</param>
    /// <returns>Null for what is no heading that is known.</returns>
    public static PostingPart? PartUnder(string line, IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MaxWords || line[^1] is '.' or ';' or ',')
            return null;

        var start = words[0] is "the" or "our" ? 1 : 0;
        var longest = _openings.Where(opening => WordRun.StandsAt(opening.Words, words, 0) || WordRun.StandsAt(opening.Words, words, start))
            .DefaultIfEmpty().MaxBy(opening => opening.Words?.Length ?? 0);
        return longest.Words is null ? (NamesCompany(words) ? PostingPart.Company : null) : longest.Part;
    }

    private static bool NamesCompany(IReadOnlyList<string> words) =>
        words[0] is "about" && words.Count is > 1 and <= MaxNameWords + 1 && words[1] is not ("the" or "this" or "your");

    private static IEnumerable<(PostingPart Part, string[] Words)> Lines(PostingPart part, string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (part, line.Trim().Split(' ')));
}
