namespace GuideSearch.Diagnostics;

/// <summary>
/// Every diagnostic code with its meaning in one line: <c>GS01xx</c> files and front matter, <c>GS02xx</c> structure,
/// <c>GS03xx</c> synonyms and rules, <c>GS04xx</c> what the index makes of them.
/// </summary>
public static class DiagnosticCodes
{
    public const string FrontMatterMissing = "GS0101";
    public const string FrontMatterUnterminated = "GS0102";
    public const string FrontMatterTooLarge = "GS0103";
    public const string FrontMatterSyntax = "GS0104";
    public const string YamlTooDeep = "GS0105";
    public const string YamlAliasNotAllowed = "GS0106";
    public const string RareTag = "GS0107";
    public const string YamlTagNotAllowed = "GS0108";
    public const string YamlDuplicateKey = "GS0109";
    public const string UnknownKey = "GS0110";
    public const string MissingKey = "GS0111";
    public const string WrongType = "GS0112";
    public const string FieldTooLong = "GS0113";
    public const string BadDate = "GS0114";
    public const string TagsOdd = "GS0115";
    public const string CommentTruncated = "GS0116";
    public const string BadSlug = "GS0117";
    public const string DuplicateSlug = "GS0118";
    public const string DraftSkipped = "GS0119";
    public const string FileTooLarge = "GS0120";
    public const string TooManyLines = "GS0121";
    public const string LineTooLong = "GS0122";
    public const string InvalidUtf8 = "GS0123";
    public const string WrongEncoding = "GS0124";
    public const string NulCharacter = "GS0125";
    public const string MojibakeRepaired = "GS0126";
    public const string FileUnreadable = "GS0127";
    public const string LinkOutside = "GS0128";
    public const string TooManyGuides = "GS0129";
    public const string UnfitCharacters = "GS0130";
    public const string NotPublicYet = "GS0131";
    public const string NotPublic = "GS0132";
    public const string NotAGuide = "GS0133";
    public const string LinkReadElsewhere = "GS0134";
    public const string ForeignFile = "GS0135";

    public const string NoQuestion = "GS0201";
    public const string QuestionWithoutText = "GS0202";
    public const string QuestionWithoutAnswer = "GS0203";
    public const string SameQuestionTwice = "GS0204";
    public const string UnknownSection = "GS0205";
    public const string TooManyQuestions = "GS0206";
    public const string MarkdownTooDeep = "GS0207";
    public const string ParagraphTooLong = "GS0208";
    public const string TableTooLarge = "GS0209";
    public const string FenceUnclosed = "GS0210";
    public const string NearDuplicate = "GS0211";
    public const string HtmlLeftOut = "GS0212";
    public const string LinkLeftOut = "GS0213";
    public const string QuestionNotTaken = "GS0214";
    public const string LinkBesideGuide = "GS0215";

    public const string SynonymsNotYaml = "GS0301";
    public const string SynonymsNotList = "GS0302";
    public const string SynonymEntryShape = "GS0303";
    public const string SynonymUnknownKey = "GS0304";
    public const string SynonymTerm = "GS0305";
    public const string SynonymTwice = "GS0306";
    public const string SynonymNoEffect = "GS0307";
    public const string SynonymsTooMany = "GS0308";
    public const string SynonymUnread = "GS0309";
    public const string SynonymSameTerm = "GS0310";
    public const string SynonymDead = "GS0311";
    public const string SynonymAmbiguous = "GS0312";
    public const string SynonymBroad = "GS0313";
    public const string SynonymRepeated = "GS0314";

    public const string RulesNotYaml = "GS0321";
    public const string RulesTooMany = "GS0322";
    public const string RuleShape = "GS0323";
    public const string RuleExpired = "GS0324";
    public const string RuleDead = "GS0325";

    public const string DefaultsNotYaml = "GS0331";
    public const string DefaultsShape = "GS0332";

    public const string GuideFailed = "GS0401";
    public const string QuestionWithoutWord = "GS0402";
    public const string NotEnglish = "GS0403";

    /// <summary>Those of guides that stay out because their authors do not publish them, or not yet.</summary>
    public static IReadOnlyCollection<string> Unpublished { get; } = [DraftSkipped, NotPublicYet, NotPublic];

    /// <summary>Those of guides with labels that their authors did not write.</summary>
    public static IReadOnlyCollection<string> Inferred { get; } = [FrontMatterMissing, MissingKey];

