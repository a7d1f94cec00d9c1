using NodaTime;
using RiskPlanner.Model;
using static RiskPlanner.Analysis.Tests.Keys.KeyPlans;

namespace RiskPlanner.Analysis.Tests.Keys;

public sealed class KeyDependenceTests
{
    [Fact]
    public void A_data_set_under_no_policy_is_lost_with_its_key()
    {
        var loss = Assert.Single(UseOf(Bare, Prim).Losses);

        Assert.Equal("No backup policy covers them.", loss.Reason);
        Assert.Equal(["PAY.MASTER"], loss.First.Select(name => name.Text));
    }

    [Fact]
    public void Blocks_stay_under_the_key_so_nothing_is_left_without_it()
    {
        var use = UseOf(With(Step("ADRDSSU-COPY", Back)), Prim);

        Assert.Equal("DAILY moves blocks as they are, still encrypted under this key.", Assert.Single(use.Losses).Reason);
        Assert.True(Assert.Single(use.Backups).MovesBlocks);
        Assert.Empty(UseOf(With(Step("ADRDSSU-COPY", Back)), Back).Backups);
    }

    [Fact]
    public void Blocks_that_were_copied_before_the_beginning_stay_under_the_label_of_then()
    {
        var moved = Start + Duration.FromDays(5);
        var plan = With(Step("ADRDSSU-COPY"));
        plan = plan with
        {
            DataSets = [plan.DataSets[0] with { LabelChanges = [new LabelChange(moved, Back, LabelChangeKind.Copy)] }],
            BackupPolicies = [plan.BackupPolicies[0] with { Keep = 2, Schedule = Schedule.On(Start + Duration.FromDays(10), Start + Duration.FromDays(20)) }],
        };
        var existing = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Existing = [Start - Duration.FromDays(1)] }] };

        Assert.Empty(UseOf(plan, Prim, Start + Duration.FromDays(15)).Backups);
        Assert.Single(UseOf(existing, Prim, Start + Duration.FromDays(15)).Backups);
        Assert.Empty(UseOf(existing, Prim, Start + Duration.FromDays(25)).Backups);
    }

    [Fact]
    public void A_copy_under_another_key_survives()
    {
        var plan = With(Step("REPRO", Back));

        Assert.Equal(0, UseOf(plan, Prim).Lost);
        var backup = Assert.Single(UseOf(plan, Back).Backups);
        Assert.Equal(("DAILY", 1, false), (backup.Policy.Name, backup.DataSets, backup.MovesBlocks));
    }

    [Fact]
    public void A_copy_under_a_twin_does_not()
    {
        var plan = With(Step("REPRO", Back));
        plan = plan with { Keys = [plan.Keys[0], plan.Keys[1] with { SameValueAs = Prim }] };

        Assert.Equal("DAILY writes under BACK, which holds the same value.", Assert.Single(UseOf(plan, Prim).Losses).Reason);
        Assert.Equal(1, UseOf(plan, Back).Lost);
    }

    [Fact]
    public void REPRO_to_the_same_label_moves_blocks_from_3_2_on()
    {
        var plan = With(Step("REPRO", Prim));
        var upgraded = plan with { Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { Level = ZosLevel.V32 })] };
        var basic = upgraded with { DataSets = [.. upgraded.DataSets.Select(dataSet => dataSet with { Organisation = DataSetOrganisation.SequentialBasic })] };

        Assert.Equal("DAILY moves blocks as they are, still encrypted under this key.", Assert.Single(UseOf(upgraded, Prim).Losses).Reason);
        Assert.Equal("DAILY writes under this same label.", Assert.Single(UseOf(basic, Prim).Losses).Reason);
    }

    [Fact]
    public void A_copy_under_the_same_label_does_not() =>
        Assert.Equal("DAILY writes under this same label.", Assert.Single(UseOf(With(Step("REPRO", Prim)), Prim).Losses).Reason);

    [Fact]
    public void A_copy_in_clear_survives_any_key() => Assert.Equal(0, UseOf(With(Step("REPRO")), Prim).Lost);

    [Fact]
    public void A_block_copy_of_a_copy_under_another_key_survives() =>
        Assert.Equal(0, UseOf(With(Step("REPRO", Back) with { Withdrawn = true }, Step("ADRDSSU-DUMP", to: "T1")), Prim).Lost);

    [Fact]
    public void A_copy_that_is_deleted_after_the_next_step_does_not_count()
    {
        var plan = With(Step("FLASHCOPY", to: "V1") with { Withdrawn = true }, Step("REPRO", Back));

        Assert.Empty(UseOf(plan, Prim).Backups);
    }

    [Fact]
    public void Block_copies_of_before_keep_their_key_needed_after_the_data_set_has_left_it_and_outlive_the_new_one()
    {
        var moved = Start + Duration.FromDays(10);
        var plan = With(Step("ADRDSSU-DUMP")) with { DataSets = [Bare.DataSets[0] with { LabelChanges = [new(moved, Back, LabelChangeKind.Copy)] }] };
        plan = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Schedule = Schedule.Repeating(Period.FromDays(1)) }] };

        Assert.Equal((1, 1, 1), Counted(moved - Duration.FromHours(1), Prim));
        Assert.Equal((0, 0, 0), Counted(moved - Duration.FromHours(1), Back));
        // The former copies are under the former key: neither key takes all.
        Assert.Equal((0, 1, 0), Counted(moved + Duration.FromHours(1), Prim));
        Assert.Equal((1, 1, 0), Counted(moved + Duration.FromHours(1), Back));
        // Eight days later each of the seven copies is under the new one.
        Assert.Equal((0, 0, 0), Counted(moved + Duration.FromDays(8), Prim));
        Assert.Equal((1, 1, 1), Counted(moved + Duration.FromDays(8), Back));

        (int Primaries, int Backups, int Lost) Counted(Instant at, KeyLabel label)
        {
            var use = UseOf(plan, label, at);
            return (use.Primaries, use.Backups.Count, use.Lost);
        }
    }

    [Theory]
    [InlineData("3.1", 0)]
    [InlineData("3.2", 1)]
    public void On_tape_an_access_method_writes_in_clear_below_3_2(string level, int lost)
    {
        var plan = With(Step("IEBGENER", Prim, "T1"));
        plan = plan with { Sysplexes = [plan.Sysplexes[0] with { Level = ZosLevel.Parse(level) }] };

        Assert.Equal(lost, UseOf(plan, Prim).Lost);
    }

    [Fact]
    public void A_data_set_in_clear_depends_on_no_key()
    {
        var plan = Bare with { DataSets = [DataSet("PAY.MASTER") with { KeyLabel = null }] };

        Assert.Equal((0, 0), (UseOf(plan, Prim).Primaries, UseOf(plan, Prim).Lost));
    }

    [Fact]
    public void A_new_value_under_the_label_is_not_the_one_that_data_sets_are_under()
    {
        var plan = Bare with { Keys = [Bare.Keys[0] with { NewValues = [Start + Duration.FromDays(10)] }, Bare.Keys[1]] };

        Assert.Equal(1, UseOf(plan, Prim, Start).Lost);
        Assert.Equal(0, UseOf(plan, Prim, Start + Duration.FromDays(10)).Lost);
    }

    [Fact]
    public void Losses_are_grouped_by_reason_and_name_a_few()
    {
        var plan = Bare with { DataSets = [.. Enumerable.Range(1, 9).Select(number => DataSet($"PAY.D{number}"))] };

        var loss = Assert.Single(UseOf(plan, Prim).Losses);

        Assert.Equal((9, 5), (loss.Count, loss.First.Count));
    }
}
