using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;
using RiskPlanner.Testing.Plans;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>
/// What <c>riskplanner keys</c> says of keys that belong together is what replays of <c>adjacent-deletion</c> come to, in both worlds: a slip that
/// takes all of them loses the data, and one that leaves any of them does not. Nothing brings a key back in these plans.
/// </summary>
public class KeyPairStoryTests(ITestOutputHelper output)
{
    private static readonly KeyLabel First = new("DSET.PRIM.APPL.KEY001");
    private static readonly KeyLabel Second = new("DSET.PRIM.APPL.KEY002");
    private static readonly KeyLabel Back = new("DSET.BACK.APPL.KEY001");
    private static readonly KeyLabel OtherBack = new("DSET.BACK.APPL.KEY002");

    [Fact]
    public void Pairs_of_keys_are_those_that_a_slip_must_take_whole_to_lose_data()
    {
        var random = new System.Random(20261129);
        var (compared, slips, byKind) = (0, 0, new SortedDictionary<string, int>());
        for (var number = 0; number < 150; number++)
        {
            var (plan, kinds) = RandomPlan(random);
            var at = Story.At(random.Next(3) switch { 0 => 25, 1 => 35, _ => 70 });
            var (pairs, tried) = Compare(plan, at);
            compared += pairs;
            slips += tried;
            if (pairs == 0) continue;
            foreach (var kind in kinds) byKind[kind] = byKind.GetValueOrDefault(kind) + pairs;
        }

        output.WriteLine($"{compared} comparisons of pairs in {slips} slips: {string.Join(", ", byKind.Select(kind => $"{kind.Key} {kind.Value}"))}");
        Assert.True(compared > 1_000, $"{compared} comparisons");
        Assert.All(["a label by DATAKEY", "DATAKEY against the job", "another label", "two key stores", "a dump"], kind => Assert.True(byKind.GetValueOrDefault(kind) > 50, $"{kind}: {byKind.GetValueOrDefault(kind)}"));
    }

    [Theory]
    [InlineData("datakey-against-the-job.yaml")]
    [InlineData("datakey-of-the-copies.yaml")]
    [InlineData("moved-to-a-new-key.yaml")]
    [InlineData("recovery-ckds-of-its-own.yaml")]
    public void So_they_are_in_plans_that_come_with_the_program(string sample)
    {
        var read = PlanFile.Read(File.ReadAllText(Repository.PathOf($"samples/scenarios/{sample}")), sample).Plan!;
        var plan = WithoutWaysBack(read);
        Assert.Empty(PlanValidator.Validate(plan));

        Assert.True(Compare(plan, plan.From + Duration.FromDays(40)).Slips > 0);
    }

    /// <summary>Replays every slip over up to four lines of each list; how often a pair was compared, and how many slips there were.</summary>
    private static (int Pairs, int Slips) Compare(Plan plan, Instant at)
    {
        var story = new Story { Plan = plan };
        var (pairs, slips) = (0, 0);
        foreach (var list in KeyListing.MakeEach(new KeyListQuestion(PlanKeys.ListOf(plan)) { Plan = plan }))
        {
            var alone = new Dictionary<(int Line, string DataSet), bool>();
            for (var lines = 1; lines <= Math.Min(4, list.Count); lines++)
            {
                for (var line = 1; line + lines - 1 <= list.Count; line++)
                {
                    slips++;
                    var slip = Story.On(ThreatCatalogue.AdjacentDeletion, list.LabelOf(line), 0) with { At = at, Adjacent = new AdjacentKeys(lines), In = list.KeyStore };
                    foreach (var (dataSet, outcome) in plan.DataSets.Zip(story.Outcomes(slip)))
                    {
                        var isLost = outcome.Kind == OutcomeKind.Lost;
                        if (lines == 1) alone[(line, dataSet.Name.Text)] = isLost;
                        // Of data without such keys at this time only those slips lose anything that take the one key under which all of it lies.
                        var groups = list.Groups.Where(group => group.DataSets.Contains(dataSet.Name.Text) && group.From < at && !(group.Until < at)).ToList();
                        var isToldLost = groups.Count > 0
                            ? groups.Exists(group => group.FirstLine >= line && group.LastLine < line + lines)
                            : Enumerable.Range(line, lines).Any(one => alone[(one, dataSet.Name.Text)]);
                        pairs += groups.Count;
                        // The plan is written for the message only where the two differ.
                        if (isToldLost != isLost)
                            Assert.Fail($"{dataSet.Name} at {at}: a slip over {lines} lines from {list.LabelOf(line)} in {list.KeyStore}: told {isToldLost}, replayed {isLost}.\nPairs: {string.Join("; ", groups.Select(group => string.Join(' ', group.Labels)))}\n{PlanFile.Write(plan)}");
                    }
                }
            }
        }

        return (pairs, slips);
    }

