using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Shapes;

/// <summary>
/// Decides by evidence in which shapes a guide asks: of every shape it weighs how many of its lines ask, and what stands outside of their
/// answers. The outermost shape that mostly asks wins; what it leaves over is decided in the same way.
/// </summary>
internal sealed class Evidence
{
    private const int MaxRounds = 5;

    /// <summary>Units below a line that are looked at to tell a topic: a bound for files of thousands of lines.</summary>
    private const int MaxBelow = 100;

    private readonly IReadOnlyList<Unit> _units;
    private readonly Contents _contents;
    private readonly QuestionCandidate?[] _taken;
    private readonly bool[] _free;
    private readonly bool _saysQuestions;

    private Evidence(IReadOnlyList<Unit> units, Contents contents)
    {
        (_units, _contents) = (units, contents);
        _taken = new QuestionCandidate?[units.Count];
        _free = [.. Enumerable.Repeat(true, units.Count)];
        _saysQuestions = units.Any(unit => unit.Heading is { } heading && (heading.OpensSection || SaysQuestions(heading.Title.Text)));
    }

    /// <summary>For each unit the question it asks; null where it asks none.</summary>
    public static IReadOnlyList<QuestionCandidate?> Weigh(IReadOnlyList<Unit> units, Contents contents)
    {
        var evidence = new Evidence(units, contents);
        for (var round = 0; round < MaxRounds && evidence.Best(first: round == 0) is { } best; round++)
            evidence.Take(best);
        evidence.TakeNamed();
        return evidence._taken;
    }

    private static bool SaysQuestions(string title) =>
        title.Contains("question", StringComparison.OrdinalIgnoreCase) || title.Contains("interview", StringComparison.OrdinalIgnoreCase);

    private Hypothesis? Best(bool first)
    {
        var all = Hypotheses().OrderBy(each => each.Key.Rank).ToList();
        var likely = all.Where(each => Likely(each, first, all)).ToList();
        return likely.Find(each => each.Overwhelms || likely.TrueForAll(
            inner => inner.Key.Rank <= each.Key.Rank || SureOutside(inner, each) <= each.Weight)) ?? likely.MaxBy(each => each.Weight);
    }

    private List<Hypothesis> Hypotheses()
    {
        var byKey = Enumerable.Range(0, _units.Count).Where(i => _free[i] && _units[i].Candidate is { May: true } && !IsTopic(i))
            .GroupBy(i => _units[i].Candidate!.Key)
            .Select(group => new Hypothesis(group.Key, group.Key.IsList ? InAskingLists([.. group]) : [.. group], _units)).ToList();
        byKey.AddRange(CountedOverLevels([.. byKey.Where(each => each.Key.Shape is Shape.Heading)]));
        return [.. byKey.Where(each => each.Members.Count > 0)];
    }

