using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>The steps of the guided set-up, in an order in which nothing refers to what comes later. Do not change.</summary>
public static class SetupSteps
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SetupStep> All { get; } =
    [
        new("Sites and storage", "Where things stand, and what fails together: the volumes of an array share its fate.",
        [
            Table("sites", "Sites", [("name", "Site"), ("kind", "Kind")], "PROD; production\nRECOV; recovery", "Kinds are production, recovery and vault."),
            Table("arrays", "Disk arrays", [("name", "Array"), ("site", "Site"), ("volumes", "Volumes")], "DS8K-A; PROD; PRD{001..003}\nDS8K-R; RECOV; REC001", "Braces stand for several volumes."),
            Table("tapes", "Tape", [("name", "Tape store"), ("site", "Site"), ("kind", "Kind")], "VTS-R; RECOV; virtual", "Kinds are virtual and cartridge. Leave it empty if there is none."),
        ]),
        new("Systems and key stores", "Who holds the keys, how often the CKDS is copied, and when the master key changes.",
        [
            Table("keyStores", "Key stores", [("name", "Key store"), ("sites", "Sites"), ("masterKey.partsAt", "Key parts at"), ("masterKey.changes.every", "Master key changes"), ("masterKey.changes.first", "First change"), ("masterKey.retainedGenerations", "Past parts kept")],
                "CKDS-MAIN; PROD RECOV; RECOV; yearly; 2026-03-15 06:00; 1", "How often: daily, weekly, monthly, yearly, or a period such as 6 months."),
            Table("cycles", "CKDS backups", [("name", "Key store"), ("backups[0].name", "Cycle"), ("backups[0].every", "How often"), ("backups[0].first", "First"), ("backups[0].keep", "Copies kept"), ("backups[0].site", "Site")],
                "CKDS-MAIN; DAILY; daily; 20:00; 30; RECOV", "A time of day is meant on the first day of the plan.", "keyStores", "backups"),
            Table("sysplexes", "Sysplexes", [("name", "Sysplex"), ("site", "Site"), ("keyStore", "Key store"), ("level", "z/OS level")], "PLEXPROD; PROD; CKDS-MAIN; 3.1", ""),
        ]),
        new("Keys", "Labels of keys, typed as patterns: primary keys, and keys of their own for copies.",
        [
            Table("keys", "Keys", [("label", "Label"), ("purpose", "Purpose"), ("keyStore", "Key store")], "DSET.PRIM.PAYROLL.KEY{001..002}; primary\nDSET.BACK.PAYROLL.KEY{001..002}; backup", "With one key store, it need not be named."),
        ]),
        new("Backup policies", "How copies are made. An access-method copy (REPRO) can be under a key of its own; a dump or a mirror keeps that of the data set.",
        [
            Table("backupPolicies", "Policies", [("name", "Policy"), ("steps[0].utility", "Utility"), ("steps[0].to", "To"), ("schedule.every", "How often"), ("schedule.first", "First"), ("keep", "Copies kept"), ("steps[0].keyLabel", "Label of copies"), ("steps[0].vaultAt", "Vault"), ("appliesTo", "Applies to")],
                "DAILY; REPRO; REC001; daily; 22:00; 14; DSET.BACK.PAYROLL.KEY001; -; PAYROLL.**\nDUMPTAPE; ADRDSSU-DUMP; VTS-R; weekly; 2026-01-03 01:00; 5; -; -; **", "A dash leaves a cell out. A mirror has no times."),
        ]),
        new("Applications and data sets", "What shall survive, and how soon it must be back.",
        [
            Table("applications", "Applications", [("name", "Application"), ("criticality", "Criticality"), ("rpo", "RPO"), ("rto", "RTO"), ("description", "Description")], "PAYROLL; vital; 1 day; 12 hours; Pays everybody", "Criticality is low, medium, high or vital."),
            Table("dataSets", "Data sets", [("name", "Data set"), ("application", "Application"), ("volume", "Volume"), ("keyLabel", "Key label"), ("updates.every", "Updated"), ("updates.first", "First update"), ("sizeKiB", "Size (KiB)"), ("backups", "Further policies")],
                "PAYROLL.MASTER.DATA; PAYROLL; PRD001; DSET.PRIM.PAYROLL.KEY001; daily; 18:00\nPAYROLL.HISTORY.Y{2024,2025}; PAYROLL; PRD002; DSET.PRIM.PAYROLL.KEY002; monthly; 06:00", "Policies whose masks cover a data set need not be named."),
        ]),
    ];

    /// <summary>Every table, in order.</summary>
    public static IReadOnlyList<SetupTable> Tables { get; } = [.. All.SelectMany(step => step.Tables)];

    private static SetupTable Table(
        string key, string title, IReadOnlyList<(string Path, string Title)> columns, string example, string help, string? section = null, string? partOf = null) =>
        new(key, title, PlanSections.Get(section ?? key), [.. columns.Select(column => new TableColumn(column.Path, column.Title))], example, help) { PartOf = partOf };
}
