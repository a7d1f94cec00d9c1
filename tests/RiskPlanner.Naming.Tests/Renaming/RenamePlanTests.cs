using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class RenamePlanTests
{
    private const string Wrong = "DSET.PRM.PAYROLL.KEY001";
    private const string WrongSecond = "DSET.PRM.PAYROLL.KEY002";

    [Fact]
    public void The_steps_are_those_that_zOS_needs_in_their_order()
    {
        var plan = Make(WrongPlan());

        Assert.Equal([RenameStepKind.KgupAdd, RenameStepKind.Define, RenameStepKind.Copy, RenameStepKind.Catalog, RenameStepKind.Delete], plan.Steps.Select(step => step.Kind));
        Assert.All(plan.Steps, step => Assert.Equal((Wrong, "DSET.PRIM.PAYROLL.KEY001"), (step.From, step.To)));
        Assert.Equal(Enumerable.Range(1, 5), plan.Steps.Select(step => step.Number));
        Assert.Contains(plan.Steps[0].Needs, need => need.Contains("Never KGUP RENAME", StringComparison.Ordinal));
        Assert.Contains(plan.Steps[0].Needs, need => need.Contains("refresh of the in-storage CKDS on PLEX", StringComparison.Ordinal));
        Assert.Contains(plan.Steps[4].Needs, need => need.Contains("DUMP (14 cycles", StringComparison.Ordinal));
    }

    [Fact]
    public void A_data_set_is_moved_away_from_the_label_that_it_has_at_the_end_of_the_plan()
    {
        var plan = SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(WrongSecond, KeyPurpose.Primary)],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DAILY").MovedTo(WrongSecond)],
        };

        Assert.Equal([(RenameStepKind.Copy, "PAYROLL.MASTER"), (RenameStepKind.Catalog, "PAYROLL.MASTER"), (RenameStepKind.Delete, null)], Make(plan).Steps.Skip(2).Select(step => (step.Kind, step.DataSet)));
    }

    [Fact]
    public void A_data_set_that_leaves_the_label_by_the_plan_is_not_moved_and_waited_for_with_its_older_copies()
    {
        var plan = WrongPlan();
        plan = plan with
        {
            Keys = [.. plan.Keys, SomePlan.Key("DSET.PRIM.PAYROLL.KEY002", KeyPurpose.Primary)],
            DataSets = [SomePlan.DataSet("PAYROLL.MASTER", Wrong, "DAILY", "DUMP").MovedTo("DSET.PRIM.PAYROLL.KEY002")],
        };

        var made = Make(plan);

        // Nothing would ever use a new key.
        Assert.Equal([RenameStepKind.Delete], made.Steps.Select(step => step.Kind));
        Assert.Equal(["PAYROLL.MASTER has left it, as the plan has it for 2026-02-01T00:00:00Z.", "Every copy under it has ended: DUMP (14 cycles after the last under the old label, 2026-02-15T00:00:00Z by the plan)."], made.Steps[^1].Needs.Take(2));
    }

    [Fact]
    public void A_data_set_that_is_deleted_by_the_plan_is_not_moved_and_waited_for()
    {
        var plan = WrongPlan();

        var made = Make(plan with { DataSets = [plan.DataSets[0] with { DeletedAt = NodaTime.Instant.FromUtc(2026, 3, 1, 0, 0) }] });

        Assert.DoesNotContain(made.Steps, step => step.Kind == RenameStepKind.Copy);
        Assert.Contains("PAYROLL.MASTER has been deleted, as the plan has it for 2026-03-01T00:00:00Z.", made.Steps[^1].Needs);
    }

    [Fact]
    public void Copies_whose_label_a_profile_gives_are_waited_for()
    {
        var wrong = "DSET.BCK.PAYROLL.KEY001";
        var plan = (SomePlan.Sound with { Keys = [SomePlan.Sound.Keys[0], SomePlan.Key(wrong, KeyPurpose.Backup)] }).WithLabelOfCopiesByProfile(wrong);

        var made = Make(plan);

        Assert.Contains("The copies of backup policy DAILY get it by this profile: they lie under DSET.BACK.PAYROLL.KEY001 from the next cycle on, the older ones stay under DSET.BCK.PAYROLL.KEY001.", made.Steps.Single(step => step.Needs[0].StartsWith("DATAKEY", StringComparison.Ordinal)).Needs);
        Assert.Contains("Every copy under it has ended: DAILY (14 cycles after the last under the old label).", made.Steps[^1].Needs);
    }

    [Fact]
    public void Policies_whose_copies_lie_under_another_label_or_in_clear_are_not_waited_for()
    {
        var plan = WrongPlan();
        plan = plan with { BackupPolicies = [.. plan.BackupPolicies, SomePlan.Policy("CLEAR", "REPRO", null)], DataSets = [SomePlan.DataSet("PAYROLL.MASTER", Wrong, "DAILY", "CLEAR")] };

        Assert.Contains("No backup policy of the plan has copies under it.", Make(plan).Steps[^1].Needs);
    }

    [Theory]
    [InlineData(DataSetOrganisation.Zfs, "zFS")]
    [InlineData(DataSetOrganisation.Db2, "Db2")]
    [InlineData(DataSetOrganisation.LogStream, "logger")]
    public void Data_that_other_products_allocate_is_listed_and_not_scripted(DataSetOrganisation organisation, string words)
    {
        var plan = WrongPlan();

        var made = Make(plan with { DataSets = [plan.DataSets[0] with { Organisation = organisation }] });

        Assert.DoesNotContain(made.Steps, step => step.Kind is RenameStepKind.Copy or RenameStepKind.Catalog);
        var obstacle = Assert.Single(made.Cannot);
        Assert.Equal("PAYROLL.MASTER", obstacle.DataSet);
        Assert.Contains(words, obstacle.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_which_nobody_can_say_what_was_meant_gets_the_next_free_number_of_its_application()
    {
        var plan = WrongPlan();
        plan = plan with { Keys = [SomePlan.Key("MYKEY", KeyPurpose.Primary), .. plan.Keys.Skip(1)], DataSets = [SomePlan.DataSet("PAYROLL.MASTER", "MYKEY", "DAILY")] };

        Assert.Equal("DSET.PRIM.PAYROLL.KEY001", Make(plan).Steps[0].To);
    }

    [Fact]
    public void A_label_that_is_taken_is_no_target()
    {
        var plan = WrongPlan();
        plan = plan with { Keys = [.. plan.Keys, SomePlan.Key("DSET.PRIM.PAYROLL.KEY001", KeyPurpose.Primary)] };

        var made = Make(plan);

        Assert.Empty(made.Steps);
        Assert.Contains("is taken", Assert.Single(made.Cannot).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_data_classes_and_backup_jobs_with_the_old_label_are_defined_anew()
    {
        var plan = WrongPlan() with
        {
            DataSetProfiles = [new DataSetProfile { Profile = new DataSetMask("PAYROLL.**"), DataKey = new KeyLabel(Wrong) }],
            DataClasses = [new DataClass("DCPAY", new KeyLabel(Wrong))],
        };

        Assert.Equal(3, Make(plan).Steps.Count(step => step.Kind == RenameStepKind.Define));
    }

    [Fact]
    public void While_the_steps_are_carried_out_every_last_committed_version_can_be_read_and_no_update_is_lost()
    {
        var (steps, updates, left) = (0, 0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var plan = RandomPlan(seed);
            var made = Make(plan);
            var shop = Shop(plan, seed);

            Assert.Null(shop.Run(made.Steps, made.Cannot));
            foreach (var deletion in made.Steps.Where(step => step.Kind == RenameStepKind.Delete))
            {
                left += plan.DataSets.Count(dataSet => dataSet.LabelChanges.Count > 0 && dataSet.KeyLabel?.Text == deletion.From);
                // Whatever had the label at any time is waited for, and its dumps under it.
                Assert.All(plan.DataSets.Where(dataSet => dataSet.LabelChanges.Count > 0 && dataSet.KeyLabel?.Text == deletion.From),
                    dataSet => Assert.Contains(deletion.Needs, need => need.StartsWith($"{dataSet.Name} has left it", StringComparison.Ordinal)));
                Assert.Equal(plan.DataSets.Any(dataSet => dataSet.IsEverUnder(new KeyLabel(deletion.From)) && dataSet.Backups.Contains("DUMP")), deletion.Needs.Any(need => need.Contains("DUMP (", StringComparison.Ordinal)));
            }

            steps += made.Steps.Count;
            updates += shop.Updates;
            // What could be moved has a label that follows the standard in the end.
            var stays = made.Cannot.Select(obstacle => obstacle.DataSet).ToHashSet();
            Assert.All(shop.Catalog.Where(entry => !stays.Contains(entry.Key)), entry => Assert.StartsWith("DSET.PRIM.", entry.Value.Label, StringComparison.Ordinal));
        }

        Assert.True(steps > 3_000 && updates > 3_000 && left > 100, $"{steps} steps, {updates} updates, {left} data sets that left a label");
    }

    [Theory]
    [InlineData(RenameStepKind.KgupAdd)]
    [InlineData(RenameStepKind.Copy)]
    [InlineData(RenameStepKind.Catalog)]
    public void A_plan_without_one_of_its_steps_fails(RenameStepKind left)
    {
        var plan = WrongPlan();
        var made = Make(plan);

        Assert.NotNull(Shop(plan, 1).Run([.. made.Steps.Where(step => step.Kind != left)], made.Cannot));
    }

    [Fact]
    public void A_plan_that_deletes_first_fails()
    {
        var plan = WrongPlan();
        var made = Make(plan);

        Assert.Contains("cannot be opened", Shop(plan, 1).Run([made.Steps[^1], .. made.Steps.SkipLast(1)], made.Cannot), StringComparison.Ordinal);
    }

    /// <summary>A mirror of the data is read at the other site by what that site's key store has under the label of the data.</summary>
    [Fact]
    public void The_new_key_goes_wherever_the_old_one_is()
    {
        var plan = WrongPlan();
        var (store, sysplex) = (plan.KeyStores[0], plan.Sysplexes[0]);
        var elsewhere = plan with
        {
            KeyStores = [store, store with { Name = "FAR" }, store with { Name = "AFTER", Follows = new(store.Name, KeyStoreTransport.Copy, Schedule.Repeating(NodaTime.Period.FromDays(1))) }],
            Sysplexes = [sysplex, sysplex with { Name = "FARPLEX", KeyStore = "FAR" }],
            Keys = [.. plan.Keys, plan.Keys[0] with { KeyStore = "FAR" }, plan.Keys[0] with { KeyStore = "AFTER" }],
            KeyManagers = [new() { Name = "UKO", Kind = KeyManagerKind.Repository, Site = sysplex.Site, Keys = [new(Wrong)] }],
        };

        var needs = NeedsOf(elsewhere);

        Assert.Contains(needs, need => need.StartsWith("The same value in FAR, before any data set is copied", StringComparison.Ordinal) && need.Contains("refresh on FARPLEX", StringComparison.Ordinal));
        Assert.Contains($"In AFTER it is there once the CKDS has come over from {store.Name}, before any data set is copied.", needs);
        Assert.Contains("The new key in repository UKO, which has the old one; its masks do not cover DSET.PRIM.PAYROLL.KEY001 yet.", needs);
        Assert.DoesNotContain(Make(plan).Steps[0].Needs, need => need.Contains("a second ADD", StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_of_a_policy_that_ends_are_not_waited_for_without_an_end()
    {
        var plan = WrongPlan();
        var once = plan with { BackupPolicies = [plan.BackupPolicies[0], plan.BackupPolicies[1] with { Keep = 1, Schedule = Schedule.On(plan.From + NodaTime.Duration.FromDays(3)) }] };

        Assert.Contains("delete its copies", Make(once).Steps[^1].Needs[0], StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> NeedsOf(Plan plan)
    {
        var maker = new RenameStepMaker(plan, []);
        maker.Add(Wrong, "DSET.PRIM.PAYROLL.KEY001");
        return maker.Steps[0].Needs;
    }

    private static RenamedShop Shop(Plan plan, int seed) => new(plan.DataSets.Select(dataSet => (dataSet.Name.Text, dataSet.Labels.Last().Text)), seed);

    private static RenamePlan Make(Plan plan) => RenamePlan.Make(Some.Report(Some.Paper, SomePlan.LabelsOf(plan), SomePlan.Checked(plan)));

    private static Plan WrongPlan() => SomePlan.Sound with
    {
        Keys = [SomePlan.Key(Wrong, KeyPurpose.Primary), SomePlan.Sound.Keys[1]],
        BackupPolicies = [.. SomePlan.Sound.BackupPolicies, SomePlan.Policy("DUMP", "ADRDSSU-DUMP", null)],
        DataSets = [SomePlan.DataSet("PAYROLL.MASTER", Wrong, "DAILY", "DUMP")],
    };

    private static Plan RandomPlan(int seed)
    {
        var random = new System.Random(seed);
        var wrong = Enumerable.Range(1, random.Next(1, 5)).Select(number => random.Next(3) == 0 ? $"OLDKEY{number}" : $"DSET.PRM.PAYROLL.KEY{number:000}").ToList();
        string[] labels = [.. wrong, "DSET.PRIM.PAYROLL.KEY100"];
        DataSetOrganisation[] kinds = [DataSetOrganisation.SequentialExtended, DataSetOrganisation.Vsam, DataSetOrganisation.Pdse, DataSetOrganisation.Zfs];
        return SomePlan.Sound with
        {
            Keys = [.. labels.Select(label => SomePlan.Key(label, KeyPurpose.Primary)), SomePlan.Sound.Keys[1]],
            BackupPolicies = [.. SomePlan.Sound.BackupPolicies, SomePlan.Policy("DUMP", "ADRDSSU-DUMP", null)],
            DataSets = [.. Enumerable.Range(1, random.Next(1, 12)).Select(number => RandomDataSet($"PAYROLL.DATA{number}"))],
        };

        DataSetDefinition RandomDataSet(string name)
        {
            var first = labels[random.Next(labels.Length)];
            var dataSet = SomePlan.DataSet(name, first, random.Next(2) == 0 ? ["DAILY"] : ["DAILY", "DUMP"]) with { Organisation = kinds[random.Next(kinds.Length)] };
            var others = labels.Where(label => label != first).ToList();
            return dataSet.Organisation != DataSetOrganisation.Zfs && random.Next(3) == 0 ? dataSet.MovedTo(others[random.Next(others.Count)]) : dataSet;
        }
    }
}