    /// <summary>Headings of several levels that go on counting are of one shape; the level that has most of them names it.</summary>
    private IEnumerable<Hypothesis> CountedOverLevels(List<Hypothesis> levels)
    {
        var counted = new List<int>();
        foreach (var i in levels.SelectMany(level => level.Members).Order())
        {
            var next = counted.Count == 0 ? 1 : _units[counted[^1]].Candidate!.Prefix.Number + 1;
            if (_units[i].Candidate is { Prefix.Number: { } number, Sure: true } && number == next)
                counted.Add(i);
        }

        var keys = counted.GroupBy(i => _units[i].Candidate!.Key).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Level).ToList();
        if (keys.Count < 2 || levels.Exists(level => level.Numbers.Count * 2 > counted.Count
            && level.Numbers.SequenceEqual(Enumerable.Range(1, level.Numbers.Count))))
            return [];
        return [new(keys[0].Key, counted, _units)];
    }

    /// <summary>Of lists those in which most items ask; single items, between which the answers stand, are judged together.</summary>
    private IReadOnlyList<int> InAskingLists(IReadOnlyList<int> items) =>
        [.. items.GroupBy(i => _units[i].Candidate!.List is { Count: > 1 } list ? list : null)
            .Where(list => list.Count(i => _units[i].Candidate!.Sure) * 2 > list.Count() - (list.Key is null ? 1 : 0)
                || CountsTopics(new(_units[list.First()].Candidate!.Key, [.. list], _units)))
            .SelectMany(list => list).Order()];

    private bool Likely(Hypothesis each, bool first, List<Hypothesis> all)
    {
        var known = !first && Array.Exists(_taken, taken => taken?.Key == each.Key);
        if (each.Key.Shape is Shape.Plain)
            return first && all.TrueForAll(other => other == each || other.Sure == 0)
                && each.Sure + each.Numbers.Count > 2 && each.Sure >= 2 && each.Sure * 2 > each.Members.Count;
        if (each.Key.IsList && !known && each.Marked * 3 < each.Sure && !_saysQuestions && !each.SetOff)
            return false;
        var counts = CountsTopics(each) && all.TrueForAll(other => other.Sure <= each.Members.Count / 2);
        if (each.Sure * 4 < each.Members.Count && !counts)
            return false;
        if (each.Weight * 2 < each.Members.Count)
            return false;
        return each.Sure >= 2
            || (each.Members.Count >= 3 && (each.Sure == 0 || (_saysQuestions && each.Counts)))
            || (each.Sure == 1 && (known || (first && IsOnly(each, all))));
    }

    /// <summary>Numbered topics under a title that announces questions: "2. Indexes" asks to talk about them.</summary>
    private bool CountsTopics(Hypothesis each) => each.Key.Shape switch
    {
        Shape.Heading => _saysQuestions && each.Counts,
        Shape.Bold => each.Counts && HeadingsAbove(each.Members[0]).Any(Announces),
        Shape.Ordered => each.CountsThrough && each.SetOff && HeadingsAbove(each.Members[0]).Take(1).Any(Announces),
        _ => false,
    };

    private static bool Announces(Heading heading) => heading.OpensSection
        || (heading.Title.Kind is TitleKind.Plain && heading.Title.Text.EndsWith("questions", StringComparison.OrdinalIgnoreCase));

    /// <summary>The headings before a unit, the nearest first.</summary>
    private IEnumerable<Heading> HeadingsAbove(int at) => _units.Take(at).Select(unit => unit.Heading).OfType<Heading>().Reverse();

    /// <summary>A guide with a single question: it calls itself one, or heads the guide.</summary>
    private bool IsOnly(Hypothesis each, List<Hypothesis> all)
    {
        var named = each.Members.Select(i => _units[i].Candidate!).Where(candidate => candidate.Named).ToList();
        if (named.Count == 1 && (each.Key.Shape is Shape.Heading or Shape.Label or Shape.Bold))
            return true;

        var alone = each.Members.Count == 1
            && all.TrueForAll(other => other == each || other.Sure == 0 || (other.Sure == 1 && other.Key.Rank > each.Key.Rank));
        return alone && (each.Key.Shape is Shape.Summary or Shape.Label or Shape.Row || (_saysQuestions && each.Key.IsList)
            || _units.Take(each.Members[0]).All(unit => unit.Heading is null));
    }

    private int SureOutside(Hypothesis inner, Hypothesis outer)
    {
        var inside = new bool[_units.Count];
        foreach (var member in outer.Members)
            Array.Fill(inside, true, member + 1, EndOf(member, outer) - member - 1);
        return inner.Members.Count(i => !inside[i] && _units[i].Candidate!.Sure);
    }

    /// <summary>Where the answer of a line ends, as far as headings and lines of its own shape tell.</summary>
    private int EndOf(int member, Hypothesis hypothesis)
    {
        var candidate = _units[member].Candidate!;
        for (var i = member + 1; i < _units.Count; i++)
        {
            if (_taken[i] is not null || hypothesis.Has(i) || (_units[i].Heading is { } heading && AnswerScope.Ends(heading, candidate)))
                return i;
        }

        return _units.Count;
    }

    /// <summary>A line that does not ask, or only heads, where what stands right below it does.</summary>
    private bool IsTopic(int at)
    {
        var candidate = _units[at].Candidate!;
        if (candidate.Key.Shape is not (Shape.Heading or Shape.Bold) || (candidate.Named && candidate.Prompt.Length == 0))
            return false;

        var below = Below(at);
        var firstText = below.FindIndex(i => _units[i].IsText || _units[i].Candidate is { May: true });
        if (firstText < 0)
            return false;
        var allowed = candidate.Sure || candidate.Prefix.Number is not null ? 0 : 1;
        var lead = below.Skip(firstText).Where(i => _units[i].IsText || _units[i].Candidate is { May: true }).Take(allowed + 1)
            .FirstOrDefault(i => _units[i].Candidate is { Sure: true }, -1);
        if (lead < 0 || _units[lead].Candidate!.Key is { Shape: Shape.Plain } || _units[lead].Candidate!.Key == candidate.Key)
            return false;
        var key = _units[lead].Candidate!.Key;
        if (candidate.Sure && (key.IsList || key.Shape is Shape.Bold))
            return false;
        var alike = below.Where(i => _units[i].Candidate is { May: true } other && other.Key == key).ToList();
        var sure = alike.Count(i => _units[i].Candidate!.Sure);
        return sure * 2 > alike.Count && (!candidate.Sure || sure > 1);
    }

    /// <summary>The units below a heading or bold line, up to the next of its kind.</summary>
    private List<int> Below(int at)
    {
        var below = new List<int>();
        var level = _units[at].Heading?.Level ?? Heading.BoldLine;
        var end = Math.Min(_units.Count, at + MaxBelow);
        for (var i = at + 1; i < end && !(_units[i].Heading is { } heading && heading.Level <= level); i++)
        {
            if (level == Heading.BoldLine && _units[i].Candidate is { Key.Shape: Shape.Bold, Sure: false })
                break;
            below.Add(i);
        }

        return below;
    }

    private void Take(Hypothesis best)
    {
        var listed = best.Key.Shape is Shape.Heading && best.AreListed(_contents);
        var members = best.Members.Where(i => Belongs(i, best, listed)).ToList();
        var closed = best.Key.IsList && !AnswersStandBehind(best);
        foreach (var i in members)
            _taken[i] = _units[i].Candidate! with { Closed = _units[i].Candidate!.Closed || closed };
        foreach (var i in members)
            Array.Fill(_free, false, i, EndOf(i, best) - i);

        foreach (var i in best.Members)
            _free[i] = false;
    }

    /// <summary>A line that does not ask by its words belongs to a shape that asks where nothing speaks against it.</summary>
    /// <param name="listed">The contents name the questions.</param>
    private bool Belongs(int at, Hypothesis best, bool listed)
    {
        var candidate = _units[at].Candidate!;
        if (candidate.Sure)
            return true;
        if (best.Explicit * 2 >= best.Members.Count && best.Key.Shape is Shape.Heading or Shape.Bold)
            return candidate.Prefix.Explicit;
        if (listed)
            return _contents.Lists(candidate.Prompt);
        if (best.Key.Shape is Shape.Bold)
            return candidate is { Answer.Count: 0, Source: [.., not (':' or '：')] }
                && (best.Signed * 2 > best.Sure ? Ornaments.HasSign(candidate.Source) : candidate.Prefix.Explicit || StandsBehindRule(at));
        return true;
    }

    private bool StandsBehindRule(int at) => at == 0 || _units[at - 1] is { IsText: false, Heading: null };

    /// <summary>Whether between the items of the lists stand the answers to them.</summary>
    private bool AnswersStandBehind(Hypothesis lists)
    {
        var followed = lists.Members.Count(
            i => i + 1 < _units.Count && !lists.Has(i + 1) && _units[i + 1] is { Heading: null, IsText: true });
        return followed * 2 >= lists.Members.Count;
    }

    /// <summary>What calls itself a question asks wherever it stands, if it goes on counting, or if most questions do so.</summary>
    private void TakeNamed()
    {
        var asked = _taken.OfType<QuestionCandidate>().ToList();
        var named = asked.Count(each => each.Named) * 2 > asked.Count && asked.Count > 1;
        int? last = null;
        for (var i = 0; i < _units.Count; i++)
        {
            if (_taken[i] is { } taken)
                last = taken.Prefix.Number ?? last;
            else if (_units[i].Candidate is { Sure: true, Named: true, Prompt.Length: > 0 } other
                && ((named && other.Key.Shape is Shape.Heading && other.Prefix.Number is null)
                    || (last is { } before && other.Prefix.Number == before + 1)))
                (_taken[i], last) = (other, other.Prefix.Number ?? last);
        }
    }

    /// <summary>The claim that the lines of one shape are the questions of the guide.</summary>
    /// <param name="Members">Places of the units, rising.</param>
    private sealed record Hypothesis(ShapeKey Key, IReadOnlyList<int> Members, IReadOnlyList<Unit> Units)
    {
        private readonly HashSet<int> _members = [.. Members];

        private IEnumerable<QuestionCandidate> All => Members.Select(i => Units[i].Candidate!);

        // Asked for line by line: each is counted once.
        public int Sure { get; } = Members.Count(i => Units[i].Candidate!.Sure);

        public int Explicit { get; } = Members.Count(i => Units[i].Candidate!.Prefix.Explicit);

        public int Signed { get; } = Members.Count(i => Units[i].Candidate is { Sure: true } sure && Ornaments.HasSign(sure.Source));

        public IReadOnlyList<int> Numbers { get; } = [.. Members.Select(i => Units[i].Candidate!.Prefix.Number).OfType<int>()];

        /// <summary>Most of it is bold, as no plain list of statements is.</summary>
        public bool SetOff { get; } = Members.Count(i => Units[i].Candidate!.Bold) * 2 > Members.Count;

        public int Marked => All.Count(each => QuestionWords.HasMark(each.Prompt));

        /// <summary>Its numbers go up.</summary>
        public bool Counts => Numbers is { Count: >= 3 } numbers
            && numbers.Zip(numbers.Skip(1), (a, b) => b == a + 1).Count(up => up) * 4 >= (numbers.Count - 1) * 3;

        /// <summary>Each of its lines is numbered, from the first to the last.</summary>
        public bool CountsThrough => Numbers.SequenceEqual(Enumerable.Range(1, Members.Count));

        public double Weight { get; } = Members.Sum(i => Units[i].Candidate! switch
        {
            { Sure: true } => 1,
            { Prefix.Number: null } => 0,
            { Key.IsList: true, Bold: false } => 0,
            _ => 0.6,
        });

        /// <summary>So many ask that nothing else can be what the guide asks with.</summary>
        public bool Overwhelms => Sure >= 3 && Sure * 4 >= Members.Count * 3;

        public bool Has(int place) => _members.Contains(place);

        /// <summary>Most of what asks is named by the contents.</summary>
        public bool AreListed(Contents contents) => All.Count(each => each.Sure && contents.Lists(each.Prompt)) * 2 > Sure;
    }
}
