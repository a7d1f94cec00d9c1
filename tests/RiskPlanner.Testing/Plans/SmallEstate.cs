namespace RiskPlanner.Testing.Plans;

/// <summary>A small estate: the file that says what it is, and the tables of the guided set-up from which it is made.</summary>
public static class SmallEstate
{
    /// <summary>What the plan is called.</summary>
    public const string Name = "Acme estate";

    /// <summary>The year that it speaks of.</summary>
    public const int Year = 2026;

    /// <summary>The file.</summary>
    public static string Text => File.ReadAllText(Repository.PathOf("tests/RiskPlanner.Testing/Plans/small-estate.yaml"));

    /// <summary>The tables as somebody types or pastes them, by their keys.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } = new Dictionary<string, string>
    {
        ["sites"] = "prod; production\nrecov; recovery",
        ["arrays"] = "DS8K-P; PROD; PRD{001..002}\nDS8K-R; RECOV; REC001 REC002",
        ["tapes"] = "TAPER\tRECOV\tvirtual",
        ["keyStores"] = "CKDS-MAIN; PROD RECOV; RECOV; yearly; 2026-03-15 06:00; 1",
        ["cycles"] = "CKDS-MAIN; DAILY; daily; 20:00; 30; RECOV\nCKDS-MAIN; MONTHLY; monthly; 21:00; 12; PROD",
        ["sysplexes"] = "PLEXPROD; PROD; CKDS-MAIN; 3.1\nPLEXREC; RECOV; CKDS-MAIN; 3.2",
        ["keys"] = "DSET.PRIM.{PAYROLL,LEDGER}.KEY001; primary\nDSET.BACK.{PAYROLL,LEDGER}.KEY001; backup",
        ["backupPolicies"] = "DAILY; REPRO; REC001; daily; 22:00; 14; DSET.BACK.PAYROLL.KEY001; -; PAYROLL.**\nDUMPTAPE; ADRDSSU-DUMP; TAPER; weekly; 2026-01-03 01:00; 5; -; -; **\nMIRROR; METRO-MIRROR; REC002",
        ["applications"] = "PAYROLL; vital; 1 day; 12 hours; Pays everybody\nLEDGER; high; 7 days; 1 day; The general ledger",
        ["dataSets"] = """
            PAYROLL.{MASTER,DETAIL}.DATA; PAYROLL; PRD001; DSET.PRIM.PAYROLL.KEY001; daily; 18:00; 256
            PAYROLL.HISTORY.Y{2024..2025}; PAYROLL; PRD001; DSET.PRIM.PAYROLL.KEY001; monthly; 06:00; 64
            LEDGER.MASTER.DATA; LEDGER; PRD002; DSET.PRIM.LEDGER.KEY001; daily; 18:30; 128; MIRROR
            LEDGER.RATES.DATA; LEDGER; PRD002; DSET.PRIM.LEDGER.KEY001; weekly; 07:00; 32
            """,
    };
}
