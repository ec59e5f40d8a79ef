using GuideSearch.QueryLogs;

namespace GuideSearch.Core.Tests.QueryLogs;

public class PersonalDataTests
{
    [Theory]
    [InlineData("jane.doe@example.org interview", "[mail] interview")]
    [InlineData("\"jane@example.org\"", "\"[mail]\"")]
    [InlineData("call +49 (30) 123456-7 today", "call [number] today")]
    [InlineData("4111 1111 1111 1111", "[number]")]
    public void What_names_a_person_is_masked(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text));

    [Theory]
    [InlineData("sql 2019 vs 2022"), InlineData("C++ 17")]
    [InlineData("mail me @ 10"), InlineData("ISO 27001 audit"), InlineData("recall@10, precision@k")]
    public void What_candidates_ask_for_stays(string text) => Assert.Equal(text, PersonalData.Mask(text));
}
