using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

/// <summary>Copies that are there at the beginning of the horizon (<see cref="BackupPolicy.Existing"/>).</summary>
public sealed class ExistingCopyRulesTests
{
    private static readonly Instant From = Sound.From;

    [Fact]
    public void As_many_as_are_kept_may_be_there() => Assert.Empty(PlanValidator.Validate(With(policy => policy, 3, 2, 1)));

    [Fact]
    public void No_more_are_there_than_are_kept() =>
        AssertFault(With(policy => policy, 4, 3, 2, 1), "backupPolicies[0].existing", "4 moments", "At the beginning there are at most as many copies as are kept, which is 3.", "the last 3 of them, or more that are kept");

    [Fact]
    public void Versions_of_a_management_class_count_where_it_says_how_many() =>
        AssertFault(With(policy => policy with { Steps = [Step("HSM-BACKUP", "VTS")], Expires = new CopyExpiry { Existing = new VersionLimits(1, null) } }, 2, 1),
            "backupPolicies[0].existing", "2 moments", "At the beginning there are at most as many copies as are kept, which is 1.", "the last 1 of them, or more that are kept");

    [Fact]
    public void They_were_made_before_the_beginning() =>
        AssertFault(With(policy => policy, 0), "backupPolicies[0].existing[0]", $"{From}", "What is there at the beginning was made before it.", $"a moment before {From}; the schedule says what comes from then on");

    [Fact]
    public void Their_moments_ascend() =>
        AssertFault(With(policy => policy, 1, 2), "backupPolicies[0].existing[1]", $"{From - Duration.FromDays(2)}", "Moments ascend, and none stands twice.", $"a moment after {From - Duration.FromDays(1)}");

    [Fact]
    public void A_mirror_has_none() =>
        AssertFault(With(policy => policy with { Schedule = null, Keep = 1, Steps = [Step("METRO-MIRROR", "REC001")] }, 1),
            "backupPolicies[0].existing", "1 moments", "METRO-MIRROR runs all the time and holds the present state: it has no cycles of before.", "no existing");

    [Fact]
    public void They_lie_under_no_key_that_was_not_there_yet()
    {
        var born = From - Duration.FromDays(2);

        AssertFault(UnderKey(key => key with { CreatedAt = born }, 4, 3, 1), "backupPolicies[0].existing[1]", $"{From - Duration.FromDays(3)}",
            $"A copy cannot lie under a key that was not there yet: BACK.KEY is there from {born} on.", $"no moments before {born}, or an earlier createdAt");
        Assert.Empty(PlanValidator.Validate(UnderKey(key => key with { CreatedAt = born }, 1)));
    }

    [Fact]
    public void They_are_made_with_keys_that_the_beginning_has() =>
        AssertFault(UnderKey(key => key with { CreatedAt = From + Duration.FromDays(1) }, 1), "backupPolicies[0].existing", "BACK.KEY",
            $"What is there at the beginning is made with the keys as they are then; BACK.KEY is not there before {From + Duration.FromDays(1)}.", "no existing, or a key that can be used at the beginning");

    [Fact]
    public void They_lie_under_no_value_that_the_plan_has_not()
    {
        var renewed = From - Duration.FromDays(2);

        AssertFault(UnderKey(key => key with { NewValues = [renewed] }, 3, 1), "backupPolicies[0].existing[0]", $"{From - Duration.FromDays(3)}",
            $"This copy would lie under a former value of BACK.KEY, which got another one at {renewed}; a plan knows the values from its beginning on.", $"no moments before {renewed}");
    }

    [Fact]
    public void What_is_created_within_the_horizon_has_none_and_what_is_older_has_those_of_its_own_time()
    {
        var policy = With(policy => policy, 3, 1).BackupPolicies[0];
        var dataSet = Sound.DataSets[0];

        Assert.Equal(2, policy.ExistingOf(dataSet, From).Count());
        Assert.Empty(policy.ExistingOf(dataSet with { CreatedAt = From + Duration.Epsilon }, From));
        Assert.Equal([From - Duration.FromDays(1)], policy.ExistingOf(dataSet with { CreatedAt = From - Duration.FromDays(2) }, From));
    }

    private static Plan With(Func<BackupPolicy, BackupPolicy> change, params int[] daysBefore) => Under(change(Policy("P", Step("REPRO", "REC001")) with
    {
        Keep = 3, Existing = [.. daysBefore.Select(days => From - Duration.FromDays(days))],
    }));

    private static Plan UnderKey(Func<KeyDefinition, KeyDefinition> change, params int[] daysBefore)
    {
        var plan = With(policy => policy with { Steps = [Step("REPRO", "REC001") with { KeyLabel = new("BACK.KEY") }] }, daysBefore);
        return plan with { Keys = [.. plan.Keys.Select(key => key.Label.Text == "BACK.KEY" ? change(key) : key)] };
    }
}
