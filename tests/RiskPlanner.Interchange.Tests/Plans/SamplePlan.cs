namespace RiskPlanner.Interchange.Tests;

/// <summary>A small sound plan as text. Tests replace a piece of it and see what is said.</summary>
internal static class SamplePlan
{
    public const string Text = """
        schema: 1
        name: Small
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}
        sites:
          - {name: PROD, kind: production}
          - {name: RECOV, kind: recovery}
          - {name: VAULT, kind: vault}
        arrays:
          - {name: ARRAY-P, site: PROD, volumes: [PRD001, PRD002]}
          - {name: ARRAY-R, site: RECOV, volumes: [REC001]}
        tapes:
          - {name: POOL, site: PROD, kind: cartridge}
          - {name: VTS, site: RECOV, kind: virtual}
        keyStores:
          - name: CKDS
            sites: [PROD]
            backups: [{every: P1D, keep: 60, site: RECOV}]
        sysplexes:
          - {name: PLEX, site: PROD, level: '3.1', keyStore: CKDS}
        keys:
          - {label: DSET.PRIM.KEY001, keyStore: CKDS}
          - {label: DSET.BACK.KEY001, keyStore: CKDS, purpose: backup}
        applications:
          - {name: PAYROLL, criticality: vital}
        backupPolicies:
          - name: DAILY
            schedule: {every: P1D}
            steps: [{utility: REPRO, to: REC001, keyLabel: DSET.BACK.KEY001}]
        dataSets:
          - name: PAYROLL.MASTER
            application: PAYROLL
            volume: PRD001
            keyLabel: DSET.PRIM.KEY001
            backups: [DAILY]
        """;

    /// <summary>The text with one piece replaced; the piece must be in it.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Contains(piece, Text, StringComparison.Ordinal);
        return Text.Replace(piece, replacement, StringComparison.Ordinal);
    }

    /// <summary>The only fault of the text.</summary>
    public static PlanFileFault OnlyFault(string text) => Assert.Single(PlanFile.Read(text).Faults);
}
