using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>The widget's own words.</summary>
public class LanguageTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserTheory]
    [InlineData("en", "Search questions", "1 question", "2 questions", "Behavioral")]
    [InlineData("de", "Fragen durchsuchen", "1 Frage", "2 Fragen", "Verhalten")]
    [InlineData("de-AT", "Fragen durchsuchen", "1 Frage", "2 Fragen", "Verhalten")]
    [InlineData("fr", "Rechercher des questions", "1 question", "2 questions", "Comportement")]
    [InlineData("es", "Buscar preguntas", "1 pregunta", "2 preguntas", "De comportamiento")]
    [InlineData("not a tag!", "Search questions", "1 question", "2 questions", "Behavioral")]
    public async Task Speaks_the_language_with_its_plurals(string language, string placeholder, string one, string two, string section)
    {
        var page = await EmbedAsync($"<guide-search mode=\"inline\" facets=\"section\" lang=\"{language}\"></guide-search>");
        await Expect(Input(page)).ToHaveAttributeAsync("placeholder", placeholder);

        await Input(page).FillAsync("matrix");
        await Expect(page.Locator("[part=total]")).ToHaveTextAsync(one);
        await Input(page).FillAsync("conflict");
        await Expect(page.Locator("[part=total]")).ToHaveTextAsync(two);
        await Expect(page.Locator("[part=type]").First).ToHaveTextAsync(section);
        await Expect(page.Locator("[data-value=behavioral] span").First).ToHaveTextAsync(section);
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
                "all": "Wszystkie", "behavioral": "Zachowanie",
                "found": { "one": "{n} pytanie", "few": "{n} pytania", "many": "{n} pytań", "other": "{n} pytania" }
              }'>
            </guide-search>
            """);

        await Input(page).FillAsync("conflict");
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync("Wszystkie");
        await Expect(page.Locator("[part=total]")).ToHaveTextAsync("2 pytania");
        await Input(page).FillAsync("scheduler pod");
        await Expect(page.Locator("[part=total]")).ToHaveTextAsync($"{PageGuides.LongGuide} pytania");
    }
}
