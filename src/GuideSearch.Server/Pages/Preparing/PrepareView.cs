using GuideSearch.Contract.Parameters;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Preparing;

/// <summary>What <c>/prepare</c> shows: its form, and what a posting that was sent with it makes likely.</summary>
/// <param name="Text">The posting as it was sent, back in its form; empty at first.</param>
/// <param name="Preparation">Null where nothing was sent, or it could not be read.</param>
/// <param name="Faults">Why it could not be read.</param>
public sealed record PrepareView(string Text, Preparation? Preparation, IReadOnlyList<ParameterFault> Faults);
