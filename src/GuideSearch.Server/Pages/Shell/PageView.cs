using System.Text;
using GuideSearch.QueryLogs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>A page that is ready to be rendered: a component that makes a whole document, and the one parameter it shows.</summary>
internal sealed class PageView
{
    private readonly Func<HtmlRenderer, Task<string>> _render;

    private PageView(Func<HtmlRenderer, Task<string>> render) => _render = render;

    /// <summary>False for what the same request may not get again, such as a search that ran out of time.</summary>
    public bool Storable { get; private init; }

    /// <summary>What the query log keeps of it; null for nothing.</summary>
    public LoggedQuery? Searched { get; private init; }

    /// <summary>Where the page stands now; null where it stands here.</summary>
    public string? MovedTo { get; private init; }

    /// <param name="parameter">Name of the component's parameter.</param>
    public static PageView Create<TPage>(string parameter, object value, bool storable = true, LoggedQuery? searched = null)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?> { [parameter] = value };
        return new(async renderer => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString())
        {
            Storable = storable,
            Searched = searched,
        };
    }

    /// <summary>A document that is written already.</summary>
    public static PageView Create(string document) => new(_ => Task.FromResult(document)) { Storable = true };

    /// <summary>A page that stands elsewhere now; there is nothing to render.</summary>
    /// <param name="address">Made from the index, never from the request.</param>
    public static PageView Moved(string address) =>
        new(_ => throw new InvalidOperationException($"The page moved to '{address}'.")) { MovedTo = address };

    /// <summary>
    /// The document in UTF-8. It is rendered in full before any of it is sent, so that a fault becomes a fault page and never half a page.
    /// </summary>
    public async Task<byte[]> RenderAsync(IServiceProvider services)
    {
        await using var renderer = ActivatorUtilities.CreateInstance<HtmlRenderer>(services);
        return Encoding.UTF8.GetBytes(await renderer.Dispatcher.InvokeAsync(() => _render(renderer)));
    }
}
