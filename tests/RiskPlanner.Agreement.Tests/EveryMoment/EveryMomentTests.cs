using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.EveryMoment;

/// <summary>What is told of a moment is what a whole replay of the whole plan comes to at that moment (docs/theory/every-moment.md).</summary>
public class EveryMomentTests(ITestOutputHelper output)
{
    // To judge a plan takes far longer than to replay one of its moments: 45 plans are looked at in more than 1,000 moments.
    private const int MomentsOfEach = 24;

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_answer_at_a_random_moment_of_a_generated_plan_is_that_of_a_replay() => Compare(Generated.Count(45), Targeted, shares: true, Generated.Seed(20261128));

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_is_where_each_moment_is_replayed() => Compare(6, Targeted, shares: false, 7);

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_is_of_long_plans_in_which_situations_come_again() => CompareLong(Generated.Count(14), Generated.Seed(3));

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_foreseen_from_schedules_alone_is_at_each_stretch_what_is_played(int seed)
    {
        // Nothing happens to keys and levels, so that of the history the last cycles alone are played, and only where something new is asked.
        var plan = RegularPlans.Make(new Random(seed));
        plan = plan with
        {
            Until = plan.From + Duration.FromDays(45),
            Keys = [.. plan.Keys.Select(key => key with { NewValues = [], Archived = null, Recalled = null, ActiveUntil = null })],
            Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { LevelChanges = [] })],
        };
        var (foreseen, played) = (new JudgedMoments(plan, shares: true), new JudgedMoments(plan, shares: false));
        Assert.InRange(foreseen.Struck, 1, played.Struck / 2);
        var compared = 0;
        foreach (var (subject, other) in foreseen.Subjects.Zip(played.Subjects))
        {
            foreach (var (strike, replayed) in subject.Strikes.Zip(other.Strikes))
            {
                foreach (var (stretch, promise) in played.PromisesOf(replayed))
                {
                    var isAtOnce = strike.Blow.IsAtOnce;
                    Assert.Equal(Told(promise, stretch.From, isAtOnce), Told(foreseen.At(strike, stretch.From)!.Value, stretch.From, isAtOnce));
                    compared++;
                }
            }
        }

        output.WriteLine($"{compared} stretches compared; {foreseen.Struck} replays instead of {played.Struck}");
        Assert.InRange(compared, 100, int.MaxValue);

        // Of what is intact the last version is meant, and nothing is to be noticed; what is noticed by itself is at once.
        static string Told(MomentPromise promise, Instant at, bool isAtOnce) => promise.Kind == OutcomeKind.Intact
            ? $"{promise.Kind} {promise.AgeAt(at)} {promise.MissingAt(at)}"
            : $"{promise.Kind} {promise.CommittedAt} {promise.AgeAt(at)} {promise.MissingAt(at)} {promise.TakesWhen(at)} {promise.FromClearCopy} {(isAtOnce ? null : promise.NoticedAt)}";
    }

    [Fact]
    public void An_array_that_holds_nothing_of_a_data_set_brings_out_that_its_key_was_renewed()
    {
        // The recovery system is not told of the new value, and reads by the old one in storage until the master key is changed. No event is to blame, and the next one shows it.
        AgreesThroughout("disk-failure", """
            schema: 1
            name: A key that is renewed
            horizon: {from: '2026-01-01T00:00:00Z', until: '2026-01-09T00:00:00Z'}
            sites: [{name: P, kind: production}, {name: R, kind: recovery}]
            arrays: [{name: A1, site: P, volumes: [PRD001, PRD002]}, {name: A2, site: R, volumes: [SEC001]}]
            keyStores: [{name: STORE1, sites: [P, R], masterKey: {changes: {dates: ['2026-01-06T14:00:00Z', '2026-01-08T20:00:00Z']}}}]
            sysplexes: [{name: PLEX1, site: P, keyStore: STORE1}, {name: PLEX2, site: R, level: '3.2', keyStore: STORE1, sharesUpdates: false}]
            keys: [{label: STORE1.PRIM.KEY1, keyStore: STORE1, newValues: ['2026-01-07T09:00:00Z']}]
            applications: [{name: APPL, criticality: high}]
            dataSets: [{name: APPL.DATA1, application: APPL, volume: SEC001, keyLabel: STORE1.PRIM.KEY1, sizeKiB: 1, uses: {every: PT24H, first: '2026-01-02T05:00:00Z'}}]
            """, OutcomeKind.Intact, OutcomeKind.Lost);
    }

    [Fact]
    public void Whether_another_data_set_gets_a_renewed_key_back_before_the_notice_decides_how_long_it_takes()
    {
        AgreesThroughout("data-set-deletion", """
            schema: 1
            name: Somebody else puts the key back
            horizon: {from: '2026-01-01T00:00:00Z', until: '2026-01-06T00:00:00Z'}
            sites: [{name: P, kind: production}, {name: V, kind: vault}]
            arrays: [{name: A1, site: P, volumes: [PRD001, PRD002]}, {name: A2, site: P, volumes: [SEC001]}]
            tapes: [{name: VTS, site: P, kind: virtual}]
            keyStores: [{name: STORE1, sites: [P], masterKey: {retainedGenerations: 2, partsAt: [V]}}]
            sysplexes: [{name: PLEX1, site: P, keyStore: STORE1}]
            keys: [{label: STORE1.PRIM.KEY1, keyStore: STORE1, newValues: ['2026-01-05T01:00:00Z']}]
            keyManagers: [{name: EKMF, kind: repository, site: P, keys: ['*.PRIM.**'], recoveryKeyAt: V}]
            applications: [{name: APPL, criticality: high}]
            backupPolicies: [{name: DUMPS, schedule: {every: PT26H, first: '2026-01-01T17:00:00Z'}, keep: 2, steps: [{utility: ADRDSSU-DUMP, to: VTS}]}]
            dataSets:
              - {name: APPL.DATA1, application: APPL, volume: PRD001, keyLabel: STORE1.PRIM.KEY1, sizeKiB: 2, updates: {every: PT35H, first: '2026-01-01T08:00:00Z'}, backups: [DUMPS]}
              - {name: APPL.DATA3, application: APPL, volume: SEC001, keyLabel: STORE1.PRIM.KEY1, sizeKiB: 1, uses: {every: PT35H, first: '2026-01-02T05:00:00Z'}, backups: [DUMPS]}
            """, OutcomeKind.Recovered);
    }

    [Fact]
    public void Whether_another_data_set_has_put_a_renewed_key_back_decides_whether_anything_has_to_be_done()
    {
        AgreesThroughout("key-destruction", """
            schema: 1
            name: Two data sets under the former value
            horizon: {from: '2026-01-01T00:00:00Z', until: '2026-01-06T00:00:00Z'}
            sites: [{name: P, kind: production}, {name: R, kind: recovery}, {name: V, kind: vault}]
            arrays: [{name: A1, site: P, volumes: [PRD001]}, {name: A2, site: P, volumes: [SEC001]}, {name: A3, site: R, volumes: [REC001]}]
            keyStores:
              - name: STORE1
                sites: [P, R]
                masterKey: {changes: {dates: ['2026-01-03T11:00:00Z']}, retainedGenerations: 2, partsAt: [V]}
                backups: [{every: PT33H, first: '2026-01-01T02:00:00Z', keep: 6, site: V}]
            sysplexes: [{name: PLEX1, site: P, keyStore: STORE1}]
            keys: [{label: STORE1.PRIM.KEY1, keyStore: STORE1, newValues: ['2026-01-05T00:00:00Z']}]
            applications: [{name: APPL, criticality: high, rpo: PT8H, rto: PT416M}]
            dataSets:
              - {name: APPL.DATA2, application: APPL, volume: REC001, keyLabel: STORE1.PRIM.KEY1, sizeKiB: 2, uses: {every: PT55H, first: '2026-01-01T20:00:00Z'}}
              - {name: APPL.DATA1, application: APPL, volume: SEC001, keyLabel: STORE1.PRIM.KEY1, sizeKiB: 2, uses: {every: PT30H, first: '2026-01-01T18:00:00Z'}}
            """, OutcomeKind.Recovered);
    }

    /// <summary>At the first and the last nanosecond of each stretch a replay comes to what is told, and these kinds of outcomes are among them.</summary>
    private static void AgreesThroughout(string threat, string text, params OutcomeKind[] kinds)
    {
        var plan = PlanFile.Read(text, "plan.yaml").Plan!;
        var judged = new JudgedMoments(plan, shares: true);
        var strike = judged.Subjects.Where(subject => subject.Subject.DataSet.Name == plan.DataSets[0].Name).SelectMany(subject => subject.Strikes).First(strike => strike.Blow.Strike.Threat.Kind == threat);
        var seen = new HashSet<OutcomeKind>();
        foreach (var (stretch, _) in judged.PromisesOf(strike))
        {
            foreach (var moment in new[] { stretch.From, Instant.Max(stretch.From, stretch.Until - Duration.Epsilon) })
            {
                var outcome = judged.Replayed(strike.Blow, moment, plan.DataSets[0].Name);
                var difference = JudgedMoments.Difference(judged.At(strike, moment)!.Value, moment, strike.Blow, outcome);
                Assert.True(difference is null, difference);
                seen.Add(outcome.Kind);
            }
        }

        Assert.Superset(kinds.ToHashSet(), seen);
    }

    [Fact]
    public void Which_of_two_copies_of_one_version_is_the_younger_decides_whether_it_comes_back_from_a_copy_in_clear()
    {
        // Nothing is ever updated, so that the copies of both policies hold the first version; who is younger changes with their cycles.
        var plan = PlanFile.Read(
            """
            schema: 1
            name: Two series of one version
            horizon: {from: '2026-01-01T00:00:00Z', until: '2026-01-06T00:00:00Z'}
            sites: [{name: P, kind: production}]
            arrays: [{name: A1, site: P, volumes: [PRD001, PRD002]}]
            tapes: [{name: CARTS, site: P, kind: cartridge}]
            keyStores: [{name: STORE1, sites: [P], masterKey: {retainedGenerations: 1, partsAt: [P]}}]
            sysplexes: [{name: PLEX1, site: P, keyStore: STORE1}]
            keys: [{label: DSET.PRIM.KEY1, keyStore: STORE1, purpose: primary}]
            applications: [{name: APPL, criticality: high}]
            backupPolicies:
              - {name: CLEAR, schedule: {every: PT16H, first: '2026-01-01T17:00:00Z'}, steps: [{utility: REPRO, to: CARTS}]}
              - {name: BLOCKS, schedule: {every: PT29H, first: '2026-01-01T20:00:00Z'}, steps: [{utility: HSM-BACKUP, to: PRD001}]}
            dataSets: [{name: APPL.DATA1, application: APPL, volume: PRD002, keyLabel: DSET.PRIM.KEY1, sizeKiB: 1, backups: [CLEAR, BLOCKS]}]
            """,
            "plan.yaml").Plan!;
        var judged = new JudgedMoments(plan, shares: true);
        var strike = judged.Subjects.SelectMany(subject => subject.Strikes).First(strike => strike.Blow.Strike.Threat.Kind == "data-set-deletion");
        var seen = new HashSet<bool>();
        foreach (var (stretch, _) in judged.PromisesOf(strike))
        {
            var outcome = judged.Replayed(strike.Blow, stretch.From, plan.DataSets[0].Name);
            Assert.Null(JudgedMoments.Difference(judged.At(strike, stretch.From)!.Value, stretch.From, strike.Blow, outcome));
            seen.Add(outcome.FromClearCopy);
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_is_of_two_events() => Compare(Generated.Count(9), Targeted, shares: true, Generated.Seed(20261129), SomePairs);

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_is_of_two_events_in_long_plans_in_which_situations_come_again() => CompareLong(Generated.Count(5), Generated.Seed(4), SomePairs);

    /// <summary>A few pairs of threats, drawn at random, in the reading that has the more targets.</summary>
    private static IReadOnlyList<JudgedRow> SomePairs(Random random)
    {
        var all = JudgedRow.Pairs(new VerdictChoices()).Where(row => row.Reading == RiskPlanner.Simulation.Tables.Pairs.PairReading.WorstTarget).ToArray();
        random.Shuffle(all);
        return all[..3];
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_is_of_plans_with_copies_at_the_beginning()
    {
        Compare(Generated.Count(8), CopiedBeforehand, shares: true, Generated.Seed(8));
        CompareLong(Generated.Count(4), Generated.Seed(8), change: CopiedBeforehand);
    }

    private static Plan CopiedBeforehand(Plan plan, Random random) => CopiedBefore.In(Targeted(plan, random), new Choices([.. Enumerable.Range(0, 40).Select(_ => random.Next(1_000))]));

    private void CompareLong(int plans, int seed, Func<Random, IReadOnlyList<JudgedRow>>? rows = null, Func<Plan, Random, Plan>? change = null)
    {
        var tally = new Tally();
        for (var number = 0; number < plans; number++)
        {
            var random = new Random(seed * 10_000 + number);
            var plan = RegularPlans.Make(random);
            if (change is not null) plan = change(plan, random);
            Assert.Empty(PlanValidator.Validate(plan));
            CompareOne(plan, shares: true, random, tally, rows);
        }

        Report(tally);
        Assert.InRange(tally.Compared, plans * MomentsOfEach * 2 / 3, int.MaxValue);
        // Of two events fewer situations come again: they are noticed at more moments.
        Assert.InRange(tally.Struck, 1, rows is null && change is null ? tally.Answers / 3 : tally.Answers * 2 / 3);
    }

    private void Compare(int plans, Func<Plan, Random, Plan> change, bool shares, int seed, Func<Random, IReadOnlyList<JudgedRow>>? rows = null)
    {
        var tally = new Tally();
        var random = new Random(seed);
        Prop.ForAll(CaseArbitrary.All, replay =>
        {
            var plan = change(replay.Plan, random);
            if (PlanValidator.Validate(plan).Count > 0) return;
            CompareOne(plan, shares, random, tally, rows);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(plans).WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd((ulong)seed, 3), FSharpOption<int>.None))));
        Report(tally);
        Assert.InRange(tally.Compared, plans * MomentsOfEach * 2 / 3, int.MaxValue);
        Assert.InRange(tally.Hit, tally.Compared / 5, int.MaxValue);
        Assert.InRange(tally.Lost, tally.Compared / 50, int.MaxValue);
        // Recoverers turn to data sets in the plan's order, and what one of them has left is told of the next.
        Assert.InRange(tally.ByOrder, 0, tally.Compared / 100);
    }

    private void Report(Tally tally) => output.WriteLine(
        $"{tally.Plans} plans, {tally.Compared} moments compared, {tally.Hit} of them at which something happens to the data set, {tally.Lost} lost, {tally.ByOrder} by the order of recovery; {tally.Answers} answers by {tally.Struck} replays");

    private static void CompareOne(Plan plan, bool shares, Random random, Tally tally, Func<Random, IReadOnlyList<JudgedRow>>? rows)
    {
        var judged = new JudgedMoments(plan, shares, rows?.Invoke(random));
        tally.Plans++;
        tally.Answers += judged.Answers;
        tally.Struck += judged.Struck;
        var all = judged.Subjects.SelectMany(subject => subject.Strikes.Select(strike => (Subject: subject, Strike: strike))).Where(pair => judged.PromisesOf(pair.Strike).Count > 0 && (rows is null || pair.Strike.Blow.Then is not null)).ToList();
        for (var number = 0; number < MomentsOfEach && all.Count > 0; number++)
        {
            var (subject, strike) = all[random.Next(all.Count)];
            var told = judged.PromisesOf(strike);
            var (stretch, _) = told[random.Next(told.Count)];
            // Beginnings, ends, and what lies between, to the nanosecond.
            var last = Instant.Max(stretch.From, stretch.Until - Duration.Epsilon);
            var moment = random.Next(3) switch
            {
                0 => stretch.From,
                1 => last,
                _ => stretch.From + Duration.FromNanoseconds((long)(random.NextDouble() * (last - stretch.From).TotalNanoseconds)),
            };
            CompareOne(judged, subject, strike, moment, tally);
        }
    }

    private static void CompareOne(JudgedMoments judged, JudgedSubject subject, JudgedStrike strike, Instant moment, Tally tally)
    {
        var name = subject.Subject.DataSet.Name;
        var promise = judged.At(strike, moment)!.Value;
        Instant? noticed = strike.Blow.Then is null ? null : judged.NoticeOfTwo(subject, strike, moment) ?? (strike.Blow.IsAtOnce ? moment : promise.NoticedAt);
        if (noticed > moment) Assert.Equal(noticed, promise.NoticedAt);
        var outcome = judged.Replayed(strike.Blow, moment, name, noticed: noticed);
        var difference = JudgedMoments.Difference(promise, moment, strike.Blow, outcome);
        if (difference is not null && JudgedMoments.Difference(promise, moment, strike.Blow, judged.Replayed(strike.Blow, moment, name, first: true, noticed)) is null)
        {
            tally.ByOrder++;
            difference = null;
        }

        Assert.True(difference is null, difference is null ? "" : $"{difference}\n{CaseFile.Write(new ReplayCase(judged.Plan, noticed is { } told ? strike.Blow.NoticedAt(moment, told) : [strike.Blow.Strike with { At = moment }]), "every-moment")}");
        tally.Compared++;
        if (outcome.Kind != OutcomeKind.Intact) tally.Hit++;
        if (outcome.Kind == OutcomeKind.Lost) tally.Lost++;
        // The worst of these is never worse than the cell.
        Assert.True(promise.VerdictAt(moment, strike.Blow.StrikesKeys) <= strike.Fold.Worst!.Verdict, $"{strike.Blow} at {moment} is worse than its cell");
        Assert.True(promise.AgeAt(moment) is not { } age || age <= strike.Fold.GreatestAge, $"{strike.Blow} at {moment} is older than the greatest age");
        Assert.True(promise.TakesWhen(moment) is not { } takes || takes <= strike.Fold.LongestTakes, $"{strike.Blow} at {moment} takes longer than the longest recovery");
    }

    /// <summary>Targets that some outcomes meet and others miss.</summary>
    private static Plan Targeted(Plan plan, Random random) => plan with
    {
        Applications =
        [
            .. plan.Applications.Select(application => application with
            {
                Rpo = random.Next(3) == 0 ? null : Period.FromHours(random.Next(1, 30)),
                Rto = random.Next(3) == 0 ? null : Period.FromMinutes(random.Next(10, 700)),
            }),
        ],
    };

    private sealed class Tally
    {
        public int Plans { get; set; }

        public int Compared { get; set; }

        public int Hit { get; set; }

        public int Lost { get; set; }

        public int ByOrder { get; set; }

        public long Answers { get; set; }

        public long Struck { get; set; }
    }
}
