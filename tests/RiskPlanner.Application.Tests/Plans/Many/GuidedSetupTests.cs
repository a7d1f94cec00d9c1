using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Application.Tests.Plans.Many;

public sealed class GuidedSetupTests
{
    [Fact]
    public void The_small_estate_comes_out_of_tables_as_it_stands_in_its_file()
    {
        var made = GuidedSetup.Make(SmallEstate.Name, SmallEstate.Year, SmallEstate.Tables);

        Assert.Empty(made.Faults.Select(fault => fault.Sentence));
        Assert.Equal(PlanFile.Write(PlanFile.Read(SmallEstate.Text).Plan!), PlanFile.Write(made.Read!.Plan!));
    }

    [Fact]
    public void Every_example_is_right()
    {
        var examples = SetupSteps.Tables.ToDictionary(table => table.Key, table => table.Example);

        Assert.Empty(GuidedSetup.Make("Examples", 2026, examples).Faults.Select(fault => $"{fault.Table}: {fault.Sentence}"));
    }

    [Fact]
    public void Nothing_refers_to_a_later_step()
    {
        var filled = new Dictionary<string, string>();
        foreach (var table in SetupSteps.Tables)
        {
            filled[table.Key] = SmallEstate.Tables[table.Key];
            // A mask is no reference; a policy may cover what comes later.
            Assert.DoesNotContain(GuidedSetup.Make("Trial", 2026, filled).Faults, fault => fault.Table == table.Key);
        }
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_told_with_table_and_line()
    {
        var tables = new Dictionary<string, string>(SmallEstate.Tables) { ["sysplexes"] = "PLEXPROD; PROD; CKDS-MAIN\nPLEXREC; RECOVERY; CKDS-MAIN" };

        var fault = Assert.Single(GuidedSetup.Make("Trial", 2026, tables).Faults);

        Assert.Equal("sysplexes", fault.Table);
        Assert.StartsWith("Line 2, site: “RECOVERY”", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void CKDS_backups_of_no_key_store_are_told()
    {
        var tables = new Dictionary<string, string>(SmallEstate.Tables) { ["cycles"] = "CKDS-OTHER; DAILY; daily; 20:00; 30; RECOV" };

        Assert.Equal(("cycles", true), Assert.Single(GuidedSetup.Make("Trial", 2026, tables).Faults) is var fault ? (fault.Table!, fault.Sentence.Contains("CKDS-OTHER", StringComparison.Ordinal)) : ("", false));
    }

    [Fact]
    public void Tables_that_a_plan_cannot_do_without_are_asked_for_in_words()
    {
        var faults = GuidedSetup.Make("Trial", 2026, new Dictionary<string, string>()).Faults;

        Assert.Contains(new SetupFault("sites", "No line is filled in. A plan has at least one site."), faults);
        Assert.DoesNotContain(faults, fault => fault.Sentence.Contains("needs the key", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_has_a_name() => Assert.Null(Assert.Single(GuidedSetup.Make(" ", 2026, SmallEstate.Tables).Faults).Table);
}
