using GuideSearch.Contract.Problems;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Problems;

/// <summary>Shows a problem to a person: asked instead of JSON when a browser wants a page outside of the API.</summary>
public interface IProblemPage
{
    /// <summary>Writes the body; status and headers are set already, and may be added to.</summary>
    Task WriteAsync(HttpContext context, ProblemAnswer problem);
}
