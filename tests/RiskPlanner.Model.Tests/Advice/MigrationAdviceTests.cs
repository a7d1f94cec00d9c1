using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class MigrationAdviceTests
{
    [Fact]
    public void Daily_dumps_of_what_is_opened_once_a_quarter_lose_it_when_their_copies_are_all_made_without_it() =>
        Advised.Only(Migrating("ADRDSSU-DUMP"), AdviceRules.CopiesLeaveOutWhatIsMigrated, "dataSets[0].migrates.to", "PRD002",
            "DAILY moves blocks and leaves PAY.MASTER out while it is migrated: from 2026-01-16T00:00:00Z on none of the 5 copies that are kept has it.");

    [Theory]
    [InlineData("REPRO")]
    [InlineData("HSM-BACKUP")]
    [InlineData("HSM-ABACKUP", "POOL")]
    public void Copies_that_recall_it_and_those_of_DFSMShsm_have_it(string utility, string to = "REC001") =>
        Assert.DoesNotContain(Advised.Of(Migrating(utility, to: to)), advice => advice.Basis == AdviceRules.CopiesLeaveOutWhatIsMigrated);

    [Fact]
    public void As_many_kept_copies_as_are_made_meanwhile_and_one_more_have_it() =>
        Assert.DoesNotContain(Advised.Of(Migrating("ADRDSSU-DUMP", keep: 400)), advice => advice.Basis == AdviceRules.CopiesLeaveOutWhatIsMigrated);

    [Fact]
    public void A_data_set_that_is_opened_every_day_never_migrates() =>
        Advised.Only(Changed(Migrating("REPRO"), dataSet => dataSet with { Uses = Schedule.Repeating(Period.FromDays(1)) }), AdviceRules.NeverMigrates, "dataSets[0].migrates.after", "P10D",
            "PAY.MASTER is never migrated: somebody opens it within each P10D, or the horizon ends before.");

    [Fact]
    public void Neither_does_one_that_is_kept_open() =>
        Advised.Only(Changed(Migrating("ADRDSSU-DUMP"), dataSet => dataSet with { Opens = Schedule.Repeating(Period.FromMonths(3)) }), AdviceRules.NeverMigrates, "dataSets[0].migrates.after", "P10D",
            "PAY.MASTER is never migrated: it is kept open.");

    private static Plan Migrating(string utility, int keep = 5, string to = "REC001")
    {
        var plan = Under(Policy("DAILY", Step(utility, to)) with { Keep = keep });
        return Changed(plan, dataSet => dataSet with { Updates = null, Uses = Schedule.Repeating(Period.FromMonths(3)), Checks = null, Migrates = new Migration("PRD002", Period.FromDays(10)) });
    }

    private static Plan Changed(Plan plan, Func<DataSetDefinition, DataSetDefinition> change) => plan with { DataSets = [change(plan.DataSets[0]), .. plan.DataSets.Skip(1)] };
}
