using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Words of other languages than English are found as their readers type them.</summary>
public class ScriptTests
{
    private static readonly string[] _prompts =
    [
        "Comment marche l’index d'une table ?", "Qu'est-ce que l'injection de dépendances ?", "Come funziona l'ordinamento dell'albero?",
        "Wie läuft eine Prüfung der Größe ab?", "Warum ist das Öl knapp?", "Was kostet die Straße?", "Wie heißt der Koenig?",
        "Чем йод отличается от иода?", "Что такое ёлка?", "การจัดการหน่วยความจำทำงานอย่างไร", "ระบบปฏิบัติการคืออะไร",
        "ລະບົບປະຕິບັດການແມ່ນຫຍັງ", "ប្រព័ន្ធប្រតិបត្តិការជាអ្វី", "ဒေတာဘေ့စ်ဆိုတာဘာလဲ",
        "운영체제의 역할은 무엇인가요?", "객체 지향 프로그래밍이란?", "Java를 왜 쓰나요?", "팀을 어떻게 이끄나요?", "ガベージコレクションとは", "カキとは", "Why is the queue blue?",
        "为什么会死锁?", "锁与生死有什么关系?", "线程池是什么?",
    ];

    [Theory]
    [InlineData("index", "l’index")]
    [InlineData("injection", "l'injection")]
    [InlineData("l'injection", "l'injection")]
    [InlineData("L’INJECTION", "l'injection")]
    [InlineData("ordinamento", "l'ordinamento")]
    [InlineData("albero", "dell'albero")]
    [InlineData("Groesse", "Größe")]
    [InlineData("Grosse", "Größe")]
    [InlineData("pruefung", "Prüfung")]
    [InlineData("OEL", "Öl")]
    [InlineData("Strasse", "Straße")]
    [InlineData("König", "Koenig")]
    [InlineData("ёлка", "ёлка")]
    [InlineData("елка", "ёлка")]
    [InlineData("หน่วยความจำ", "หน่วยความจำ")]
    [InlineData("ปฏิบัติการ", "ระบบปฏิบัติการ")]
    [InlineData("ปฏิบัติ", "ระบบปฏิบัติการ")]
    [InlineData("ປະຕິບັດ", "ປະຕິບັດ")]
    [InlineData("ប្រតិបត្តិការ", "ប្រតិបត្តិការ")]
    [InlineData("ဘေ့စ်", "ဘေ့စ်")]
    [InlineData("운영체제가", "운영체제")]
    [InlineData("운영 체제", "운영체제")]
    [InlineData("객체지향 프로그래밍을", "객체 지향")]
    [InlineData("프로그래밍", "프로그래밍")]
    [InlineData("java", "Java를")]
    [InlineData("Java는", "Java를")]
    [InlineData("팀", "팀을")]
    [InlineData("ｶﾞﾍﾞｰｼﾞ", "ガベージ")]
    [InlineData("死锁", "死锁")] // and not where its characters stand apart
    [InlineData("锁", "锁")]
    [InlineData("线程", "线程池")]
    public async Task A_word_is_found_as_it_is_typed(string query, string inPrompt)
    {
        var hit = (await AskAsync(query)).Hits[0];

        Assert.Contains(inPrompt, hit.Prompt.Text, StringComparison.Ordinal);
        Assert.NotEmpty(hit.Prompt.Ranges);
    }

    [Theory]
    [InlineData("йод", "иода")] // and not иод
    [InlineData("ガキ", "カキ")]
    [InlineData("dell ", "dell'albero")]
    public async Task Other_letters_are_another_word(string query, string inPrompt) =>
        Assert.DoesNotContain(
            (await AskAsync(query)).Hits, hit => hit.Missing.Count == 0 && hit.Prompt.Text.EndsWith(inPrompt + "?", StringComparison.Ordinal)
                && !hit.Prompt.Text.Contains("йод", StringComparison.Ordinal));

    [Theory]
    [InlineData("운영체제", 15)]
    [InlineData("หน่วย", 10)]
    public async Task What_is_left_out_is_the_word_and_not_its_letters(string word, int number)
    {
        var response = await AskAsync("-" + word);

        Assert.Equal(_prompts.Length - 1, response.Totals!.Documents);
        Assert.DoesNotContain(response.Hits, hit => hit.Id.Slug == $"q{number}");
    }

    [Fact]
    public async Task A_word_that_is_not_found_whole_is_missing_whole() =>
        Assert.All((await AskAsync("운영자모드")).Hits, hit => Assert.Equal(["운영자모드"], hit.Missing));

    private static async Task<SearchResponse> AskAsync(string query)
    {
        using var guides = await SearchedGuides.OverAsync(
            [_prompts.Aggregate(AGuide.Named("words"), (guide, prompt) => guide.Asking(prompt)).Build()]);
        return await guides.AskAsync(query, r => r with { Size = 50 });
    }
}
