using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tests.Threats;

public class ThreatTargetsTests
{
    [Fact]
    public void A_job_is_a_policy_with_a_schedule_and_a_transport_one_that_carries_cartridges()
    {
        Assert.Equal(["DAILY", "VAULT"], ThreatTargets.In(Plan, ThreatTarget.BackupJob));
        Assert.Equal(["VAULT"], ThreatTargets.In(Plan, ThreatTarget.Transport));
    }

    [Fact]
    public void A_job_is_the_cycles_of_a_key_store_too_together_and_one_by_one()
    {
        Assert.Equal(["DAILY", "VAULT", "ONE", "TWO", "TWO.DAILY", "TWO.YEARLY"], ThreatTargets.In(Copied, ThreatTarget.BackupJob));
        Assert.Equal([("TWO", "DAILY"), ("TWO", "YEARLY")], ThreatTargets.CkdsCyclesOf(Copied, "TWO").Select(cycle => (cycle.KeyStore, cycle.Cycle.Name)));
        Assert.Equal("YEARLY", Assert.Single(ThreatTargets.CkdsCyclesOf(Copied, "TWO.YEARLY")).Cycle.Name);
        Assert.Null(Assert.Single(ThreatTargets.CkdsCyclesOf(Copied, "ONE")).Cycle.Name);
    }

    [Fact]
    public void Where_a_policy_and_a_key_store_have_one_name_the_policy_is_meant()
    {
        var plan = Copied with { KeyStores = [Copied.KeyStores[0] with { Name = "DAILY" }] };

        Assert.Equal(["DAILY", "VAULT"], ThreatTargets.In(plan, ThreatTarget.BackupJob));
        Assert.Empty(ThreatTargets.CkdsCyclesOf(plan, "DAILY"));
    }

    [Fact]
    public void A_tape_key_server_is_no_repository()
    {
        Assert.Equal(["EKMF"], ThreatTargets.In(Plan, ThreatTarget.Repository));
        Assert.Equal(["ISKLM"], ThreatTargets.In(Plan, ThreatTarget.KeyServer));
        Assert.Equal(["Lbl_20", "Lbl_21"], ThreatTargets.In(Plan, ThreatTarget.TapeKey));
    }

    [Fact]
    public void A_PKDS_can_be_struck_where_it_holds_RSA_or_ECC_keys() => Assert.Equal(["ONE", "TWO"], ThreatTargets.In(Plan, ThreatTarget.Pkds));

    [Fact]
    public void The_estate_is_everything() => Assert.Equal(["everything"], ThreatTargets.In(Plan, ThreatTarget.Estate));

    [Fact]
    public void Every_kind_of_target_has_words_and_every_threat_a_kind_of_its_own()
    {
        Assert.All(Enum.GetValues<ThreatTarget>(), target => Assert.NotEmpty(ThreatTargets.Words(target)));
        Assert.Equal(ThreatCatalogue.All.Count, ThreatCatalogue.All.Select(threat => threat.Kind).Distinct().Count());
    }

    private static Plan Copied => Plan with
    {
        KeyStores =
        [
            Plan.KeyStores[0] with { Backups = [new(Schedule.Repeating(Period.FromDays(1)), 3, "P")] },
            Plan.KeyStores[1] with
            {
                Backups =
                [
                    new(Schedule.Repeating(Period.FromDays(1)), 3, "P") { Name = "DAILY" },
                    new(Schedule.Repeating(Period.FromYears(1)), 3, "P") { Name = "YEARLY" },
                ],
            },
            Plan.KeyStores[2],
        ],
    };

    private static Plan Plan { get; } = new()
    {
        Name = "Targets",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = Instant.FromUtc(2026, 2, 1, 0, 0),
        KeyStores =
        [
            new() { Name = "ONE", Sites = ["P"], RsaMasterKey = new() },
            new() { Name = "TWO", Sites = ["P"], EccMasterKey = new() },
            new() { Name = "NONE", Sites = ["P"] },
        ],
        KeyManagers =
        [
            new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "P" },
            new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", TapeKeys = ["Lbl_20", "Lbl_21"], SecondarySite = "R", SecondaryTapeKeys = ["Lbl_21"] },
        ],
        BackupPolicies =
        [
            new() { Name = "DAILY", Schedule = Schedule.Repeating(Period.FromDays(1)), Steps = [new() { Utility = "REPRO", To = "BACK01" }] },
            new() { Name = "VAULT", Schedule = Schedule.Repeating(Period.FromDays(1)), Steps = [new() { Utility = "REPRO", To = "CARTS", VaultAt = "V" }] },
            new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "MIRR01" }] },
        ],
    };
}
