using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Application.Tests.Threats;

/// <summary>A vital application with a monthly dump: what verdicts must not say of it.</summary>
public class TrustFaultTests
{
    private const string Plan = """
        schema: 1
        name: A monthly dump
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-04-01T00:00:00Z}
        sites:
          - {name: PROD, kind: production}
          - {name: VAULT, kind: vault}
        arrays:
          - {name: ARRAY-P, site: PROD, volumes: [PRD001]}
          - {name: ARRAY-Q, site: PROD, volumes: [PRD101]}
        tapes:
          - {name: TAPEP, site: PROD, kind: cartridge}
        keyStores:
          - name: CKDS-MAIN
            sites: [PROD]
            masterKey: {partsAt: [VAULT]}
            backups: [{every: P1D, first: 2026-01-01T20:00:00Z, keep: 30, site: VAULT}]
        sysplexes:
          - {name: PLEX, site: PROD, keyStore: CKDS-MAIN}
        keys:
          - {label: DSET.PRIM.A.KEY001, keyStore: CKDS-MAIN}
        applications:
          - {name: A, criticality: vital, rpo: PT1H, rto: PT1H}
        backupPolicies:
          - name: DUMPM
            schedule: {every: P1M, first: 2026-01-10T02:00:00Z}
            keep: 3
            steps:
              - {utility: ADRDSSU-DUMP, to: TAPEP, vaultAt: VAULT}
        dataSets:
          - name: A.MASTER.DATA
            application: A
            volume: PRD001
            keyLabel: DSET.PRIM.A.KEY001
            sizeKiB: 64
            updates: {every: P1D, first: 2026-01-01T18:00:00Z}
            backups: [DUMPM]

        """;

    [Fact]
    public void What_comes_back_too_old_and_too_late_is_no_plain_yes()
    {
        var detail = DiskFailure(Plan);

        Assert.Equal((Verdict.YesBut, 1, 0), (detail.Verdict, detail.TargetsMissed, detail.Lost));
        Assert.Equal((false, false), (detail.RpoMet, detail.RtoMet));
    }

    [Fact]
    public void Where_no_disk_is_left_to_restore_to_the_intact_tape_is_not_blamed()
    {
        var plan = Plan.Replace("  - {name: ARRAY-Q, site: PROD, volumes: [PRD101]}\n", "", StringComparison.Ordinal);

        var (detail, causes) = (DiskFailure(plan), CausesOf(plan));

        Assert.Equal((Verdict.Outage, 0, 1), (detail.Verdict, detail.Lost, detail.Unavailable));
        Assert.Contains(causes, cause => cause is { Route: RouteKind.Copy, Cause: Cause.NoVolumeToRestoreTo });
        Assert.DoesNotContain(causes, cause => cause is { Route: RouteKind.Copy, Cause: Cause.MediumLost });
    }

    private static VerdictRecord DiskFailure(string plan) => CellOf(plan).Detail!;

    private static IReadOnlyList<CauseRecord> CausesOf(string plan) =>
        CellOf(plan).Variants[0].Replays.Single(replay => replay.Event == "disk-failure target=ARRAY-P").Outcome.Causes!;

    private static EvidenceCell CellOf(string plan)
    {
        var read = PlanFile.Read(plan);
        Assert.Empty(read.Faults);
        var tables = new ThreatTableService().DeriveForPlan(read.Plan!, read.Sha256, 1, "2026-11-21", 1).Tables;
        return tables.Single().Rows.Single(row => row.Event == "disk-failure").Cells[1];
    }
}