    // Nothing that brings records or values of keys back, so that a loss of keys is what is compared.
    private static Plan WithoutWaysBack(Plan plan) => plan with { KeyStores = [.. plan.KeyStores.Select(store => store with { Backups = [] })] };

    private static (Plan Plan, IReadOnlySet<string> Kinds) RandomPlan(System.Random random)
    {
        var estate = PlanBuilder.Small.Named("Pairs").WithRecoverySite().WithCartridges().Plan;
        var kinds = new HashSet<string>();
        var policies = Enumerable.Range(1, random.Next(1, 3)).Select(number => RandomPolicy(random, $"COPY{number}", kinds)).ToList();
        var dataSet = estate.DataSets[0] with { Backups = [.. policies.Select(policy => policy.Name)] };
        if (random.Next(2) == 0)
        {
            kinds.Add("another label");
            dataSet = dataSet with { LabelChanges = [new LabelChange(Story.At(30), Second, LabelChangeKind.Copy)] };
        }

        var plan = estate with
        {
            Arrays = [.. estate.Arrays, new("A2", "P", ["PRD002"])],
            Keys = [.. new[] { First, Second, Back, OtherBack }.Select(label => estate.Keys[0] with { Label = label })],
            DataSetProfiles = [new() { Profile = new DataSetMask("APPL.BACK.**"), DataKey = OtherBack }],
            BackupPolicies = policies,
            DataSets = [dataSet],
        };
        if (random.Next(2) == 0)
        {
            kinds.Add("two key stores");
            string[] between = ["DSET.BACK.ZZ.KEY001", "DSET.BACK.ZZ.KEY002", "DSET.BACK.APPL.KEY001A"];
            plan = plan with
            {
                KeyStores = [plan.KeyStores[0] with { Sites = ["P"] }, plan.KeyStores[0] with { Name = "OTHER", Sites = ["R"] }],
                Sysplexes = [plan.Sysplexes[0], plan.Sysplexes[1] with { KeyStore = "OTHER" }],
                Keys = [.. plan.Keys, .. between.Select(label => plan.Keys[0] with { Label = new KeyLabel(label), KeyStore = "OTHER" })],
            };
        }

        return (plan, kinds);
    }

    private static BackupPolicy RandomPolicy(System.Random random, string name, HashSet<string> kinds)
    {
        var (kind, step) = random.Next(7) switch
        {
            0 => ("a label by DATAKEY", Copy() with { Name = new DataSetMask("APPL.BACK.**") }),
            1 => ("DATAKEY against the job", Copy() with { Name = new DataSetMask("APPL.BACK.**"), KeyLabel = Back }),
            2 => ("a dump", new BackupStep { Utility = "ADRDSSU-DUMP", To = "CARTS" }),
            3 when random.Next(2) == 0 => ("in clear", Copy()),
            4 when random.Next(2) == 0 => ("tape", new BackupStep { Utility = "IEBGENER", To = "CARTS", KeyLabel = Back }),
            _ => ("a label by the job", Copy() with { KeyLabel = Back }),
        };
        kinds.Add(kind);
        return new BackupPolicy { Name = name, Schedule = Schedule.On(Story.At(20), Story.At(44)), Keep = random.Next(1, 3), Steps = [step] };

        static BackupStep Copy() => new() { Utility = "REPRO", To = "PRD002" };
    }
}
