using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests.Instances;

/// <summary>Copies that are there at the beginning lie under the label of the beginning, until cycles within the horizon have dropped them.</summary>
public class CopiesOfBeforeTests
{
    private static readonly Instant March = Instant.FromUtc(2026, 3, 1, 0, 0);

    [Fact]
    public void Blocks_of_before_lie_under_the_label_that_a_data_set_leaves_before_the_first_cycle()
    {
        Assert.Equal([(SomePlan.Backup, March, null)], Told());
        Assert.Equal([(SomePlan.Primary, SomePlan.Sound.From, (Instant?)(March + Duration.FromDays(1))), (SomePlan.Backup, March, null)], Told(SomePlan.Sound.From - Duration.FromDays(1)));
    }

    private static IEnumerable<(string Label, Instant From, Instant? Until)> Told(params Instant[] existing)
    {
        var policy = SomePlan.Policy("DAILY", "ADRDSSU-COPY", null) with { Keep = 2, Schedule = Schedule.Repeating(Period.FromDays(1), March), Existing = existing };
        var plan = SomePlan.Checked(SomePlan.Sound with { BackupPolicies = [policy], DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DAILY").MovedTo(SomePlan.Backup)] });
        return new PlanInstances(plan, new BackupCoverage(plan)).CopiesOf(plan.DataSets[0]).Select(copies => (copies.Label!.Value.Text, copies.From, copies.Until));
    }
}
