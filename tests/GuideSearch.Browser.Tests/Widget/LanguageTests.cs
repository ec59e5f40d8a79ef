using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>The widget's own words.</summary>
public class LanguageTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserTheory]
    [InlineData("en", "Search questions", "All results · 1 question", "All results · 2 questions")]
    [InlineData("de", "Fragen durchsuchen", "Alle Ergebnisse · 1 Frage", "Alle Ergebnisse · 2 Fragen")]
    [InlineData("de-AT", "Fragen durchsuchen", "Alle Ergebnisse · 1 Frage", "Alle Ergebnisse · 2 Fragen")]
    [InlineData("fr", "Rechercher des questions", "Tous les résultats · 1 question", "Tous les résultats · 2 questions")]
    [InlineData("es", "Buscar preguntas", "Todos los resultados · 1 pregunta", "Todos los resultados · 2 preguntas")]
    [InlineData("not a tag!", "Search questions", "All results · 1 question", "All results · 2 questions")]
    public async Task Speaks_the_language_with_its_plurals(string language, string placeholder, string one, string two)
    {
        var page = await EmbedAsync($"<guide-search mode=\"inline\" lang=\"{language}\"></guide-search>");
        await Expect(Input(page)).ToHaveAttributeAsync("placeholder", placeholder);

        await Input(page).FillAsync("matrix");
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync(one);
        await Input(page).FillAsync("conflict");
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync(two);
    }

    [BrowserFact]
    public async Task Takes_the_language_of_the_page_around_it()
    {
        var page = await EmbedAsync("<section lang=\"fr\"><guide-search mode=\"inline\"></guide-search></section>");

        await Expect(Input(page)).ToHaveAttributeAsync("placeholder", "Rechercher des questions");
    }

    [BrowserFact]
    public async Task Another_language_comes_by_strings_with_as_many_plural_forms_as_it_has()
    {
        var page = await EmbedAsync("""
            <guide-search mode="inline" lang="pl"
              strings='{
                "all": "Wszystkie",
                "found": { "one": "{n} pytanie", "few": "{n} pytania", "many": "{n} pytań", "other": "{n} pytania" }
              }'>
            </guide-search>
            """);

        await Input(page).FillAsync("conflict");
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync("Wszystkie · 2 pytania");
        await Input(page).FillAsync("scheduler pod");
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync($"Wszystkie · {PageGuides.LongGuide} pytania");
    }
}