    /// <summary>What each code means, in the order of the codes; the list that documentation and SARIF rules are made of.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [FrontMatterMissing] = "The guide has no front matter: title and labels are taken from its text and its folders.",
        [FrontMatterUnterminated] = "The front matter is not closed by ---, ... or +++ within 500 lines.",
        [FrontMatterTooLarge] = "The front matter is longer than 64 KB or holds more than 5,000 values.",
        [FrontMatterSyntax] = "The front matter cannot be read as the YAML, TOML or JSON that it begins as.",
        [YamlTooDeep] = "The front matter is nested deeper than 20 levels.",
        [YamlAliasNotAllowed] = "Anchors, aliases and merge keys are not allowed in front matter.",
        [RareTag] = "A tag differs from a commoner one by case or a separator, or occurs once and differs by a letter.",
        [YamlTagNotAllowed] = "Type tags are not allowed in front matter.",
        [YamlDuplicateKey] = "A key stands twice in the front matter.",
        [UnknownKey] = "A key of the front matter is unknown or misspelt.",
        [MissingKey] = "A label is missing or empty in the front matter and taken from the text or the folders.",
        [WrongType] = "A value of the front matter is of the wrong kind, such as a list where text is expected.",
        [FieldTooLong] = "A value of the front matter is longer than its limit.",
        [BadDate] = "A date is not written as yyyy-MM-dd or lies outside 1990 to 2100.",
        [TagsOdd] = "Tags, aliases or values of a facet are not a list, or some of them are empty, doubled, too long or too many.",
        [CommentTruncated] = "A value without quotes ends at a ' #', where YAML begins a comment.",
        [BadSlug] = "The slug is empty, too long, or not written as it is read.",
        [DuplicateSlug] = "Two guides have the same slug, however much of their paths is taken; the first keeps it.",
        [DraftSkipped] = "The guide is a draft, or not published, and is skipped.",
        [FileTooLarge] = "The file is larger than 1 MiB.",
        [TooManyLines] = "The file has more than 20,000 lines.",
        [LineTooLong] = "A line is longer than 20,000 characters; its block is left out.",
        [InvalidUtf8] = "The file holds bytes that are not UTF-8.",
        [WrongEncoding] = "The file is UTF-16 instead of UTF-8.",
        [NulCharacter] = "The file holds a NUL character.",
        [MojibakeRepaired] = "Characters that were once decoded wrongly were repaired.",
        [FileUnreadable] = "The file cannot be read, or vanished while the folder was read.",
        [LinkOutside] = "A symbolic link leads out of the content folder.",
        [TooManyGuides] = "The folder holds more guides than the setting allows.",
        [UnfitCharacters] = "Characters that steer a terminal, turn the direction of text or are none were removed.",
        [NotPublicYet] = "The date of the guide is to come; it is skipped until then.",
        [NotPublic] = "A key says that the guide is not for everybody; it is skipped.",
        [NotAGuide] = "A Markdown file without a question is left out.",
        [LinkReadElsewhere] = "A link leads to what is read in its own place, or nowhere.",
        [ForeignFile] = "A file of a name that is read here has none of the keys of such a file, and is not read.",
        [NoQuestion] = "The guide has no question; its text is indexed as overview passages.",
        [QuestionWithoutText] = "A heading or line marks a question but holds no text; it is left out.",
        [QuestionWithoutAnswer] = "The question has no answer.",
        [SameQuestionTwice] = "The same question stands twice in one guide.",
        [UnknownSection] = "The title of a section names no known type of question.",
        [TooManyQuestions] = "The guide has more than 1,000 questions and passages.",
        [MarkdownTooDeep] = "The Markdown is nested too deeply and read as headings and plain text.",
        [ParagraphTooLong] = "A paragraph is longer than 16 KB, or holds more than 500 marks such as brackets and stars; it is left out.",
        [TableTooLarge] = "A table has more than 2,000 rows or 64 columns and is left out.",
        [FenceUnclosed] = "A code fence is never closed; it is read as closed before the next heading.",
        [NearDuplicate] = "Another guide asks the question in the same or nearly the same words.",
        [HtmlLeftOut] = "HTML that no answer may hold, such as a script, a frame or an event handler, is left out.",
        [LinkLeftOut] = "A link leads neither to the web nor to a place beside the guide; its text stays.",
        [QuestionNotTaken] = "A line looks like a question and was not taken for one.",
        [LinkBesideGuide] = "A link leads to nothing in the content folder that readers are shown; its text stays.",
        [SynonymsNotYaml] = "The thesaurus is not plain YAML within its limits; no synonym is used.",
        [SynonymsNotList] = "The thesaurus is not a list of entries; no synonym is used.",
        [SynonymEntryShape] = "An entry of the thesaurus has neither 'words' nor 'from' and 'to', or too few terms; it is left out.",
        [SynonymUnknownKey] = "A key of an entry of the thesaurus is unknown and not read.",
        [SynonymTerm] = "A term of the thesaurus is empty, too long or not text; its entry is left out.",
        [SynonymTwice] = "A term stands in two two-way entries of the thesaurus, or twice in one.",
        [SynonymNoEffect] = "All terms of an entry of the thesaurus are one word for the search already.",
        [SynonymsTooMany] = "The thesaurus has more than 10,000 entries; the rest is left out.",
        [SynonymUnread] = "The analysis leaves no word of a term of the thesaurus.",
        [SynonymSameTerm] = "Two terms of an entry of the thesaurus are one to the search.",
        [SynonymDead] = "No guide has a term that an entry of the thesaurus leads to.",
        [SynonymAmbiguous] = "A term of the thesaurus that is a common word, or short for several things, is expanded.",
        [SynonymBroad] = "An entry of the thesaurus leads to a term that a fifth of the questions have.",
        [SynonymRepeated] = "Two entries of the thesaurus lead from one term to the same other.",
        [RulesNotYaml] = "The rules are not plain YAML, or not a list; none is used.",
        [RulesTooMany] = "There are more than 1,000 rules; the rest is left out.",
        [RuleShape] = "A rule has not exactly one action with a question, an unknown key, or a value out of bounds; it is left out.",
        [RuleExpired] = "The last day of a rule is over; it is left out.",
        [RuleDead] = "A rule names a question that is not there.",
        [DefaultsNotYaml] = "The defaults of a folder are not plain YAML; they are left out.",
        [DefaultsShape] = "The defaults of a folder have an unknown key or a value that does not fit; they are left out.",
        [GuideFailed] = "The guide makes the program fail and is left out; the guides beside it are indexed.",
        [QuestionWithoutWord] = "The prompt of a question has no letter or digit, so that only its answer can be found.",
        [NotEnglish] = "The sentence model reads English, which the guide does not seem to be in; it is found by its words alone.",
    };
}
