using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tests.Changes;

/// <summary>What tables try, on plans in which it does something and on plans in which there is nothing left to do.</summary>
public class PlanChangesTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Cartridges_go_to_the_vault_where_there_is_one() =>
        Assert.Equal(("CARTS", "V"), StepOf(PlanChanges.CopyOffsite, With("IEBGENER", "CARTS")) is { } step ? (step.To, step.VaultAt) : default);

    [Fact]
    public void Without_a_vault_they_go_to_the_other_site_with_machines()
    {
        var plan = With("IEBGENER", "CARTS");

        Assert.Equal("R", StepOf(PlanChanges.CopyOffsite, plan with { Sites = [.. plan.Sites.Where(site => site.Kind != SiteKind.Vault)], KeyStores = [Store] })!.VaultAt);
    }

    [Fact]
    public void Disk_copies_go_to_a_volume_at_another_site_and_virtual_tape_to_a_store_there()
    {
        Assert.Equal("REC001", StepOf(PlanChanges.CopyOffsite, With("REPRO", "PRD002"))!.To);
        Assert.Equal("VTS-R", StepOf(PlanChanges.CopyOffsite, With("IEBGENER", "VTS-P"))!.To);
    }

    [Fact]
    public void Copies_that_are_offsite_stay() => Assert.Null(Apply(PlanChanges.CopyOffsite, With("REPRO", "REC001")));

    [Theory]
    [InlineData(null)]
    [InlineData("DSET.PRIM.APPL.KEY001")]
    public void A_step_under_no_label_or_that_of_the_data_set_gets_one_of_its_own(string? label)
    {
        var changed = Apply(PlanChanges.OwnLabel, With("REPRO", "PRD002", label))!;

        Assert.Equal("DSET.BACK.APPL.KEY001", changed.BackupPolicies[0].Steps[0].KeyLabel?.Text);
        // The value is still that of the data set: the next change gives it one of its own.
        Assert.Equal("DSET.PRIM.APPL.KEY001", changed.Keys.Single(key => key.Label.Text == "DSET.BACK.APPL.KEY001").SameValueAs?.Text);
        Assert.Null(Apply(PlanChanges.OwnValue, changed)!.Keys.Single(key => key.Label.Text == "DSET.BACK.APPL.KEY001").SameValueAs);
    }

    [Fact]
    public void A_step_under_another_label_keeps_it() => Assert.Null(Apply(PlanChanges.OwnLabel, With("REPRO", "PRD002", "OTHER.KEY") is var plan
        ? plan with { Keys = [.. plan.Keys, new() { Label = new("OTHER.KEY"), KeyStore = "CKDS" }] } : null!));

    [Fact]
    public void Key_parts_are_brought_to_the_recovery_site_once()
    {
        var changed = Apply(PlanChanges.PartsAtRecoverySite, With("REPRO", "PRD002"))!;

        Assert.Equal(["V", "R"], changed.KeyStores[0].MasterKey.PartsAt);
        Assert.Null(Apply(PlanChanges.PartsAtRecoverySite, changed));
    }

    [Fact]
    public void The_CKDS_is_copied_only_where_it_is_not_yet()
    {
        var changed = Apply(PlanChanges.CkdsCopied, With("REPRO", "PRD002"))!;

        Assert.Equal("P", Assert.Single(changed.KeyStores[0].Backups).Site);
        Assert.Null(Apply(PlanChanges.CkdsCopied, changed));
        Assert.Equal("V", Assert.Single(Apply(PlanChanges.CkdsCopyOffsite, changed)!.KeyStores[0].Backups).Site);
    }

    [Fact]
    public void A_CKDS_copy_at_each_change_is_taken_after_it_and_kept_beside_the_others()
    {
        var plan = With("REPRO", "PRD002");
        var weekly = new CkdsBackup(Schedule.On(From, From + Duration.FromDays(7)), 2, "P");
        var practice = new MasterKeyPractice { Changes = Schedule.On(From + Duration.FromDays(3)), PartsAt = ["V"] };

        var changed = Apply(PlanChanges.CkdsCopiedAtMasterKeyChange, plan with { KeyStores = [Store with { Backups = [weekly], MasterKey = practice }] })!;

        var cycle = Assert.Single(changed.KeyStores[0].Backups);
        Assert.Equal([From, From + Duration.FromDays(3) + Duration.FromHours(1), From + Duration.FromDays(7)], cycle.Schedule.Dates);
        Assert.Equal(3, cycle.Keep);
        Assert.Null(Apply(PlanChanges.CkdsCopiedAtMasterKeyChange, changed));
    }

    private static KeyStore Store { get; } = new() { Name = "CKDS", Sites = ["P", "R"], MasterKey = new() { PartsAt = ["V"] } };

    private static Plan? Apply(PlanChange change, Plan plan) => change.Apply(plan, plan.DataSets[0]);

    private static BackupStep? StepOf(PlanChange change, Plan plan) => Apply(change, plan)?.BackupPolicies[0].Steps[0];

    private static Plan With(string utility, string to, string? label = null) => new()
    {
        Name = "Changes",
        From = From,
        Until = From + Duration.FromDays(30),
        Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
        Arrays = [new("A1", "P", ["PRD001", "PRD002"]), new("A2", "R", ["REC001"])],
        Tapes = [new("CARTS", "P", TapeKind.Cartridge), new("VTS-P", "P", TapeKind.Virtual), new("VTS-R", "R", TapeKind.Virtual)],
        KeyStores = [Store],
        Sysplexes = [new() { Name = "PLEX", Site = "P", KeyStore = "CKDS" }],
        Keys = [new() { Label = new("DSET.PRIM.APPL.KEY001"), KeyStore = "CKDS" }],
        Applications = [new("APPL", Criticality.High, "")],
        BackupPolicies =
        [
            new() { Name = "COPY", Schedule = Schedule.Repeating(Period.FromDays(1)), Steps = [new() { Utility = utility, To = to, KeyLabel = label is null ? null : new KeyLabel(label) }] },
        ],
        DataSets = [new() { Name = new("APPL.DATA"), Application = "APPL", Volume = "PRD001", KeyLabel = new KeyLabel("DSET.PRIM.APPL.KEY001"), Backups = ["COPY"] }],
    };
}
